-- One row per lap that beat all earlier ones at its circuit, by race; of equal laps in a race the lower driverId's.
with race_bests as (
    select
        circuit_id,
        race_id,
        year,
        round,
        min(fastest_lap) as fastest_lap,
        min_by(driver_id, (fastest_lap, driver_id)) as driver_id,
        nullif(min_by(coalesce(fastest_lap_source, ''), (fastest_lap, driver_id)), '') as source
    from facts.entries
    where fastest_lap is not null
    group by circuit_id, race_id, year, round
),

compared as (
    select
        *,
        min(fastest_lap) over (
            partition by circuit_id order by year, round rows between unbounded preceding and 1 preceding
        ) as best_before
    from race_bests
),

records as (
    select
        circuit_id,
        race_id,
        driver_id,
        fastest_lap,
        source
    from compared
    where best_before is null or fastest_lap < best_before
)

select * from records
