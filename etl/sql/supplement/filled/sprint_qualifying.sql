-- One row per driver in the qualifying for a sprint, with those of the supplement for races that have results and no
-- sprint qualifying.
with highest as (
    select coalesce(max(sprintQualifyId), 0) as id
    from raw.sprint_qualifying
),

theirs as (
    select
        greatest(highest.id, 1000000) + sprint_qualifying.sprintQualifyId as sprintQualifyId,
        matched.race_id as raceId,
        matched.driver_id as driverId,
        matched.constructor_id as constructorId,
        sprint_qualifying.number,
        sprint_qualifying.position,
        sprint_qualifying.q1,
        sprint_qualifying.q2,
        sprint_qualifying.q3,
        description.name as source
    from supplement.sprint_qualifying
    cross join supplement.description
    cross join highest
    inner join matches.session_results as matched
        on matched.kind = 'sprint_qualifying' and sprint_qualifying.sprintQualifyId = matched.id
    where matched.race_id not in (select raceId from raw.sprint_qualifying)
)

select * from raw.sprint_qualifying
union all by name
select * from theirs
