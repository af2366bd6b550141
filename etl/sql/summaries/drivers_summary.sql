-- One row per driver, those without a result included.
with entries as (
    select
        *,
        fastest_lap = min(fastest_lap) over (partition by race_id) as is_fastest
    from facts.entries
),

careers as (
    select
        driver_id,
        count(*) as races_entered,
        count(*) filter (where is_start) as races_started,
        count(*) filter (where is_pole) as poles,
        count(*) filter (where is_fastest) as fastest_laps,
        min(best_position) as best_finish,
        min_by(race_id, (year, round)) as first_race_id,
        max_by(race_id, (year, round)) as last_race_id
    from entries
    group by driver_id
),

finishes as (
    select
        driver_id,
        count(distinct race_id) filter (where position = 1) as wins,
        count(distinct race_id) filter (where position <= 3) as podiums
    from facts.race_results
    group by driver_id
),

points as (
    select
        driver_id,
        sum(points) as points
    from facts.points
    group by driver_id
),

championships as (
    select
        driver_id,
        count(*) as championships
    from facts.champions
    group by driver_id
),

source as (
    select count(*) > 0 as has_standings
    from raw.driver_standings
),

summary as (
    select
        drivers.driverId as "driverId",
        concat(drivers.forename, ' ', drivers.surname) as name,
        drivers.forename,
        drivers.surname,
        drivers.driverRef as reference,
        drivers.code,
        drivers.number,
        drivers.nationality,
        drivers.dob as date_of_birth,
        coalesce(careers.races_entered, 0) as races_entered,
        coalesce(careers.races_started, 0) as races_started,
        coalesce(finishes.wins, 0) as wins,
        coalesce(finishes.podiums, 0) as podiums,
        coalesce(careers.poles, 0) as poles,
        coalesce(careers.fastest_laps, 0) as fastest_laps,
        cast(coalesce(points.points, 0) as double) as points,
        case when source.has_standings then coalesce(championships.championships, 0) end as championships,
        careers.best_finish,
        careers.first_race_id,
        careers.last_race_id
    from raw.drivers
    cross join source
    left join careers on drivers.driverId = careers.driver_id
    left join finishes on drivers.driverId = finishes.driver_id
    left join points on drivers.driverId = points.driver_id
    left join championships on drivers.driverId = championships.driver_id
)

select * from summary
