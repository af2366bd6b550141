import strawberry

from etl.published.tables import practice_results
from graph.types.documented import documented
from graph.types.node import Node
from graph.types.references import DriverRef, RaceRef, TeamRef
from graph.types.summary import linked, summary_of
from graph.types.times import lap_text


@summary_of(practice_results)
class PracticeResult(Node):
    practice_id: int
    race_id: strawberry.Private[int]
    driver_id: strawberry.Private[int]
    team_id: strawberry.Private[int]
    session: int
    number: int | None
    position: int | None
    fastest_lap: int | None
    laps: int | None
    source: str | None

    race: RaceRef = linked()
    driver: DriverRef = linked()
    team: TeamRef | None = linked()

    @documented
    def fastest_lap_text(self) -> str | None:
        """The fastest lap as a person writes it: 1:19.813."""
        return lap_text(self.fastest_lap)
