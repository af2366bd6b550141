-- One row per result: the drives, and a second one for a driver who took over the car that came third.
with places as (
    select
        race_id,
        max(driver_id) filter (where position = 3) as third_driver_id,
        min(driver_id) filter (where outcome = 'R') as taking_driver_id,
        season < 2 and chance('shared car', race_id, 0) < 0.35 as is_shared
    from sample.drives
    group by race_id, season
),

shared as (
    select *
    from places
    where is_shared and third_driver_id is not null and taking_driver_id is not null
),

rows_made as (
    select
        drives.*,
        drives.driver_id as driving_id,
        case when shared.race_id is null then 1.0 else 0.5 end as share
    from sample.drives
    left join shared on drives.race_id = shared.race_id and drives.driver_id = shared.third_driver_id
    union all
    select
        drives.*,
        shared.taking_driver_id as driving_id,
        0.5 as share
    from sample.drives
    inner join shared on drives.race_id = shared.race_id and drives.driver_id = shared.third_driver_id
)

select
    *,
    cast(
        coalesce([25, 18, 15, 12, 10, 8, 6, 4, 2, 1][position], 0)
        * share
        * (case when has_half_points then 0.5 else 1 end)
        as decimal(9, 4)
    ) as points,
    cast(
        row_number() over (order by race_id, position_order, share desc, driving_id = driver_id desc) as integer
    ) as result_id
from rows_made
