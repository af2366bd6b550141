-- The last lap record of a circuit is its fastest lap.
with bests as (
    select
        circuit_id,
        min(fastest_lap) as fastest_lap
    from summaries.lap_records
    group by circuit_id
)

select
    circuits."circuitId",
    circuits.circuit_name,
    circuits.fastest_lap,
    bests.fastest_lap as record
from summaries.circuits_summary as circuits
left join bests on circuits."circuitId" = bests.circuit_id
where circuits.fastest_lap is distinct from bests.fastest_lap
