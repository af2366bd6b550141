-- One row per race run and division whose standings are given after it: its own, and all after a season's last race.
with runs as (
    select
        *,
        round = max(round) over (partition by season) as is_last
    from sample.calendar
    where is_run
)

select
    runs.race_id,
    runs.season,
    runs.round,
    divisions.division
from runs
inner join sample.divisions on runs.division = divisions.division or runs.is_last
