-- One row per race, whether it has been run or not.
with entries as (
    select
        race_id,
        count(*) as entries
    from facts.entries
    group by race_id
),

summary as (
    select
        races.raceId as race_id,
        races.year,
        races.round,
        races.name,
        races.date,
        races.circuitId as "circuitId",
        coalesce(entries.entries, 0) as entries
    from raw.races
    left join entries on races.raceId = entries.race_id
)

select * from summary
