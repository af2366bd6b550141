import strawberry

from etl.published.tables import driver_circuits
from graph.types.documented import documented
from graph.types.node import Node
from graph.types.references import CircuitRef, DriverRef
from graph.types.summary import linked, summary_of
from graph.types.times import lap_text


@summary_of(driver_circuits)
class DriverCircuit(Node):
    driver_id: strawberry.Private[int]
    circuit_id: strawberry.Private[int]
    races_entered: int
    wins: int
    podiums: int
    poles: int
    best_finish: int | None
    fastest_lap: int | None
    fastest_lap_note: str | None

    driver: DriverRef = linked()
    circuit: CircuitRef = linked()

    @documented
    def fastest_lap_text(self) -> str | None:
        """The fastest lap as a person writes it: 1:19.813."""
        return lap_text(self.fastest_lap)
