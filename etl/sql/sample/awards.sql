-- One row per driver and race with what it brought: points, sprint included, and a win or not.
with points as (
    select
        race_id,
        driving_id as driver_id,
        constructor_id,
        points,
        cast(position = 1 as integer) as wins
    from sample.result_rows
    union all
    select
        race_id,
        driver_id,
        constructor_id,
        cast(greatest(0, 9 - position) as decimal(9, 4)) as points,
        0 as wins
    from sample.sprints
)

select
    points.*,
    calendar.season,
    calendar.round,
    calendar.division
from points
inner join sample.calendar on points.race_id = calendar.race_id
