from enum import Enum

import strawberry

from etl.published.tables import drivers_summary
from graph.types.documented import with_field_names
from graph.types.references import DriverRef

LOW_IS_BETTER = frozenset({"average_finish", "average_grid", "age_at_first_win"})
METRICS = (
    "wins",
    "podiums",
    "poles",
    "fastest_laps",
    "hat_tricks",
    "championships",
    "points",
    "races_entered",
    "races_started",
    "races_finished",
    "retirements",
    "laps_completed",
    "laps_led",
    "positions_gained",
    "sprint_wins",
    "sprint_podiums",
    "age_at_first_win",
    "age_at_last_win",
    "win_streak",
    "podium_streak",
    "win_rate",
    "podium_rate",
    "pole_rate",
    "points_per_start",
    "average_finish",
    "average_grid",
)

Metric = Enum(  # type: ignore[misc]  # a member for each column, so that its description is written once
    "Metric",
    {
        name.upper(): strawberry.enum_value(name, description=with_field_names(drivers_summary.c[name].comment or ""))
        for name in METRICS
    },
)
Metric = strawberry.enum(Metric, description="A metric that drivers are ranked by.")  # type: ignore[misc]  # as above


@strawberry.type(description="A driver's place in a leaderboard.")
class LeaderboardEntry:
    rank: int = strawberry.field(
        description="1 plus the number of better drivers; drivers with equal values share a rank."
    )
    is_tied: bool = strawberry.field(description="Whether other drivers share this rank, on this page or another.")
    value: float = strawberry.field(description="Value of the metric.")
    is_lower_bound: bool = strawberry.field(
        description="Whether the value counts only some of the driver's races, because it is unknown for the others."
    )
    note: str | None = strawberry.field(description="For how many races the value is known; null if for all.")
    driver: DriverRef = strawberry.field(description="The driver.")
