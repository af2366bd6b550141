-- One row per driver and season entered.
with seasons as (
    select
        driver_id,
        year,
        count(*) as races_entered,
        count(*) filter (where is_start) as races_started,
        count(*) filter (where is_win) as wins,
        count(*) filter (where is_podium) as podiums,
        count(*) filter (where is_pole) as poles,
        count(*) filter (where is_fastest) as fastest_laps,
        min(best_position) as best_finish,
        case when count(*) = count(laps_led) then cast(sum(laps_led) as integer) end as laps_led
    from facts.entries
    group by driver_id, year
),

points as (
    select
        driver_id,
        year,
        sum(points) as points
    from facts.points
    group by driver_id, year
),

constructors as (
    select
        driver_id,
        year,
        list_sort(list(distinct constructor_id)) as constructor_ids
    from facts.race_results
    group by driver_id, year
),

summary as (
    select
        seasons.driver_id,
        seasons.year,
        seasons.races_entered,
        seasons.races_started,
        seasons.wins,
        seasons.podiums,
        seasons.poles,
        seasons.fastest_laps,
        cast(points.points as double) as points,
        standings.position,
        seasons.best_finish,
        seasons.laps_led,
        case when seasons.laps_led is null then known_years.led_note end as laps_led_note,
        constructors.constructor_ids
    from seasons
    inner join points on seasons.driver_id = points.driver_id and seasons.year = points.year
    inner join constructors on seasons.driver_id = constructors.driver_id and seasons.year = constructors.year
    left join facts.driver_standings as standings
        on seasons.driver_id = standings.driver_id and seasons.year = standings.year
    inner join facts.known_years on seasons.year = known_years.year
)

select * from summary
