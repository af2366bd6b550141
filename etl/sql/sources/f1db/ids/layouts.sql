-- One row per layout of a circuit: its id and reference, and the place in the order of first appearance.
with appearances as (
    select
        circuitLayoutId as id,
        min((year, round)) as first_appearance
    from raw.races
    group by circuitLayoutId
)

select
    circuits_layouts.id,
    circuits_layouts.id as reference,
    row_number() over (order by appearances.first_appearance nulls last, circuits_layouts.id) as place
from raw.circuits_layouts
left join appearances on circuits_layouts.id = appearances.id
