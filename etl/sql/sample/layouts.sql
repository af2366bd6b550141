-- One row per layout of a circuit: every third circuit was rebuilt after half of the seasons.
with layouts as (
    select
        circuitId as circuit_id,
        circuitRef as reference,
        unnest(range(1, if(circuitId % 3 = 0, 3, 2))) as place
    from sample.circuits
)

select
    2 * circuit_id + place as layoutId,
    circuit_id as circuitId,
    concat(reference, '-', place) as name,
    round(4 + 3 * chance('kilometres', circuit_id, place), 3) as length,
    cast(10 + 10 * chance('turns', circuit_id, place) as integer) as turns
from layouts
order by layoutId
