-- One row per driver in the qualifying of a race, with that of the supplement for races without one. The constructor is
-- that of the driver in the race.
with cars as (
    select
        raceId as race_id,
        driverId as driver_id,
        min_by(constructorId, resultId) as constructor_id
    from raw.results
    group by raceId, driverId
),

theirs as (
    select
        1000000 + qualifying.qualifyId as qualifyId,
        races.our_id as raceId,
        drivers.our_id as driverId,
        cars.constructor_id as constructorId,
        qualifying.number,
        qualifying.position,
        qualifying.q1,
        qualifying.q2,
        qualifying.q3,
        description.name as source
    from supplement.qualifying
    cross join supplement.description
    inner join matches.races on qualifying.raceId = races.their_id
    inner join matches.drivers on qualifying.driverId = drivers.their_id
    inner join cars on races.our_id = cars.race_id and drivers.our_id = cars.driver_id
    where races.our_id not in (select raceId from raw.qualifying)
)

select * from raw.qualifying
union all by name
select * from theirs
