-- Every one of the races that a published table names is published.
with names as (
    select
        'drivers_summary.first_race_id' as reference,
        first_race_id as id
    from summaries.drivers_summary
    union all
    select
        'drivers_summary.last_race_id' as reference,
        last_race_id as id
    from summaries.drivers_summary
    union all
    select
        'constructors_summary.first_race_id' as reference,
        first_race_id as id
    from summaries.constructors_summary
    union all
    select
        'constructors_summary.last_race_id' as reference,
        last_race_id as id
    from summaries.constructors_summary
    union all
    select
        'circuits_summary.first_race_id' as reference,
        first_race_id as id
    from summaries.circuits_summary
    union all
    select
        'circuits_summary.last_race_id' as reference,
        last_race_id as id
    from summaries.circuits_summary
    union all
    select
        'circuits_summary.fastest_lap_race_id' as reference,
        fastest_lap_race_id as id
    from summaries.circuits_summary
    union all
    select
        'lap_records.race_id' as reference,
        race_id as id
    from summaries.lap_records
    union all
    select
        'race_results.race_id' as reference,
        race_id as id
    from summaries.race_results
    union all
    select
        'qualifying_results.race_id' as reference,
        race_id as id
    from summaries.qualifying_results
)

select distinct names.*
from names
left join summaries.races_summary as known on names.id = known.race_id
where names.id is not null and known.race_id is null
