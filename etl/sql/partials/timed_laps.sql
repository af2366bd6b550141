-- One row per driver and race with timed laps. It is added up from each file of laps by itself, so that the laps, of
-- which there may be a billion, need not be held.
--
-- A row is right when the driver's laps are 1 to n, each once and with a time. Marks tell: n rows whose laps have the
-- mark of 1 to n have each of these an odd number of times, but for one chance in 2 to the 64.
with driven as (
    select
        raceId as race_id,
        driverId as driver_id,
        min(milliseconds) as fastest_lap,
        case when count(position) = count(*) then count(*) filter (where position = 1) end as laps_led,
        count(*) as laps,
        count(milliseconds) as times,
        bit_xor(hash(lap)) as mark
    from raw.lap_times
    group by raceId, driverId
),

numbers as (
    select unnest(range(1, (select coalesce(max(laps), 0) + 1 from driven))) as number
),

marks as (
    select
        number as laps,
        bit_xor(hash(cast(number as integer))) over (order by number) as mark
    from numbers
)

select
    driven.race_id,
    driven.driver_id,
    driven.fastest_lap,
    driven.laps_led,
    driven.laps,
    driven.times = driven.laps and driven.fastest_lap > 0 and coalesce(driven.mark = marks.mark, false) as is_right
from driven
left join marks on driven.laps = marks.laps
