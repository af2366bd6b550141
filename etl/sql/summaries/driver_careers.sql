-- One row per driver and race entered, and per title won without entering the last race: the career as it then stood.
with titles as (
    select
        standings.driver_id,
        seasons.latest_race_id as race_id,
        seasons.year
    from facts.driver_standings as standings
    inner join facts.seasons on standings.year = seasons.year
    where standings.is_champion
),

entered as (
    select
        driver_id,
        race_id,
        year,
        round,
        1 as races_entered,
        cast(is_start as integer) as races_started,
        cast(is_win as integer) as wins,
        cast(is_podium as integer) as podiums,
        cast(is_pole as integer) as poles,
        cast(is_fastest as integer) as fastest_laps,
        best_position
    from facts.entries
),

absent_champions as (
    select
        titles.driver_id,
        titles.race_id,
        titles.year,
        races.round,
        0 as races_entered,
        0 as races_started,
        0 as wins,
        0 as podiums,
        0 as poles,
        0 as fastest_laps,
        cast(null as integer) as best_position
    from titles
    inner join raw.races on titles.race_id = races.raceId
    where not exists (
        select 1
        from facts.entries
        where entries.race_id = titles.race_id and entries.driver_id = titles.driver_id
    )
),

moments as (
    select * from entered
    union all
    select * from absent_champions
),

points as (
    select
        race_id,
        driver_id,
        sum(points) as points
    from facts.points
    group by race_id, driver_id
),

source as (
    select count(*) > 0 as has_standings
    from raw.driver_standings
),

careers as (
    select
        moments.driver_id,
        moments.race_id,
        cast(sum(races_entered) over career as integer) as races_entered,
        cast(sum(races_started) over career as integer) as races_started,
        cast(sum(wins) over career as integer) as wins,
        cast(sum(podiums) over career as integer) as podiums,
        cast(sum(poles) over career as integer) as poles,
        cast(sum(fastest_laps) over career as integer) as fastest_laps,
        cast(coalesce(sum(points.points) over career, 0) as double) as points,
        case when source.has_standings then cast(count(titles.race_id) over career as integer) end as championships,
        min(best_position) over career as best_finish
    from moments
    cross join source
    left join points on moments.race_id = points.race_id and moments.driver_id = points.driver_id
    left join titles on moments.race_id = titles.race_id and moments.driver_id = titles.driver_id
    window career as (partition by moments.driver_id order by moments.year, moments.round)
)

select * from careers
