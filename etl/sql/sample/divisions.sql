-- One row per division: a field of twenty cars with its own circuits. The scale says how many there are.
select
    cast(division as integer) as division,
    cast(greatest(1, round(10 * least(1, getvariable('scale') - division))) as integer) as rounds
from range(cast(ceil(getvariable('scale')) as integer)) as divisions (division)
