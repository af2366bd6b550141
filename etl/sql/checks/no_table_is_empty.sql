-- Every published table that needed files fill has rows.
with tables as (
    select
        'races_summary' as name,
        count(*) as row_count
    from summaries.races_summary
    union all
    select
        'drivers_summary' as name,
        count(*) as row_count
    from summaries.drivers_summary
    union all
    select
        'circuits_summary' as name,
        count(*) as row_count
    from summaries.circuits_summary
    union all
    select
        'seasons_summary' as name,
        count(*) as row_count
    from summaries.seasons_summary
    union all
    select
        'driver_seasons' as name,
        count(*) as row_count
    from summaries.driver_seasons
    union all
    select
        'driver_circuits' as name,
        count(*) as row_count
    from summaries.driver_circuits
    union all
    select
        'race_results' as name,
        count(*) as row_count
    from summaries.race_results
)

select name
from tables
where row_count = 0
