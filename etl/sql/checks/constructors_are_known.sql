-- Every constructor that a published table names is published, where the source has constructors at all.
with names as (
    select
        'race_results.constructor_id' as reference,
        constructor_id as id
    from summaries.race_results
    union all
    select
        'constructor_seasons.constructor_id' as reference,
        constructor_id as id
    from summaries.constructor_seasons
    union all
    select
        'seasons_summary.constructor_champion_id' as reference,
        constructor_champion_id as id
    from summaries.seasons_summary
)

select distinct names.*
from names
left join summaries.constructors_summary as known on names.id = known.constructor_id
where names.id is not null and known.constructor_id is null and exists (select 1 from raw.constructors)
