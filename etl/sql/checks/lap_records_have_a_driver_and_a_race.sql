-- A circuit has a fastest lap together with its driver and its race, or none of the three.
select
    "circuitId",
    circuit_name,
    fastest_lap,
    fastest_driver,
    fastest_lap_race_id
from summaries.circuits_summary
where (fastest_lap is null) <> (fastest_driver is null) or (fastest_lap is null) <> (fastest_lap_race_id is null)
