-- Races added over circuits equal the races with results.
with totals as (
    select
        (select sum(total_races) from summaries.circuits_summary) as over_circuits,
        (select count(distinct raceId) from raw.results) as in_results
)

select *
from totals
where over_circuits <> in_results
