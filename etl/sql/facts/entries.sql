-- One row per driver and race entered: what became of it, shared cars taken together.
-- A driver without a timed lap in a race with timed laps led none of them.
with results as (
    select * from facts.race_results
),

official_laps as (
    select
        race_id,
        driver_id,
        min(fastest_lap) as fastest_lap,
        nullif(min_by(coalesce(fastest_lap_source, ''), fastest_lap), '') as fastest_lap_source
    from results
    where fastest_lap is not null
    group by race_id, driver_id
),

-- Timed laps may be wrong, such as a lap that ends in the pit lane: none is faster than the fastest lap that a
-- supplement has of the race.
supplement_bests as (
    select
        race_id,
        min(fastest_lap) as fastest_lap
    from results
    where fastest_lap_source is not null
    group by race_id
),

timed_laps as (
    select
        race_id,
        driver_id,
        fastest_lap,
        laps_led,
        laps
    from partials.timed_laps
),

-- Laps led are known where every lap of the winner's race has one leader. A winner has no more laps than were timed: a
-- race may be shortened afterwards.
timed_races as (
    select
        timed_laps.race_id,
        coalesce(
            count(*) = count(timed_laps.laps_led)
            and sum(timed_laps.laps_led) = max(timed_laps.laps)
            and max(timed_laps.laps) >= max(winners.laps),
            false
        ) as is_led_known
    from timed_laps
    left join (
        select
            race_id,
            max(laps) as laps
        from results
        where position = 1
        group by race_id
    ) as winners on timed_laps.race_id = winners.race_id
    group by timed_laps.race_id
),

entered as (
    select
        race_id,
        driver_id,
        any_value(year) as year,
        any_value(round) as round,
        any_value(circuit_id) as circuit_id,
        any_value(layout_id) as layout_id,
        bool_or(is_start) as is_start,
        coalesce(bool_or(grid = 1), false) as is_pole,
        coalesce(bool_or(position = 1), false) as is_win,
        coalesce(bool_or(position <= 3), false) as is_podium,
        coalesce(bool_or(position_text = 'R'), false) as is_retirement,
        case when count(*) = count(laps) then sum(laps) end as laps,
        min(position) as best_position,
        min_by(grid, position) filter (where position is not null) as grid_of_best_position,
        min(grid) filter (where grid > 0) as best_grid
    from results
    group by race_id, driver_id
),

joined as (
    select
        entered.*,
        coalesce(
            official_laps.fastest_lap,
            case
                when supplement_bests.fastest_lap is null or timed_laps.fastest_lap >= supplement_bests.fastest_lap
                    then timed_laps.fastest_lap
            end
        ) as fastest_lap,
        official_laps.fastest_lap_source,
        case when timed_races.is_led_known then coalesce(timed_laps.laps_led, 0) end as laps_led
    from entered
    left join timed_races on entered.race_id = timed_races.race_id
    left join supplement_bests on entered.race_id = supplement_bests.race_id
    left join official_laps
        on entered.race_id = official_laps.race_id and entered.driver_id = official_laps.driver_id
    left join timed_laps
        on entered.race_id = timed_laps.race_id and entered.driver_id = timed_laps.driver_id
),

race_bests as (
    select
        race_id,
        min(fastest_lap) as fastest_lap
    from joined
    group by race_id
),

entries as (
    select
        joined.*,
        coalesce(joined.fastest_lap = race_bests.fastest_lap, false) as is_fastest,
        race_bests.fastest_lap is not null as is_fastest_known
    from joined
    inner join race_bests on joined.race_id = race_bests.race_id
)

select * from entries
