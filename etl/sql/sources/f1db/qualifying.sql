-- One row per driver in the qualifying of a race.
select
    place as qualifyId,
    raceId,
    driverId,
    constructorId,
    number,
    position,
    q1,
    q2,
    q3
from converted.qualified
where event = 'race'
order by qualifyId
