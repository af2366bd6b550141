-- One row per driver in the qualifying of a race, with those of the supplement for races that have results and no
-- qualifying.
with highest as (
    select coalesce(max(qualifyId), 0) as id
    from raw.qualifying
),

theirs as (
    select
        greatest(highest.id, 1000000) + qualifying.qualifyId as qualifyId,
        matched.race_id as raceId,
        matched.driver_id as driverId,
        matched.constructor_id as constructorId,
        qualifying.number,
        qualifying.position,
        qualifying.q1,
        qualifying.q2,
        qualifying.q3,
        description.name as source
    from supplement.qualifying
    cross join supplement.description
    cross join highest
    inner join matches.session_results as matched
        on matched.kind = 'qualifying' and qualifying.qualifyId = matched.id
    where matched.race_id not in (select raceId from raw.qualifying)
)

select * from raw.qualifying
union all by name
select * from theirs
