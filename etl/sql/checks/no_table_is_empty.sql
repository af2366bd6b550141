-- Every published table has rows.
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
)

select name
from tables
where row_count = 0
