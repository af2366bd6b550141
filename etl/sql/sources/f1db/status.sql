-- One row per way in which a race can end for a car, in the order of first appearance.
select
    row_number() over (order by min((year, round, positionDisplayOrder)), status) as statusId,
    status
from converted.cars
group by status
order by statusId
