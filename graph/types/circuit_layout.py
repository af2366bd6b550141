import strawberry

from etl.published.tables import circuit_layouts
from graph.types.documented import documented
from graph.types.node import Node
from graph.types.references import CircuitRef, DriverRef, LayoutLapRecordRef, RaceRef
from graph.types.summary import linked, linked_rows, summary_of
from graph.types.times import lap_text


@summary_of(circuit_layouts)
class CircuitLayout(Node):
    layout_id: int
    circuit_id: strawberry.Private[int]
    name: str
    length_kilometres: float | None
    turns: int | None
    total_races: int
    first_race_id: strawberry.Private[int | None]
    last_race_id: strawberry.Private[int | None]
    fastest_lap: int | None
    fastest_lap_note: str | None
    fastest_driver_id: strawberry.Private[int | None]
    fastest_lap_race_id: strawberry.Private[int | None]

    circuit: CircuitRef = linked()
    first_race: RaceRef | None = linked()
    last_race: RaceRef | None = linked()
    fastest_driver: DriverRef | None = linked()
    fastest_lap_race: RaceRef | None = linked()
    races: list[RaceRef] = linked_rows("The races on this layout, those to come included, in the order they are run.")
    lap_records: list[LayoutLapRecordRef] = linked_rows(
        "Each race lap that beat all earlier ones on this layout, the oldest first."
    )

    @documented
    def fastest_lap_text(self) -> str | None:
        """The fastest lap as a person writes it: 1:19.813."""
        return lap_text(self.fastest_lap)
