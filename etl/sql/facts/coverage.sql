-- One row per kind of raw data that is there: the first and the last year of it.
with held as (
    select distinct
        'results' as name,
        raceId as race_id
    from raw.results
    union all
    select distinct
        'sprint_results' as name,
        raceId as race_id
    from raw.sprint_results
    union all
    select distinct
        'qualifying' as name,
        raceId as race_id
    from raw.qualifying
    union all
    select distinct
        'sprint_qualifying' as name,
        raceId as race_id
    from raw.sprint_qualifying
    union all
    select distinct
        'practice' as name,
        raceId as race_id
    from raw.practice
    union all
    select distinct
        'lap_times' as name,
        race_id
    from partials.timed_laps
    union all
    select distinct
        'pit_stops' as name,
        raceId as race_id
    from raw.pit_stops
    union all
    select distinct
        'driver_standings' as name,
        raceId as race_id
    from raw.driver_standings
    union all
    select distinct
        'constructor_standings' as name,
        raceId as race_id
    from raw.constructor_standings
)

select
    held.name,
    min(races.year) as first_year,
    max(races.year) as last_year,
    count(*) as races
from held
inner join raw.races on held.race_id = races.raceId
group by held.name
order by held.name
