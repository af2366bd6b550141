"""What results of races and of sprints have in common."""

import strawberry

from graph.types.documented import documented
from graph.types.node import Node
from graph.types.outcome import Outcome, outcome_of
from graph.types.references import DriverRef, RaceRef, TeamRef
from graph.types.summary import linked
from graph.types.times import gap_text, lap_text


@strawberry.type
class CarResult(Node):
    __slots__ = ()

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
    fastest_lap_rank: int | None
    fastest_lap_speed: float | None
    status_id: strawberry.Private[int | None]
    status: str | None

    race: RaceRef = linked()
    driver: DriverRef = linked()
    team: TeamRef | None = linked()

    def winner(self) -> "CarResult":
        """The first result of the same race or sprint."""
        raise NotImplementedError

    @documented
    def outcome(self) -> Outcome:
        """The outcome for the car: `positionText` as an enum."""
        return outcome_of(self.position_text)

    @documented
    def fastest_lap_text(self) -> str | None:
        """The fastest lap as a person writes it: 1:19.813."""
        return lap_text(self.fastest_lap)

    @documented
    def positions_gained(self) -> int | None:
        """Places gained from the grid to the finish; negative for places lost. Null without a place on the grid or a
        finishing position."""
        return self.grid - self.position if self.grid and self.position else None

    @documented
    def gap(self) -> int | None:
        """Milliseconds behind the winner; 0 for the winner. Null for cars that did not finish on the winner's lap, and
        where a time is unknown."""
        winner = self.winner()
        if self.position is None or self.milliseconds is None or winner.milliseconds is None:
            return None
        return self.milliseconds - winner.milliseconds if self.laps == winner.laps else None

    @documented
    def gap_text(self) -> str | None:
        """The gap as timing screens write it: the winner's time, then +5.478 or +1 lap. Null for cars without a
        finishing position, and where it is unknown."""
        if self.position == 1:
            return lap_text(self.milliseconds) or self.time
        gap = self.gap()
        if gap is not None:
            return gap_text(gap)
        laps = self.winner().laps
        if self.position is None or self.laps is None or laps is None or self.laps >= laps:
            return None
        return f"+{laps - self.laps} lap{'s' if laps - self.laps > 1 else ''}"
