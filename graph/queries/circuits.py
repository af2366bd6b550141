from typing import Annotated

import strawberry

from graph.dataset.snapshot import Snapshot
from graph.queries.context import Info
from graph.queries.references import by_reference
from graph.queries.tables import pages_of, rows_of
from graph.types.arguments.connection import Connection
from graph.types.circuit import Circuit
from graph.types.collection import Collection
from graph.types.documented import documented
from graph.types.lap_record import LapRecord


def circuit_by_id(snapshot: Snapshot, circuit_id: int) -> Circuit | None:
    return snapshot.rows.circuits.get(circuit_id)


def all_circuits(snapshot: Snapshot) -> Collection[Circuit]:
    """Every circuit, by number."""
    return snapshot.rows.circuits


@strawberry.type
class CircuitQueries:
    @documented
    def circuit(
        self, info: Info, circuit_id: Annotated[int, strawberry.argument(description="Its number.")]
    ) -> Circuit | None:
        """The circuit with this number, or null."""
        return circuit_by_id(info.context.snapshot, circuit_id)

    @documented
    def circuit_by_reference(
        self, info: Info, reference: Annotated[str, strawberry.argument(description="Its readable name.")]
    ) -> Circuit | None:
        """The circuit with this readable name, such as monza. Null if there is none; `extensions` suggests others."""
        found: Circuit | None = by_reference(info, Circuit, reference)
        return found

    circuits: list[Circuit] = rows_of("circuits", "Every circuit, by number.", whole=True)
    circuits_connection: Connection[Circuit] = pages_of("circuits", "Circuits page by page, by number.")
    lap_records: list[LapRecord] = rows_of(
        "lap_records", "Each race lap that beat all earlier ones at its circuit, by the numbers of circuit and race."
    )
    lap_records_connection: Connection[LapRecord] = pages_of(
        "lap_records", "Each race lap that beat all earlier ones at its circuit, page by page, by circuit and race."
    )
