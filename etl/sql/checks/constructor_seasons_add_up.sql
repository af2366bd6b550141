-- A constructor's seasons add up to its summary.
with seasons as (
    select
        constructor_id,
        sum(races_entered) as races_entered,
        sum(wins) as wins,
        sum(podiums) as podiums,
        sum(points) as points
    from summaries.constructor_seasons
    group by constructor_id
)

select
    constructors.constructor_id,
    constructors.name
from summaries.constructors_summary as constructors
left join seasons on constructors.constructor_id = seasons.constructor_id
where
    constructors.races_entered <> coalesce(seasons.races_entered, 0)
    or constructors.wins <> coalesce(seasons.wins, 0)
    or constructors.podiums <> coalesce(seasons.podiums, 0)
    or abs(constructors.points - coalesce(seasons.points, 0)) > 0.001
