-- Every foreign key of a published table names a published row.
with keys as (
    select
        'drivers_summary.first_race_id' as reference,
        first_race_id as id,
        'races_summary' as target
    from summaries.drivers_summary
    union all
    select
        'drivers_summary.last_race_id' as reference,
        last_race_id as id,
        'races_summary' as target
    from summaries.drivers_summary
    union all
    select
        'circuits_summary.first_race_id' as reference,
        first_race_id as id,
        'races_summary' as target
    from summaries.circuits_summary
    union all
    select
        'circuits_summary.last_race_id' as reference,
        last_race_id as id,
        'races_summary' as target
    from summaries.circuits_summary
    union all
    select
        'circuits_summary.fastest_lap_race_id' as reference,
        fastest_lap_race_id as id,
        'races_summary' as target
    from summaries.circuits_summary
    union all
    select
        'circuits_summary.fastest_driver' as reference,
        fastest_driver as id,
        'drivers_summary' as target
    from summaries.circuits_summary
    union all
    select
        'races_summary.circuitId' as reference,
        "circuitId" as id,
        'circuits_summary' as target
    from summaries.races_summary
),

targets as (
    select
        'races_summary' as target,
        race_id as id
    from summaries.races_summary
    union all
    select
        'drivers_summary' as target,
        "driverId" as id
    from summaries.drivers_summary
    union all
    select
        'circuits_summary' as target,
        "circuitId" as id
    from summaries.circuits_summary
)

select keys.*
from keys
left join targets on keys.target = targets.target and keys.id = targets.id
where keys.id is not null and targets.id is null
