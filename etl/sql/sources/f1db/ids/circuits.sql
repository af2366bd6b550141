-- One row per circuit: its id and reference, and the place in the order of first appearance.
with appearances as (
    select
        circuitId as id,
        min((year, round)) as first_appearance
    from raw.races
    group by circuitId
)

select
    circuits.id,
    circuits.id as reference,
    row_number() over (order by appearances.first_appearance nulls last, circuits.id) as place
from raw.circuits
left join appearances on circuits.id = appearances.id
