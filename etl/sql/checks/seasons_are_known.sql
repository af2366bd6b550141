-- Every one of the seasons that a published table names is published.
with names as (
    select
        'races_summary.year' as reference,
        year as id
    from summaries.races_summary
    union all
    select
        'driver_seasons.year' as reference,
        year as id
    from summaries.driver_seasons
    union all
    select
        'constructor_seasons.year' as reference,
        year as id
    from summaries.constructor_seasons
)

select distinct names.*
from names
left join summaries.seasons_summary as known on names.id = known.year
where names.id is not null and known.year is null
