-- One row per driver in the qualifying of a race, with that of the supplement for races that have results and no
-- qualifying. The constructor is that of the driver in the race, of several cars the one with the same number; of a
-- driver without a car in the race it is the matching one of the season.
with highest as (
    select coalesce(max(qualifyId), 0) as id
    from raw.qualifying
),

matched as (
    select
        qualifying.*,
        races.our_id as race_id,
        drivers.our_id as driver_id,
        constructors.our_id as constructor_id
    from supplement.qualifying
    inner join matches.races on qualifying.raceId = races.their_id
    inner join raw.races as ours on races.our_id = ours.raceId
    inner join matches.drivers on qualifying.driverId = drivers.their_id
    left join matches.constructors
        on ours.year = constructors.year and qualifying.constructorId = constructors.their_id
    where
        races.our_id not in (select raceId from raw.qualifying)
        and races.our_id in (select raceId from raw.results)
),

theirs as (
    select
        greatest(highest.id, 1000000) + matched.qualifyId as qualifyId,
        matched.race_id as raceId,
        matched.driver_id as driverId,
        coalesce(cars.constructorId, matched.constructor_id) as constructorId,
        matched.number,
        matched.position,
        matched.q1,
        matched.q2,
        matched.q3,
        description.name as source
    from matched
    cross join supplement.description
    cross join highest
    left join raw.results as cars on matched.race_id = cars.raceId and matched.driver_id = cars.driverId
    where coalesce(cars.constructorId, matched.constructor_id) is not null
    qualify row_number() over (
        partition by matched.qualifyId order by cars.number is distinct from matched.number, cars.resultId
    ) = 1
)

select * from raw.qualifying
union all by name
select * from theirs
