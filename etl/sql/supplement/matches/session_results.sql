-- One row per result of the supplement's practices and qualifyings of races that have results. The constructor is that
-- of the driver in the race, of several cars the one with the same number; of a driver without a car in the race it is
-- the matching one of the season.
with theirs as (
    select
        'practice' as kind,
        practiceId as id,
        raceId,
        driverId,
        constructorId,
        number
    from supplement.practice
    union all
    select
        'qualifying' as kind,
        qualifyId as id,
        raceId,
        driverId,
        constructorId,
        number
    from supplement.qualifying
    union all
    select
        'sprint_qualifying' as kind,
        sprintQualifyId as id,
        raceId,
        driverId,
        constructorId,
        number
    from supplement.sprint_qualifying
)

select
    theirs.kind,
    theirs.id,
    races.our_id as race_id,
    drivers.our_id as driver_id,
    coalesce(cars.constructorId, constructors.our_id) as constructor_id
from theirs
inner join matches.races on theirs.raceId = races.their_id
inner join raw.races as ours on races.our_id = ours.raceId
inner join matches.drivers on theirs.driverId = drivers.their_id
left join matches.constructors on ours.year = constructors.year and theirs.constructorId = constructors.their_id
left join raw.results as cars on races.our_id = cars.raceId and drivers.our_id = cars.driverId
where
    races.our_id in (select raceId from raw.results)
    and coalesce(cars.constructorId, constructors.our_id) is not null
qualify row_number() over (
    partition by theirs.kind, theirs.id order by cars.number is distinct from theirs.number, cars.resultId
) = 1
