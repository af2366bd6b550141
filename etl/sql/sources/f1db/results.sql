-- One row per car that a driver entered in a race. Starts from the pit lane are on grid 0, as is who did not start.
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
    laps.lap as fastestLap,
    format('{}:{:02d}.{:03d}', laps.milliseconds // 60000, laps.milliseconds // 1000 % 60, laps.milliseconds % 1000)
        as fastestLapTime,
    laps.rank,
    status.statusId
from converted.cars
inner join converted.status on cars.status = status.status
left join converted.fastest_laps as laps on cars.raceId = laps.raceId and cars.driverId = laps.driverId
where cars.event = 'race'
order by resultId
