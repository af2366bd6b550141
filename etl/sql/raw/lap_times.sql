-- One row per lap of a driver in a race.
create table lap_times (
    raceId integer not null references races (raceId),
    driverId integer not null references drivers (driverId),
    lap integer not null check (lap > 0),
    position integer,
    milliseconds integer not null check (milliseconds > 0),
    primary key (raceId, driverId, lap)
);
