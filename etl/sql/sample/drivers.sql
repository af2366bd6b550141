-- One row per driver; the last of each division has never raced.
with careers as (
    select
        driver_id,
        min(year) as debut
    from sample.seats
    group by driver_id
),

reserves as (
    select
        cast((division + 1) * (20 * ((getvariable('seasons') + 10) // 6) + 1) as integer) as driver_id,
        2026 as debut
    from sample.divisions
),

everyone as (
    select * from careers
    union all
    select * from reserves
),

named as (
    select
        driver_id,
        debut,
        names.forenames[1 + driver_id * 7 % len(names.forenames)] as forename,
        names.surnames[1 + driver_id % len(names.surnames)] as surname,
        names.nationalities[1 + driver_id % len(names.nationalities)] as nationality
    from everyone
    cross join sample.names
),

referenced as (
    select
        *,
        replace(lower(regexp_replace(ascii(surname), '[^[:alpha:] ]', '', 'g')), ' ', '_') as base
    from named
),

unique_names as (
    select
        *,
        row_number() over (partition by base order by driver_id) as homonym
    from referenced
)

select
    driver_id as driverId,
    concat(base, case when homonym > 1 then concat('_', homonym) else '' end) as driverRef,
    case when driver_id % 3 = 0 then cast(2 + driver_id % 97 as integer) end as number,
    case when driver_id % 7 <> 0 then upper(left(replace(base, '_', ''), 3)) end as code,
    forename,
    surname,
    cast(make_date(debut - 20 - driver_id % 9, 1 + driver_id % 12, 1 + driver_id % 28) as date) as dob,
    nationality,
    concat('https://example.org/drivers/', driver_id) as url
from unique_names
order by driver_id
