from collections.abc import Sequence

import strawberry

from graph.arguments.page import Limit, Offset, page
from graph.context import Info
from graph.snapshot import Snapshot
from graph.types.circuit import Circuit
from graph.types.summary import documented


def circuit_by_id(snapshot: Snapshot, circuit_id: int) -> Circuit | None:
    return snapshot.circuits.get(circuit_id)


def all_circuits(snapshot: Snapshot) -> Sequence[Circuit]:
    """Every circuit, by number."""
    return tuple(snapshot.circuits.values())


@strawberry.type
class CircuitQueries:
    @documented
    def circuit(self, info: Info, circuit_id: int) -> Circuit | None:
        """The circuit with this number, or null."""
        return circuit_by_id(info.context.snapshot, circuit_id)

    @documented
    def circuit_by_reference(self, info: Info, reference: str) -> Circuit | None:
        """The circuit with this readable name, such as monza, or null."""
        found: Circuit | None = info.context.snapshot.references.get((Circuit, reference))
        return found

    @documented
    def circuits(self, info: Info, limit: Limit = None, offset: Offset = 0) -> list[Circuit]:
        """Every circuit, by number."""
        return list(page(all_circuits(info.context.snapshot), limit, offset))
