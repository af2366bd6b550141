-- One row per year with races: why a lap time, laps led, or standings may be unknown in it.
with laps as (
    select
        min(year) as first_year,
        max(year) as last_year
    from facts.entries
    where fastest_lap is not null
),

timings as (
    select
        min(year) as first_year,
        max(year) as last_year
    from facts.entries
    where laps_led is not null
),

notes as (
    select
        seasons.year,
        case
            when laps.first_year is null then 'The source has no lap times.'
            when seasons.year < laps.first_year then concat('No lap times before ', laps.first_year, '.')
            when seasons.year > laps.last_year then concat('No lap times after ', laps.last_year, '.')
            else 'No lap time is recorded.'
        end as lap_note,
        case
            when timings.first_year is null then 'The source has no positions lap by lap.'
            when seasons.year < timings.first_year
                then concat('No positions lap by lap before ', timings.first_year, '.')
            when seasons.year > timings.last_year
                then concat('No positions lap by lap after ', timings.last_year, '.')
            else 'Positions lap by lap are not recorded for every race.'
        end as led_note,
        case
            when not exists (select 1 from facts.driver_standings where driver_standings.year = seasons.year)
                then 'The source has no standings of drivers for this season.'
        end as driver_standings_note,
        case
            when not exists (select 1 from facts.constructor_standings where constructor_standings.year = seasons.year)
                then 'The source has no standings of constructors for this season.'
        end as constructor_standings_note
    from facts.seasons
    cross join laps
    cross join timings
)

select * from notes
