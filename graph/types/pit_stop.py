import strawberry

from etl.published.tables import pit_stops
from graph.types.node import Node
from graph.types.references import DriverRef, RaceRef
from graph.types.summary import linked, summary_of


@summary_of(pit_stops)
class PitStop(Node):
    race_id: strawberry.Private[int]
    driver_id: strawberry.Private[int]
    stop: int
    lap: int
    time_of_day: str | None
    duration: str | None
    milliseconds: int | None
    is_red_flag: bool
    source: str | None

    race: RaceRef = linked()
    driver: DriverRef = linked()
