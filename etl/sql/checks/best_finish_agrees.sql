-- A driver's best finish is 1 for winners only, and 3 or better for those with a podium only.
select
    "driverId",
    name,
    best_finish,
    wins,
    podiums
from summaries.drivers_summary
where (coalesce(best_finish, 99) = 1) <> (wins > 0) or (coalesce(best_finish, 99) <= 3) <> (podiums > 0)
