-- One row per driver and season with a race or a sprint entered.
with entered as (
    select
        driver_id,
        year,
        count(*) as races_entered,
        count(*) filter (where is_start) as races_started,
        count(*) filter (where is_win) as wins,
        count(*) filter (where is_podium) as podiums,
        count(*) filter (where is_pole) as poles,
        count(*) filter (where is_fastest) as fastest_laps,
        count(*) filter (where is_fastest_known) as fastest_lap_races,
        min(best_position) as best_finish,
        case when count(*) = count(laps_led) then cast(sum(laps_led) as integer) end as laps_led
    from facts.entries
    group by driver_id, year
),

points as (
    select
        driver_id,
        year,
        sum(points) as points,
        list_sort(list(distinct constructor_id)) as constructor_ids
    from facts.points
    group by driver_id, year
),

summary as (
    select
        points.driver_id,
        points.year,
        coalesce(entered.races_entered, 0) as races_entered,
        coalesce(entered.races_started, 0) as races_started,
        coalesce(entered.wins, 0) as wins,
        coalesce(entered.podiums, 0) as podiums,
        coalesce(entered.poles, 0) as poles,
        case
            when entered.driver_id is null then 0
            when entered.fastest_lap_races > 0 then entered.fastest_laps
        end as fastest_laps,
        coalesce(entered.fastest_lap_races, 0) as fastest_lap_races,
        case
            when entered.fastest_lap_races = 0 then 'The fastest lap of none of the races is known.'
            when entered.fastest_lap_races < entered.races_entered then
                concat('Known for ', entered.fastest_lap_races, ' of ', entered.races_entered, ' races.')
        end as fastest_laps_note,
        cast(points.points as double) as points,
        cast(standings.points as double) as championship_points,
        standings.position,
        case
            when known_years.driver_standings_note is not null then known_years.driver_standings_note
            when standings.driver_id is null then 'Not listed in the standings.'
            else standings.position_note
        end as position_note,
        entered.best_finish,
        entered.laps_led,
        case
            when entered.driver_id is null then 'No race entered.'
            when entered.laps_led is null then known_years.led_note
        end as laps_led_note,
        points.constructor_ids
    from points
    left join entered on points.driver_id = entered.driver_id and points.year = entered.year
    left join facts.driver_standings as standings
        on points.driver_id = standings.driver_id and points.year = standings.year
    inner join facts.known_years on points.year = known_years.year
)

select * from summary
