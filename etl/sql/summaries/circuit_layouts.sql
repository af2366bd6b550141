-- One row per layout of a circuit, whether it was raced or not.
with races_run as (
    select distinct
        layout_id,
        race_id,
        year,
        round
    from facts.entries
    where layout_id is not null
),

races as (
    select
        layout_id,
        count(*) as total_races,
        min_by(race_id, (year, round)) as first_race_id,
        max_by(race_id, (year, round)) as last_race_id,
        max(year) as last_year
    from races_run
    group by layout_id
),

bests as (
    select
        layout_id,
        min(fastest_lap) as fastest_lap,
        min_by(driver_id, (fastest_lap, year, round, driver_id)) as driver_id,
        min_by(race_id, (fastest_lap, year, round, driver_id)) as race_id
    from facts.entries
    where fastest_lap is not null and layout_id is not null
    group by layout_id
),

summary as (
    select
        layouts.layoutId as layout_id,
        layouts.circuitId as "circuitId",
        layouts.name,
        cast(layouts.length as double) as length_kilometres,
        layouts.turns,
        coalesce(races.total_races, 0) as total_races,
        races.first_race_id,
        races.last_race_id,
        bests.fastest_lap,
        case
            when races.layout_id is null then 'No race on this layout has results.'
            when bests.layout_id is null then known_years.lap_note
        end as fastest_lap_note,
        bests.driver_id as fastest_driver,
        bests.race_id as fastest_lap_race_id
    from raw.layouts
    left join races on layouts.layoutId = races.layout_id
    left join bests on layouts.layoutId = bests.layout_id
    left join facts.known_years on races.last_year = known_years.year
)

select * from summary
