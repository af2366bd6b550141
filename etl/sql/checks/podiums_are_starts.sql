-- A driver has no more podiums than starts, and no more starts than entries.
select
    "driverId",
    name,
    podiums,
    races_started,
    races_entered
from summaries.drivers_summary
where podiums > races_started or races_started > races_entered
