import strawberry

from etl.published.tables import constructor_standings
from graph.types.node import Node
from graph.types.references import RaceRef, TeamRef
from graph.types.summary import linked, summary_of


@summary_of(constructor_standings)
class TeamStanding(Node):
    race_id: strawberry.Private[int]
    team_id: strawberry.Private[int]
    position: int | None
    position_text: str
    position_note: str | None
    championship_points: float
    wins: int | None
    positions_gained: int | None

    race: RaceRef = linked()
    team: TeamRef | None = linked()
