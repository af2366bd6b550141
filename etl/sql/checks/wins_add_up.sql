-- Wins and podiums added over drivers equal those counted in the results.
with totals as (
    select
        (select sum(wins) from summaries.drivers_summary) as wins,
        (select sum(podiums) from summaries.drivers_summary) as podiums,
        (
            select count(distinct (raceId, driverId))
            from raw.results
            where positionText = '1'
        ) as wins_in_results,
        (
            select count(distinct (raceId, driverId))
            from raw.results
            where positionText in ('1', '2', '3')
        ) as podiums_in_results
)

select *
from totals
where wins <> wins_in_results or podiums <> podiums_in_results
