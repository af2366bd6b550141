import strawberry

from etl.published.tables import seasons_summary
from graph.types.node import Node
from graph.types.references import DriverRef, DriverSeasonRef, RaceRef, TeamRef, TeamSeasonRef
from graph.types.summary import linked, linked_rows, summary_of


@summary_of(seasons_summary)
class Season(Node):
    year: int
    url: str | None
    total_races: int
    races_run: int
    is_complete: bool
    drivers_entered: int
    champion_id: strawberry.Private[int | None]
    champion_note: str | None
    team_champion_id: strawberry.Private[int | None]
    team_champion_note: str | None

    champion: DriverRef | None = linked()
    team_champion: TeamRef | None = linked()
    races: list[RaceRef] = linked_rows("The races on the calendar, by round.")
    driver_standings: list[DriverSeasonRef] = linked_rows(
        "The drivers by their place in the latest standings; those not listed come last, by points."
    )
    team_standings: list[TeamSeasonRef] = linked_rows(
        "The teams by their place in the latest standings; those not listed come last, by points."
    )
