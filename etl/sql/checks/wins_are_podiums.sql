-- A driver has no more wins than podiums.
select
    "driverId",
    name,
    wins,
    podiums
from summaries.drivers_summary
where wins > podiums
