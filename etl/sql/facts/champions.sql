-- One row per season whose every race has been run and driver who leads its final standings.
with races as (
    select
        races.raceId as race_id,
        races.year,
        races.round,
        exists (select 1 from raw.results where results.raceId = races.raceId) as is_run
    from raw.races
),

completed as (
    select
        year,
        max_by(race_id, round) as last_race_id
    from races
    group by year
    having bool_and(is_run)
),

champions as (
    select
        completed.year,
        standings.driverId as driver_id
    from completed
    inner join raw.driver_standings as standings on completed.last_race_id = standings.raceId
    where standings.position = 1
)

select * from champions
