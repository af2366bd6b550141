-- One row per entrant with its finishing order and its laps: the shape of which result rows are made.
with timed as (
    select
        *,
        elapsed(laps_done, lap_milliseconds, pace, grid, race_id, driver_id) as milliseconds,
        case when laps_done > 0 then
            list_min([
                elapsed(lap, lap_milliseconds, pace, grid, race_id, driver_id)
                - elapsed(lap - 1, lap_milliseconds, pace, grid, race_id, driver_id)
                for lap in range(1, laps_done + 1)
            ])
        end as fastest_milliseconds
    from sample.entrants
),

ordered as (
    select
        *,
        row_number() over (
            partition by race_id
            order by outcome is not null, laps_done desc, milliseconds, driver_id
        ) as position_order,
        min(milliseconds) filter (where outcome is null) over (partition by race_id) as winner_milliseconds,
        rank() over (partition by race_id order by fastest_milliseconds nulls last) as fastest_rank
    from timed
)

select
    *,
    case when outcome is null then position_order end as position
from ordered
