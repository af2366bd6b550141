-- A race has results if it has laps, pit stops or standings, or if a later race of its season has results.
with evidence as (
    select race_id as raceId from partials.timed_laps
    union
    select raceId from raw.pit_stops
    union
    select raceId from raw.driver_standings
    union
    select raceId from raw.constructor_standings
    union
    select earlier.raceId
    from raw.races as earlier
    inner join facts.seasons on earlier.year = seasons.year
    inner join raw.races as latest on seasons.latest_race_id = latest.raceId
    where earlier.round < latest.round
)

select
    races.year,
    races.round,
    races.name
from evidence
inner join raw.races on evidence.raceId = races.raceId
where not exists (
    select 1
    from raw.results
    where results.raceId = races.raceId
)
