-- A figure that is null has a note that says why.
select
    'circuit' as kind,
    "circuitId" as id
from summaries.circuits_summary
where fastest_lap is null and fastest_lap_note is null
union all
select
    'race' as kind,
    race_id as id
from summaries.races_summary
where fastest_lap is null and fastest_lap_note is null
union all
select
    'driver' as kind,
    "driverId" as id
from summaries.drivers_summary
where (laps_led is null and laps_led_note is null) or (championships is null and championships_note is null)
union all
select
    'constructor' as kind,
    constructor_id as id
from summaries.constructors_summary
where championships is null and championships_note is null
union all
select
    'season' as kind,
    year as id
from summaries.seasons_summary
where
    (champion_id is null and champion_note is null)
    or (constructor_champion_id is null and constructor_champion_note is null)
union all
select
    'season of driver' as kind,
    driver_id as id
from summaries.driver_seasons
where laps_led is null and laps_led_note is null
union all
select
    'circuit of driver' as kind,
    driver_id as id
from summaries.driver_circuits
where fastest_lap is null and fastest_lap_note is null
