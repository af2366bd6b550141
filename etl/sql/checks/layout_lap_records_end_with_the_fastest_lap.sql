-- The last lap record of a layout is its fastest lap, and no faster than that of the circuit.
with bests as (
    select
        layout_id,
        min(fastest_lap) as fastest_lap
    from summaries.layout_lap_records
    group by layout_id
)

select
    layouts.layout_id,
    layouts.name,
    layouts.fastest_lap,
    bests.fastest_lap as record,
    circuits.fastest_lap as circuit_record
from summaries.circuit_layouts as layouts
inner join summaries.circuits_summary as circuits on layouts."circuitId" = circuits."circuitId"
left join bests on layouts.layout_id = bests.layout_id
where layouts.fastest_lap is distinct from bests.fastest_lap or layouts.fastest_lap < circuits.fastest_lap
