-- One row per year with races.
with driver_champions as (
    select
        year,
        min(driver_id) as driver_id
    from facts.driver_standings
    where is_champion
    group by year
),

constructor_champions as (
    select
        year,
        min(constructor_id) as constructor_id
    from facts.constructor_standings
    where is_champion
    group by year
),

fields as (
    select
        year,
        count(distinct driver_id) as drivers
    from facts.entries
    group by year
),

summary as (
    select
        seasons.year,
        urls.url,
        seasons.races as total_races,
        seasons.races_run,
        seasons.is_complete,
        coalesce(fields.drivers, 0) as drivers_entered,
        driver_champions.driver_id as champion_id,
        case
            when not seasons.is_complete then 'The season is not complete.'
            when driver_champions.year is null then 'The source has no final standings of drivers.'
        end as champion_note,
        constructor_champions.constructor_id as constructor_champion_id,
        case
            when not seasons.is_complete then 'The season is not complete.'
            when constructor_champions.year is null then 'The source has no final standings of constructors.'
        end as constructor_champion_note
    from facts.seasons
    left join raw.seasons as urls on seasons.year = urls.year
    left join fields on seasons.year = fields.year
    left join driver_champions on seasons.year = driver_champions.year
    left join constructor_champions on seasons.year = constructor_champions.year
)

select * from summary
