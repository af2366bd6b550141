-- A fastest lap took time.
select
    "circuitId",
    circuit_name,
    fastest_lap
from summaries.circuits_summary
where fastest_lap <= 0
