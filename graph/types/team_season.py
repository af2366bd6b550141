import strawberry

from etl.published.tables import constructor_seasons
from graph.types.node import Node
from graph.types.references import TeamRef
from graph.types.summary import linked, summary_of


@summary_of(constructor_seasons)
class TeamSeason(Node):
    team_id: strawberry.Private[int]
    year: int
    races_entered: int
    wins: int
    podiums: int
    poles: int
    points: float
    championship_points: float | None
    position: int | None
    position_note: str | None
    best_finish: int | None

    team: TeamRef | None = linked()
