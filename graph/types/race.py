from dataclasses import field
from datetime import date, datetime
from enum import Enum

import strawberry

from etl.published.tables import races_summary
from graph.types.documented import documented, documented_with
from graph.types.lap import Lap, LapSelection
from graph.types.lap_chart import LapChart
from graph.types.node import Node
from graph.types.references import (
    CircuitLayoutRef,
    CircuitRef,
    DriverRef,
    DriverStandingRef,
    PitStopRef,
    PracticeResultRef,
    QualifyingResultRef,
    RaceLapsRef,
    RaceRef,
    RaceResultRef,
    SeasonRef,
    SessionRef,
    SprintQualifyingResultRef,
    SprintResultRef,
    TeamRef,
    TeamStandingRef,
)
from graph.types.summary import linked, linked_rows, summary_of
from graph.types.times import lap_text


@strawberry.enum(description="How far a race is.")
class RaceState(Enum):
    SCHEDULED = strawberry.enum_value("SCHEDULED", description="It has no results yet.")
    RUN = strawberry.enum_value("RUN", description="It has results.")


@summary_of(races_summary)
class Race(Node):
    order_fields = ("date",)

    race_id: int
    year: int
    round: int
    name: str
    date: date
    starts_at: datetime | None
    url: str | None
    circuit_id: strawberry.Private[int]
    layout_id: strawberry.Private[int | None]
    entries: int
    finishers: int
    winner_id: strawberry.Private[int | None]
    winning_team_id: strawberry.Private[int | None]
    pole_driver_id: strawberry.Private[int | None]
    fastest_lap: int | None
    fastest_lap_note: str | None
    fastest_lap_source: str | None
    fastest_lap_driver_id: strawberry.Private[int | None]
    is_sprint_weekend: bool
    retirements: int | None
    retirements_note: str | None
    leaders: int | None
    leaders_note: str | None
    lead_changes: int | None
    lead_changes_note: str | None
    margin_of_victory: int | None
    margin_of_victory_note: str | None

    circuit: CircuitRef = linked()
    layout: CircuitLayoutRef | None = linked()
    season: SeasonRef = linked("The season it belongs to.")
    winner: DriverRef | None = linked()
    winning_team: TeamRef | None = linked()
    pole_driver: DriverRef | None = linked()
    fastest_lap_driver: DriverRef | None = linked()
    results: list[RaceResultRef] = linked_rows("Every car's result, in the order of the results.")
    podium: list[RaceResultRef] = linked_rows("The results in positions 1 to 3; a shared car is there once per driver.")
    qualifying: list[QualifyingResultRef] = linked_rows("The results of qualifying, by position.")

    sessions: list[SessionRef] = linked_rows("The sessions of the weekend whose days are known, in their order.")
    practice: list[PracticeResultRef] = linked_rows("The results of every practice, by practice, then by position.")
    sprint_qualifying: list[SprintQualifyingResultRef] = linked_rows(
        "The results of the qualifying for the sprint, by position."
    )
    sprint: list[SprintResultRef] = linked_rows("Every car's result in the sprint, in the order of the results.")
    pit_stops: list[PitStopRef] = linked_rows("Every pit stop, by lap, then by time of day.")
    driver_standings: list[DriverStandingRef] = linked_rows(
        "The drivers' standings after the race, by position; those without one come last, by points."
    )
    team_standings: list[TeamStandingRef] = linked_rows(
        "The teams' standings after the race, by position; those without one come last, by points."
    )
    previous: RaceRef | None = linked("The race before, in the order of year and round.")
    next: RaceRef | None = linked("The race after, in the order of year and round.")
    packed_laps: strawberry.Private[list[RaceLapsRef]] = field(default_factory=list)

    @documented
    def state(self) -> RaceState:
        """Whether the race has results."""
        return RaceState.RUN if self.entries else RaceState.SCHEDULED

    @documented_with(LapSelection(of_drivers=True))
    def laps(self) -> list[Lap]:
        """The timed laps, by lap, then by position."""
        return self.packed_laps  # type: ignore[return-value]  # the extension selects from them

    @documented
    def lap_chart(self) -> LapChart:
        """The race lap by lap, as arrays."""
        laps = max((laps.laps[-1] for laps in self.packed_laps), default=0)
        return LapChart(lap_count=laps, note=None if laps else self.lead_changes_note, drivers=self.packed_laps)

    @documented
    def fastest_lap_text(self) -> str | None:
        """The fastest lap as a person writes it: 1:19.813."""
        return lap_text(self.fastest_lap)
