-- One row per race, whether it has been run or not.
with fields as (
    select
        race_id,
        count(*) as entries,
        count(*) filter (where best_position is not null) as finishers,
        min(fastest_lap) as fastest_lap,
        min_by(driver_id, (fastest_lap, driver_id)) filter (where fastest_lap is not null) as fastest_lap_driver_id
    from facts.entries
    group by race_id
),

firsts as (
    select
        race_id,
        min_by(driver_id, (position_order, result_id)) filter (where position = 1) as winner_id,
        min_by(constructor_id, (position_order, result_id)) filter (where position = 1) as winning_constructor_id,
        min_by(driver_id, (position_order, result_id)) filter (where grid = 1) as pole_driver_id
    from facts.race_results
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
        coalesce(fields.entries, 0) as entries,
        coalesce(fields.finishers, 0) as finishers,
        firsts.winner_id,
        firsts.winning_constructor_id,
        firsts.pole_driver_id,
        fields.fastest_lap,
        case
            when fields.race_id is null then 'The race has no results yet.'
            when fields.fastest_lap is null then known_years.lap_note
        end as fastest_lap_note,
        fields.fastest_lap_driver_id
    from raw.races
    left join fields on races.raceId = fields.race_id
    left join firsts on races.raceId = firsts.race_id
    inner join facts.known_years on races.year = known_years.year
)

select * from summary
