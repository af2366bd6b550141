-- One row per driver and race run: pace, grid, what became of it, and laps done.
with entered as (
    select
        calendar.*,
        seats.driver_id,
        seats.constructor_id,
        seats.number,
        0.012 * chance('skill', seats.driver_id, 0)
        + 0.018 * chance('car', seats.constructor_id, calendar.season // 2)
        + 0.006 * chance('day', race_id, seats.driver_id) as pace,
        chance('outcome', race_id, seats.driver_id) as luck
    from sample.calendar
    inner join sample.seats on calendar.season = seats.season and calendar.division = seats.division
    where is_run
),

qualified as (
    select
        *,
        cast(lap_milliseconds * (0.97 + pace) + 900 * chance('qualifying', race_id, driver_id) as integer)
            as qualifying_milliseconds,
        cast(row_number() over (
            partition by race_id
            order by lap_milliseconds * (0.97 + pace) + 900 * chance('qualifying', race_id, driver_id), driver_id
        ) as integer) as qualifying_position
    from entered
),

judged as (
    select
        *,
        case
            when season < 3 and qualifying_position > 18 then 'F'
            when luck < 0.006 then 'W'
            when luck < 0.012 then 'D'
            when luck < 0.022 then 'N'
            when luck < 0.024 then 'E'
            when luck < 0.15 then 'R'
        end as outcome
    from qualified
)

select
    *,
    case when outcome in ('F', 'W') then 0 else qualifying_position end as grid,
    cast(case outcome
        when 'F' then 0
        when 'W' then 0
        when 'R' then floor(laps * chance('retirement', race_id, driver_id))
        when 'N' then floor(laps * 0.8)
        else laps
    end as integer) as laps_done
from judged
