-- Two results of a race or a sprint in one position are those of drivers who shared a car.
with positions as (
    select
        'race' as kind,
        raceId,
        positionText,
        constructorId,
        number
    from raw.results
    union all
    select
        'sprint' as kind,
        raceId,
        positionText,
        constructorId,
        number
    from raw.sprint_results
)

select
    positions.kind,
    races.year,
    races.round,
    races.name,
    positions.positionText as position
from positions
inner join raw.races on positions.raceId = races.raceId
where try_cast(positions.positionText as integer) is not null
group by positions.kind, races.raceId, races.year, races.round, races.name, positions.positionText
having count(distinct positions.constructorId) > 1 or count(distinct positions.number) > 1
