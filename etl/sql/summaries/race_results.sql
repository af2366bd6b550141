-- One row per car that a driver entered in a race: two rows where drivers changed cars.
select
    results.result_id,
    results.race_id,
    results.driver_id,
    results.constructor_id,
    results.number,
    results.grid,
    results.position,
    results.position_text,
    results.position_order,
    cast(results.points as double) as points,
    results.laps,
    results.time,
    results.milliseconds,
    results.fastest_lap,
    results.fastest_lap_number,
    results.fastest_lap_rank,
    results.fastest_lap_speed,
    results.fastest_lap_source,
    results.status_id,
    status.status
from facts.race_results as results
left join raw.status on results.status_id = status.statusId
