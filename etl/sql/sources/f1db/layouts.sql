-- One row per layout of a circuit.
select
    numbers.number as layoutId,
    circuits.number as circuitId,
    layouts.id as name,
    layouts.length,
    layouts.turns
from raw.circuits_layouts as layouts
inner join ids.layouts as numbers on layouts.id = numbers.id
inner join ids.circuits as circuits on layouts.circuitId = circuits.id
order by layoutId
