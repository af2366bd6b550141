-- A race is held on a layout of its own circuit.
select
    races.race_id,
    races.year,
    races.name,
    layouts.name as layout
from summaries.races_summary as races
inner join summaries.circuit_layouts as layouts on races.layout_id = layouts.layout_id
where races."circuitId" <> layouts."circuitId"
