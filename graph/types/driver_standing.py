import strawberry

from etl.published.tables import driver_standings
from graph.types.node import Node
from graph.types.references import DriverRef, RaceRef
from graph.types.summary import linked, summary_of


@summary_of(driver_standings)
class DriverStanding(Node):
    race_id: strawberry.Private[int]
    driver_id: strawberry.Private[int]
    position: int | None
    position_text: str
    position_note: str | None
    championship_points: float
    wins: int | None
    positions_gained: int | None

    race: RaceRef = linked()
    driver: DriverRef = linked()
