-- One row per race, whether it has been run or not.
with fields as (
    select
        race_id,
        count(*) as entries,
        count(*) filter (where best_position is not null) as finishers,
        min(fastest_lap) as fastest_lap,
        min_by(driver_id, (fastest_lap, driver_id)) filter (where fastest_lap is not null) as fastest_lap_driver_id,
        nullif(
            min_by(coalesce(fastest_lap_source, ''), (fastest_lap, driver_id)) filter (where fastest_lap is not null),
            ''
        ) as fastest_lap_source
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

-- The second car has a time to compare if it finished on the winner's lap.
margins as (
    select
        race_id,
        cast(
            min(milliseconds) filter (where position = 2) - min(milliseconds) filter (where position = 1) as integer
        ) as margin
    from facts.race_results
    where position <= 2
    group by race_id
    having max(laps) filter (where position = 2) is not distinct from max(laps) filter (where position = 1)
),

retirements as (
    select
        race_id,
        count(*) filter (where is_retirement and best_position is null) as retirements
    from facts.entries
    group by race_id
),

sprints as (
    select distinct raceId as race_id from raw.sprint_results
),

summary as (
    select
        races.raceId as race_id,
        races.year,
        races.round,
        races.name,
        races.date,
        case
            when races.time is not null
                then concat(cast(races.date as varchar), 'T', lpad(replace(races.time, 'Z', ''), 8, '0'), 'Z')
        end as starts_at,
        races.url,
        races.circuitId as "circuitId",
        races.layoutId as layout_id,
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
        fields.fastest_lap_source,
        fields.fastest_lap_driver_id,
        races.sprint_date is not null or sprints.race_id is not null as is_sprint_weekend,
        retirements.retirements,
        case when fields.race_id is null then 'The race has no results yet.' end as retirements_note,
        leads.leaders,
        case
            when fields.race_id is null then 'The race has no results yet.'
            when leads.leaders is null then known_years.led_note
        end as leaders_note,
        leads.lead_changes,
        case
            when fields.race_id is null then 'The race has no results yet.'
            when leads.leaders is null then known_years.led_note
            when leads.lead_changes is null then 'The version has no laps.'
        end as lead_changes_note,
        margins.margin as margin_of_victory,
        case
            when fields.race_id is null then 'The race has no results yet.'
            when margins.margin is null
                then 'The second car was not on the lap of the winner, or a time is not known.'
        end as margin_of_victory_note
    from raw.races
    left join fields on races.raceId = fields.race_id
    left join firsts on races.raceId = firsts.race_id
    left join facts.leads on races.raceId = leads.race_id
    left join margins on races.raceId = margins.race_id
    left join retirements on races.raceId = retirements.race_id
    left join sprints on races.raceId = sprints.race_id
    inner join facts.known_years on races.year = known_years.year
)

select * from summary
