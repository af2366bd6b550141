-- One row per car that a driver entered in a race. Starts from the pit lane are on grid 0, as is who did not start. Of
-- several cars of a driver, the one with the number of the fastest lap has it.
with laps as (
    select
        cars.raceId,
        cars.positionDisplayOrder,
        laps.lap,
        laps.milliseconds,
        laps.rank
    from converted.cars
    inner join converted.fastest_laps as laps on cars.raceId = laps.raceId and cars.driverId = laps.driverId
    where cars.event = 'race'
    qualify row_number() over (
        partition by cars.raceId, cars.driverId
        order by cars.number is distinct from laps.number, cars.positionDisplayOrder
    ) = 1
)

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
left join laps on cars.raceId = laps.raceId and cars.positionDisplayOrder = laps.positionDisplayOrder
where cars.event = 'race'
order by resultId
