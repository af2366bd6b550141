-- One row per driver in the qualifying of a race; times in milliseconds.
with texts as (
    select
        *,
        string_split(nullif(q1, ''), ':') as parts_1,
        string_split(nullif(q2, ''), ':') as parts_2,
        string_split(nullif(q3, ''), ':') as parts_3
    from raw.qualifying
)

select
    qualifyId as qualifying_id,
    raceId as race_id,
    driverId as driver_id,
    constructorId as constructor_id,
    number,
    position,
    cast(1000 * (cast(parts_1[-1] as decimal(9, 3)) + 60 * coalesce(cast(parts_1[-2] as integer), 0)) as integer)
        as first_time,
    cast(1000 * (cast(parts_2[-1] as decimal(9, 3)) + 60 * coalesce(cast(parts_2[-2] as integer), 0)) as integer)
        as second_time,
    cast(1000 * (cast(parts_3[-1] as decimal(9, 3)) + 60 * coalesce(cast(parts_3[-2] as integer), 0)) as integer)
        as third_time
from texts
