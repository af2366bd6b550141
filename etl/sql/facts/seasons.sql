-- One row per year with races: how far it is, and the latest race that has results.
with races as (
    select
        races.raceId as race_id,
        races.year,
        races.round,
        exists (select 1 from raw.results where results.raceId = races.raceId) as is_run
    from raw.races
),

seasons as (
    select
        year,
        count(*) as races,
        count(*) filter (where is_run) as races_run,
        bool_and(is_run) as is_complete,
        max_by(race_id, round) filter (where is_run) as latest_race_id
    from races
    group by year
)

select * from seasons
