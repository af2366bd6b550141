-- One row per driver in a practice of a race, with those of the supplement for races that have results and no
-- practice.
with highest as (
    select coalesce(max(practiceId), 0) as id
    from raw.practice
),

theirs as (
    select
        greatest(highest.id, 1000000) + practice.practiceId as practiceId,
        matched.race_id as raceId,
        matched.driver_id as driverId,
        matched.constructor_id as constructorId,
        practice.session,
        practice.number,
        practice.position,
        practice.time,
        practice.laps,
        description.name as source
    from supplement.practice
    cross join supplement.description
    cross join highest
    inner join matches.session_results as matched
        on matched.kind = 'practice' and practice.practiceId = matched.id
    where matched.race_id not in (select raceId from raw.practice)
)

select * from raw.practice
union all by name
select * from theirs
