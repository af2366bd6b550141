-- One row per car in a sprint.
select
    *,
    row_number() over (
        partition by race_id order by pace + 0.004 * chance('sprint', race_id, driver_id), driver_id
    ) as position,
    8 + laps // 5 as sprint_laps
from sample.entrants
where has_sprint
