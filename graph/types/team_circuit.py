import strawberry

from etl.published.tables import constructor_circuits
from graph.types.node import Node
from graph.types.references import CircuitRef, TeamRef
from graph.types.summary import linked, summary_of


@summary_of(constructor_circuits)
class TeamCircuit(Node):
    team_id: strawberry.Private[int]
    circuit_id: strawberry.Private[int]
    races_entered: int
    wins: int
    podiums: int
    poles: int
    best_finish: int | None

    team: TeamRef | None = linked()
    circuit: CircuitRef = linked()
