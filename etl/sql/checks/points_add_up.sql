-- Points added over drivers equal those awarded, but for the rounding of floating point.
with totals as (
    select
        (select sum(points) from summaries.drivers_summary) as over_drivers,
        (select sum(points) from facts.points) as awarded
)

select *
from totals
where abs(over_drivers - awarded) > 0.001
