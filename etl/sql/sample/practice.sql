-- One row per driver in a practice of a race, in the last two seasons: three of a weekend, one if there is a sprint.
with practised as (
    select
        *,
        unnest(range(1, if(has_sprint, 2, 4))) as session
    from sample.entrants
    where season >= getvariable('seasons') - 1
),

timed as (
    select
        *,
        cast(lap_milliseconds * (0.98 + pace) + 1500 * chance('practice', race_id, driver_id, session) as integer)
            as milliseconds
    from practised
)

select
    cast(row_number() over (order by race_id, session, milliseconds, driver_id) as integer) as practiceId,
    race_id as raceId,
    driver_id as driverId,
    constructor_id as constructorId,
    cast(session as integer) as session,
    number,
    cast(row_number() over (partition by race_id, session order by milliseconds, driver_id) as integer) as position,
    case when chance('no time', race_id, driver_id, session) > 0.03 then lap_text(milliseconds) end as time,
    cast(2 + 28 * chance('laps', race_id, driver_id, session) as integer) as laps
from timed
order by practiceId
