-- One row per driver and circuit entered.
select
    driver_id,
    circuit_id,
    count(*) as races_entered,
    count(*) filter (where is_win) as wins,
    count(*) filter (where is_podium) as podiums,
    count(*) filter (where is_pole) as poles,
    min(best_position) as best_finish,
    min(fastest_lap) as fastest_lap
from facts.entries
group by driver_id, circuit_id
