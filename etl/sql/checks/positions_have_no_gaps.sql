-- The positions of a race or a sprint are 1, 2, 3 and so on. Exceptions are a race with a rejected row, which the
-- report has, and three races as they are in the records.
with positions as (
    select
        'race' as kind,
        raceId,
        try_cast(positionText as integer) as position
    from raw.results
    union all
    select
        'sprint' as kind,
        raceId,
        try_cast(positionText as integer) as position
    from raw.sprint_results
),

exceptions (year, name, reason) as (
    values
    (1954, 'Indianapolis 500', 'One car that retired is classified, in position 23.'),
    (1983, 'Brazilian Grand Prix', 'The second car was disqualified and the others did not move up.'),
    (1997, 'Japanese Grand Prix', 'F1DB leaves out position 11.')
),

rejections as (
    select raceId from rejected.results
    union all
    select raceId from rejected.sprint_results
)

select
    positions.kind,
    races.year,
    races.round,
    races.name,
    max(positions.position) as last_position,
    count(distinct positions.position) as positions
from positions
inner join raw.races on positions.raceId = races.raceId
left join exceptions on races.year = exceptions.year and races.name = exceptions.name
where exceptions.reason is null
group by positions.kind, races.raceId, races.year, races.round, races.name
having
    max(positions.position) <> count(distinct positions.position)
    and not exists (
        select 1
        from rejections
        where coalesce(rejections.raceId, races.raceId) = races.raceId
    )
