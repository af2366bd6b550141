-- One row per result of the supplement's practices and qualifyings of races that have results. The constructor is that
-- of the driver's car with the same number in the race; else that of the constructor's other cars in the race, then in
-- the season, then that of the driver's car in the race.
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
    coalesce(
        case when cars.number is not distinct from theirs.number then cars.constructorId end,
        race_constructors.our_id,
        constructors.our_id,
        cars.constructorId
    ) as constructor_id
from theirs
inner join matches.races on theirs.raceId = races.their_id
inner join raw.races as ours on races.our_id = ours.raceId
inner join matches.drivers on theirs.driverId = drivers.their_id
left join matches.race_constructors
    on races.our_id = race_constructors.race_id and theirs.constructorId = race_constructors.their_id
left join matches.constructors on ours.year = constructors.year and theirs.constructorId = constructors.their_id
left join raw.results as cars on races.our_id = cars.raceId and drivers.our_id = cars.driverId
where
    races.our_id in (select raceId from raw.results)
    and coalesce(cars.constructorId, race_constructors.our_id, constructors.our_id) is not null
qualify row_number() over (
    partition by theirs.kind, theirs.id order by cars.number is distinct from theirs.number, cars.resultId
) = 1
