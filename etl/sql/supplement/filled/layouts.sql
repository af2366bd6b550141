-- One row per layout of a circuit, with those of the supplement where there are none of the circuit.
with theirs as (
    select
        layouts.layoutId,
        circuits.our_id as circuitId,
        layouts.name,
        layouts.length,
        layouts.turns
    from supplement.layouts
    inner join matches.circuits on layouts.circuitId = circuits.their_id
    where not exists (select 1 from raw.layouts) and not exists (select 1 from raw.races where layoutId is not null)
)

select * from raw.layouts
union all by name
select * from theirs
