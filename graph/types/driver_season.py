import strawberry

from etl.published.tables import driver_seasons
from graph.types.node import Node
from graph.types.references import DriverRef, TeamRef
from graph.types.summary import linked, linked_rows, summary_of


@summary_of(driver_seasons)
class DriverSeason(Node):
    driver_id: strawberry.Private[int]
    year: int
    races_entered: int
    races_started: int
    wins: int
    podiums: int
    poles: int
    fastest_laps: int | None
    fastest_lap_races: int
    fastest_laps_note: str | None
    points: float
    championship_points: float | None
    position: int | None
    position_note: str | None
    best_finish: int | None
    laps_led: int | None
    laps_led_note: str | None
    team_ids: strawberry.Private[list[int]]

    driver: DriverRef = linked()
    teams: list[TeamRef] = linked_rows("The teams driven for, by number.")
