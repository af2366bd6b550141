-- One row per driver in the qualifying for a sprint.
select
    place as sprintQualifyId,
    raceId,
    driverId,
    constructorId,
    number,
    position,
    q1,
    q2,
    q3
from converted.qualified
where event = 'sprint'
order by sprintQualifyId
