import strawberry

from etl.published.tables import lap_records
from graph.types.documented import documented
from graph.types.node import Node
from graph.types.references import CircuitRef, DriverRef, RaceRef
from graph.types.summary import linked, summary_of
from graph.types.times import lap_text


@summary_of(lap_records)
class LapRecord(Node):
    circuit_id: strawberry.Private[int]
    race_id: strawberry.Private[int]
    driver_id: strawberry.Private[int]
    fastest_lap: int
    source: str | None

    circuit: CircuitRef = linked()
    race: RaceRef = linked()
    driver: DriverRef = linked()

    @documented
    def fastest_lap_text(self) -> str | None:
        """The lap as a person writes it: 1:19.813."""
        return lap_text(self.fastest_lap)
