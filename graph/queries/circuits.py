from typing import Annotated

import strawberry

from graph.dataset.snapshot import Snapshot
from graph.queries.context import Info
from graph.queries.references import by_reference
from graph.queries.tables import pages_of, rows_of
from graph.types.arguments.connection import Connection
from graph.types.circuit import Circuit
from graph.types.circuit_layout import CircuitLayout
from graph.types.collection import Collection
from graph.types.documented import documented
from graph.types.lap_record import LapRecord
from graph.types.layout_lap_record import LayoutLapRecord


def circuit_by_id(snapshot: Snapshot, circuit_id: int) -> Circuit | None:
    return snapshot.rows.circuits.get(circuit_id)


def all_circuits(snapshot: Snapshot) -> Collection[Circuit]:
    """Every circuit, by id."""
    return snapshot.rows.circuits


@strawberry.type
class CircuitQueries:
    @documented
    def circuit(
        self,
        info: Info,
        circuit_id: Annotated[int, strawberry.argument(description="Id of the circuit in the source data.")],
    ) -> Circuit | None:
        """The circuit with this id, or null."""
        return circuit_by_id(info.context.snapshot, circuit_id)

    @documented
    def circuit_by_reference(
        self,
        info: Info,
        reference: Annotated[str, strawberry.argument(description="Readable unique name of the circuit.")],
    ) -> Circuit | None:
        """The circuit with this readable name, such as monza. Null if there is none; `extensions` suggests others."""
        row: Circuit | None = by_reference(info, Circuit, reference)
        return row

    circuits: list[Circuit] = rows_of("circuits", "Every circuit, by id.", is_unlimited=True)
    circuits_connection: Connection[Circuit] = pages_of("circuits", "Circuits page by page, by id.")
    circuit_layouts: list[CircuitLayout] = rows_of("circuit_layouts", "Every layout of every circuit, by id.")
    circuit_layouts_connection: Connection[CircuitLayout] = pages_of(
        "circuit_layouts", "Layouts of circuits page by page, by id."
    )
    layout_lap_records: list[LayoutLapRecord] = rows_of(
        "layout_lap_records", "Each race lap that beat all earlier ones on its layout, by the ids of layout and race."
    )
    layout_lap_records_connection: Connection[LayoutLapRecord] = pages_of(
        "layout_lap_records", "Each race lap that beat all earlier ones on its layout, paginated, by layout and race."
    )
    lap_records: list[LapRecord] = rows_of(
        "lap_records", "Each race lap that beat all earlier ones at its circuit, by the ids of circuit and race."
    )
    lap_records_connection: Connection[LapRecord] = pages_of(
        "lap_records", "Each race lap that beat all earlier ones at its circuit, paginated, by circuit and race."
    )
