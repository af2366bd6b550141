-- One row per driver and race entered, sprint entered without the race, and title won without the last race: the career
-- as it then stood.
with titles as (
    select
        standings.driver_id,
        seasons.latest_race_id as race_id,
        seasons.year
    from facts.driver_standings as standings
    inner join facts.seasons on standings.year = seasons.year
    where standings.is_champion
),

points as (
    select
        race_id,
        driver_id,
        sum(points) as points
    from facts.points
    group by race_id, driver_id
),

moments as (
    select
        race_id,
        driver_id
    from points
    union
    select
        race_id,
        driver_id
    from titles
),

dated as (
    select
        moments.driver_id,
        moments.race_id,
        races.year,
        races.round,
        coalesce(points.points, 0) as points,
        cast(titles.driver_id is not null as integer) as championships,
        cast(entries.driver_id is not null as integer) as races_entered,
        cast(coalesce(entries.is_start, false) as integer) as races_started,
        cast(coalesce(entries.is_win, false) as integer) as wins,
        cast(coalesce(entries.is_podium, false) as integer) as podiums,
        cast(coalesce(entries.is_pole, false) as integer) as poles,
        cast(coalesce(entries.is_fastest, false) as integer) as fastest_laps,
        cast(coalesce(entries.is_fastest_known, false) as integer) as fastest_lap_races,
        entries.best_position
    from moments
    inner join raw.races on moments.race_id = races.raceId
    left join points on moments.race_id = points.race_id and moments.driver_id = points.driver_id
    left join titles on moments.race_id = titles.race_id and moments.driver_id = titles.driver_id
    left join facts.entries on moments.race_id = entries.race_id and moments.driver_id = entries.driver_id
),

source as (
    select count(*) > 0 as has_standings
    from raw.driver_standings
),

sums as (
    select
        driver_id,
        race_id,
        cast(sum(races_entered) over career as integer) as races_entered,
        cast(sum(races_started) over career as integer) as races_started,
        cast(sum(wins) over career as integer) as wins,
        cast(sum(podiums) over career as integer) as podiums,
        cast(sum(poles) over career as integer) as poles,
        cast(sum(fastest_laps) over career as integer) as fastest_laps,
        cast(sum(fastest_lap_races) over career as integer) as fastest_lap_races,
        cast(sum(points) over career as double) as points,
        cast(sum(championships) over career as integer) as championships,
        min(best_position) over career as best_finish
    from dated
    window career as (partition by driver_id order by year, round)
)

select
    sums.driver_id,
    sums.race_id,
    sums.races_entered,
    sums.races_started,
    sums.wins,
    sums.podiums,
    sums.poles,
    case when sums.fastest_lap_races > 0 or sums.races_entered = 0 then sums.fastest_laps end as fastest_laps,
    sums.fastest_lap_races,
    sums.points,
    case when source.has_standings then sums.championships end as championships,
    sums.best_finish
from sums
cross join source
