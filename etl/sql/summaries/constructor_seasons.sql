-- One row per constructor and season with a race or a sprint entered.
with entered as (
    select
        constructor_id,
        year,
        count(*) as races_entered,
        count(*) filter (where is_win) as wins,
        cast(sum(podiums) as integer) as podiums,
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
        points.constructor_id,
        points.year,
        coalesce(entered.races_entered, 0) as races_entered,
        coalesce(entered.wins, 0) as wins,
        coalesce(entered.podiums, 0) as podiums,
        coalesce(entered.poles, 0) as poles,
        cast(points.points as double) as points,
        cast(standings.points as double) as championship_points,
        standings.position,
        case
            when known_years.constructor_standings_note is not null then known_years.constructor_standings_note
            when standings.constructor_id is null then 'Not listed in the standings.'
            else standings.position_note
        end as position_note,
        entered.best_finish
    from points
    left join entered on points.constructor_id = entered.constructor_id and points.year = entered.year
    left join facts.constructor_standings as standings
        on points.constructor_id = standings.constructor_id and points.year = standings.year
    inner join facts.known_years on points.year = known_years.year
)

select * from summary
