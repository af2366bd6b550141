-- Entries added over drivers equal entries added over races, which equal the drivers who raced.
with totals as (
    select
        (select sum(races_entered) from summaries.drivers_summary) as over_drivers,
        (select sum(entries) from summaries.races_summary) as over_races,
        (select count(distinct (raceId, driverId)) from raw.results) as in_results
)

select *
from totals
where over_drivers <> over_races or over_races <> in_results
