-- One row per driver: its id and reference, and the place in the order of first appearance.
with appearances as (
    select
        results.driverId as id,
        min((races.year, races.round, results.positionDisplayOrder)) as first_appearance
    from raw.races_race_results as results
    inner join raw.races on results.raceId = races.id
    group by results.driverId
)

select
    drivers.id,
    drivers.id as reference,
    row_number() over (order by appearances.first_appearance nulls last, drivers.id) as place
from raw.drivers
left join appearances on drivers.id = appearances.id
