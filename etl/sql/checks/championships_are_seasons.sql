-- No driver has more championships than seasons entered.
with seasons as (
    select
        driver_id,
        count(distinct year) as seasons
    from facts.entries
    group by driver_id
)

select
    drivers."driverId",
    drivers.name,
    drivers.championships
from summaries.drivers_summary as drivers
left join seasons on drivers."driverId" = seasons.driver_id
where drivers.championships > coalesce(seasons.seasons, 0)
