-- One row per driver and race entered: what became of it, shared cars taken together.
with results as (
    select * from facts.race_results
),

official_laps as (
    select
        race_id,
        driver_id,
        min(fastest_lap) as fastest_lap
    from results
    where fastest_lap is not null
    group by race_id, driver_id
),

timed_laps as (
    select
        raceId as race_id,
        driverId as driver_id,
        min(milliseconds) as fastest_lap
    from raw.lap_times
    group by raceId, driverId
),

entered as (
    select
        race_id,
        driver_id,
        any_value(year) as year,
        any_value(round) as round,
        any_value(circuit_id) as circuit_id,
        bool_or(is_start) as is_start,
        coalesce(bool_or(grid = 1), false) as is_pole,
        min(position) as best_position
    from results
    group by race_id, driver_id
),

entries as (
    select
        entered.*,
        coalesce(official_laps.fastest_lap, timed_laps.fastest_lap) as fastest_lap
    from entered
    left join official_laps
        on entered.race_id = official_laps.race_id and entered.driver_id = official_laps.driver_id
    left join timed_laps
        on entered.race_id = timed_laps.race_id and entered.driver_id = timed_laps.driver_id
)

select * from entries
