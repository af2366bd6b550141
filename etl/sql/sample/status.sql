-- One row per way in which a race can end for a car.
select
    cast(position as integer) as statusId,
    status
from unnest([
    'Finished', 'Disqualified', 'Accident', 'Collision', 'Engine', 'Gearbox', 'Hydraulics', 'Brakes', 'Did not qualify',
    'Withdrew', 'Not classified', 'Excluded', '+1 Lap'
]) with ordinality as statuses (status, position)
order by statusId
