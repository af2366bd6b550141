-- A race or a sprint with results has a car in position 1.
with positions as (
    select
        'race' as kind,
        raceId,
        positionText
    from raw.results
    union all
    select
        'sprint' as kind,
        raceId,
        positionText
    from raw.sprint_results
)

select
    positions.kind,
    races.year,
    races.round,
    races.name,
    (
        select min(rejections.place)
        from rejected.results as rejections
        where rejections.raceId = races.raceId
    ) as rejected_row
from positions
inner join raw.races on positions.raceId = races.raceId
group by positions.kind, races.raceId, races.year, races.round, races.name
having count(*) filter (where positions.positionText = '1') = 0
