import strawberry

from etl.published.tables import race_results
from graph.types.documented import documented
from graph.types.node import Node
from graph.types.outcome import Outcome, outcome_of
from graph.types.references import DriverRef, RaceRef, TeamRef
from graph.types.summary import linked, summary_of
from graph.types.times import lap_text


@summary_of(race_results)
class RaceResult(Node):
    result_id: int
    race_id: strawberry.Private[int]
    driver_id: strawberry.Private[int]
    team_id: strawberry.Private[int]
    number: int | None
    grid: int | None
    position: int | None
    position_text: str
    position_order: int
    points: float
    laps: int | None
    time: str | None
    milliseconds: int | None
    fastest_lap: int | None
    fastest_lap_number: int | None
    status: str | None

    race: RaceRef = linked()
    driver: DriverRef = linked()
    team: TeamRef | None = linked()

    @documented
    def outcome(self) -> Outcome:
        """The outcome for the car: `positionText` as an enum."""
        return outcome_of(self.position_text)

    @documented
    def fastest_lap_text(self) -> str | None:
        """The fastest lap as a person writes it: 1:19.813."""
        return lap_text(self.fastest_lap)
