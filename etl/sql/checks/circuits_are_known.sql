-- Every one of the circuits that a published table names is published.
with names as (
    select
        'races_summary.circuitId' as reference,
        "circuitId" as id
    from summaries.races_summary
    union all
    select
        'driver_circuits.circuit_id' as reference,
        circuit_id as id
    from summaries.driver_circuits
    union all
    select
        'lap_records.circuit_id' as reference,
        circuit_id as id
    from summaries.lap_records
)

select distinct names.*
from names
left join summaries.circuits_summary as known on names.id = known."circuitId"
where names.id is not null and known."circuitId" is null
