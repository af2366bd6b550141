-- One row per constructor and race entered; a shared car is one car.
with laps as (
    select
        results.race_id,
        results.constructor_id,
        bool_or(entries.is_fastest) as is_fastest,
        bool_or(entries.is_fastest_known) as is_fastest_known
    from facts.race_results as results
    inner join facts.entries on results.race_id = entries.race_id and results.driver_id = entries.driver_id
    group by results.race_id, results.constructor_id
),

entered as (
    select
        race_id,
        constructor_id,
        any_value(year) as year,
        any_value(round) as round,
        coalesce(bool_or(position = 1), false) as is_win,
        cast(coalesce(bool_or(position = 1), false) as integer)
        + cast(coalesce(bool_or(position = 2), false) as integer)
        + cast(coalesce(bool_or(position = 3), false) as integer) as podiums,
        coalesce(bool_or(grid = 1), false) as is_pole,
        min(position) as best_position
    from facts.race_results
    group by race_id, constructor_id
)

select
    entered.*,
    laps.is_fastest,
    laps.is_fastest_known
from entered
inner join laps on entered.race_id = laps.race_id and entered.constructor_id = laps.constructor_id
