-- One row per constructor and season entered.
with seasons as (
    select
        constructor_id,
        year,
        count(*) as races_entered,
        count(*) filter (where is_win) as wins,
        sum(podiums) as podiums,
        count(*) filter (where is_pole) as poles,
        min(best_position) as best_finish
    from facts.constructor_entries
    group by constructor_id, year
),

points as (
    select
        constructor_id,
        year,
        sum(points) as points
    from facts.points
    group by constructor_id, year
),

summary as (
    select
        seasons.constructor_id,
        seasons.year,
        seasons.races_entered,
        seasons.wins,
        cast(seasons.podiums as integer) as podiums,
        seasons.poles,
        cast(points.points as double) as points,
        standings.position,
        seasons.best_finish
    from seasons
    inner join points on seasons.constructor_id = points.constructor_id and seasons.year = points.year
    left join facts.constructor_standings as standings
        on seasons.constructor_id = standings.constructor_id and seasons.year = standings.year
)

select * from summary
