import strawberry

from etl.published.tables import driver_careers
from graph.types.node import Node
from graph.types.references import DriverRef, RaceRef
from graph.types.summary import linked, summary_of


@summary_of(driver_careers)
class DriverCareer(Node):
    driver_id: strawberry.Private[int]
    race_id: strawberry.Private[int]
    races_entered: int
    races_started: int
    wins: int
    podiums: int
    poles: int
    fastest_laps: int | None
    fastest_lap_races: int
    points: float
    championships: int | None
    best_finish: int | None

    driver: DriverRef = linked()
    race: RaceRef = linked()
