-- One row per constructor and circuit entered.
select
    entries.constructor_id,
    races.circuitId as circuit_id,
    count(*) as races_entered,
    count(*) filter (where entries.is_win) as wins,
    cast(sum(entries.podiums) as integer) as podiums,
    count(*) filter (where entries.is_pole) as poles,
    min(entries.best_position) as best_finish
from facts.constructor_entries as entries
inner join raw.races on entries.race_id = races.raceId
group by entries.constructor_id, races.circuitId
