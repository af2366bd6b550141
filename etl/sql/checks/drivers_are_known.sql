-- Every one of the drivers that a published table names is published.
with names as (
    select
        'circuits_summary.fastest_driver' as reference,
        fastest_driver as id
    from summaries.circuits_summary
    union all
    select
        'lap_records.driver_id' as reference,
        driver_id as id
    from summaries.lap_records
    union all
    select
        'driver_seasons.driver_id' as reference,
        driver_id as id
    from summaries.driver_seasons
    union all
    select
        'driver_circuits.driver_id' as reference,
        driver_id as id
    from summaries.driver_circuits
    union all
    select
        'race_results.driver_id' as reference,
        driver_id as id
    from summaries.race_results
    union all
    select
        'qualifying_results.driver_id' as reference,
        driver_id as id
    from summaries.qualifying_results
    union all
    select
        'races_summary.winner_id' as reference,
        winner_id as id
    from summaries.races_summary
    union all
    select
        'races_summary.pole_driver_id' as reference,
        pole_driver_id as id
    from summaries.races_summary
    union all
    select
        'races_summary.fastest_lap_driver_id' as reference,
        fastest_lap_driver_id as id
    from summaries.races_summary
    union all
    select
        'seasons_summary.champion_id' as reference,
        champion_id as id
    from summaries.seasons_summary
)

select distinct names.*
from names
left join summaries.drivers_summary as known on names.id = known."driverId"
where names.id is not null and known."driverId" is null
