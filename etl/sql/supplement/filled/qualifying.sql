-- One row per driver in the qualifying of a race, with that of the supplement for races without one. The constructor is
-- that of the driver in the race, of several cars the one with the same number.
with matched as (
    select
        qualifying.*,
        races.our_id as race_id,
        drivers.our_id as driver_id
    from supplement.qualifying
    inner join matches.races on qualifying.raceId = races.their_id
    inner join matches.drivers on qualifying.driverId = drivers.their_id
    where races.our_id not in (select raceId from raw.qualifying)
),

theirs as (
    select
        1000000 + matched.qualifyId as qualifyId,
        matched.race_id as raceId,
        matched.driver_id as driverId,
        cars.constructorId,
        matched.number,
        matched.position,
        matched.q1,
        matched.q2,
        matched.q3,
        description.name as source
    from matched
    cross join supplement.description
    inner join raw.results as cars on matched.race_id = cars.raceId and matched.driver_id = cars.driverId
    qualify row_number() over (
        partition by matched.qualifyId order by cars.number is distinct from matched.number, cars.resultId
    ) = 1
)

select * from raw.qualifying
union all by name
select * from theirs
