from enum import Enum

import strawberry

from etl.published.tables import drivers_summary
from graph.types.documented import with_field_names
from graph.types.references import DriverRef

LOW_IS_BETTER = frozenset({"average_finish", "average_grid"})
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
    "laps_led",
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
Metric = strawberry.enum(Metric, description="A figure that drivers are ranked by.")  # type: ignore[misc]


@strawberry.type(description="A driver's place by one figure.")
class LeaderboardEntry:
    rank: int = strawberry.field(description="One more than the number of drivers who are better; equal ones share it.")
    is_tied: bool = strawberry.field(description="Whether others have this rank too, on this page or not.")
    value: float = strawberry.field(description="The figure.")
    is_lower_bound: bool = strawberry.field(
        description="Whether the figure counts only some of the driver's races, for it is not known of the others."
    )
    note: str | None = strawberry.field(description="Of how many races the figure is known; null when of all.")
    driver: DriverRef = strawberry.field(description="The driver.")
