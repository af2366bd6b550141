-- One row per year with races: why a lap time, or laps led, may be unknown in it.
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
            when timings.first_year is null then 'The source has no lap times.'
            when seasons.year < timings.first_year then concat('No lap times before ', timings.first_year, '.')
            when seasons.year > timings.last_year then concat('No lap times after ', timings.last_year, '.')
            else 'Lap times are not recorded for every race.'
        end as led_note
    from facts.seasons
    cross join laps
    cross join timings
)

select * from notes
