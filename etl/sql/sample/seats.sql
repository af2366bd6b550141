-- One row per season, division and seat: its driver, who stays six seasons, and the car, which may change after three.
with held as (
    select
        years.season,
        years.year,
        divisions.division,
        cast(seat as integer) as seat,
        (season + (7 * seat) % 6) // 6 as stint
    from sample.years
    cross join sample.divisions
    cross join range(20) as seats (seat)
),

numbered as (
    select
        *,
        cast(1 + division * (20 * ((getvariable('seasons') + 10) // 6) + 1) + 20 * stint + seat as integer) as driver_id
    from held
),

ranked as (
    select
        *,
        row_number() over (
            partition by season, division order by chance('contract', season // 3, driver_id), driver_id
        ) as place
    from numbered
)

select
    season,
    year,
    division,
    driver_id,
    cast(12 * division + 1 + ((place - 1) // 2 + season // 4) % 12 as integer) as constructor_id,
    cast(place as integer) as number
from ranked
