-- One row per pit stop of a driver in a race, with those of the supplement for races that have results and no stops.
with theirs as (
    select
        races.our_id as raceId,
        drivers.our_id as driverId,
        pit_stops.stop,
        pit_stops.lap,
        pit_stops.time,
        pit_stops.duration,
        pit_stops.milliseconds,
        description.name as source
    from supplement.pit_stops
    cross join supplement.description
    inner join matches.races on pit_stops.raceId = races.their_id
    inner join matches.drivers on pit_stops.driverId = drivers.their_id
    semi join raw.results as ours on races.our_id = ours.raceId and drivers.our_id = ours.driverId
    where races.our_id not in (select raceId from raw.pit_stops)
)

select * from raw.pit_stops
union all by name
select * from theirs
