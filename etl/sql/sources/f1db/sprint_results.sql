-- One row per car in a sprint.
select
    row_number() over (order by cars.year, cars.round, cars.positionDisplayOrder) as resultId,
    cars.raceId,
    cars.driverId,
    cars.constructorId,
    cars.number,
    coalesce(cars.gridPositionNumber, 0) as grid,
    cars.positionText,
    cars.positionDisplayOrder as positionOrder,
    coalesce(cars.points, 0) as points,
    cars.laps,
    case when cars.gapLaps is null then coalesce(cars.gap, cars.time) end as time,
    cars.timeMillis as milliseconds,
    status.statusId
from converted.cars
inner join converted.status on cars.status = status.status
where cars.event = 'sprint'
order by resultId
