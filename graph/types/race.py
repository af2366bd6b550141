from datetime import date

import strawberry

from etl.published.tables import races_summary
from graph.types.documented import documented
from graph.types.node import Node
from graph.types.references import (
    CircuitRef,
    DriverRef,
    QualifyingResultRef,
    RaceResultRef,
    SeasonRef,
    TeamRef,
)
from graph.types.summary import linked, linked_rows, summary_of
from graph.types.times import lap_text


@summary_of(races_summary)
class Race(Node):
    order_fields = ("date",)

    race_id: int
    year: int
    round: int
    name: str
    date: date
    circuit_id: strawberry.Private[int]
    entries: int
    finishers: int
    winner_id: strawberry.Private[int | None]
    winning_team_id: strawberry.Private[int | None]
    pole_driver_id: strawberry.Private[int | None]
    fastest_lap: int | None
    fastest_lap_note: str | None
    fastest_lap_driver_id: strawberry.Private[int | None]

    circuit: CircuitRef = linked()
    season: SeasonRef = linked("The season it belongs to.")
    winner: DriverRef | None = linked()
    winning_team: TeamRef | None = linked()
    pole_driver: DriverRef | None = linked()
    fastest_lap_driver: DriverRef | None = linked()
    results: list[RaceResultRef] = linked_rows("Every car's result, in the order of the results.")
    podium: list[RaceResultRef] = linked_rows("The results in positions 1 to 3; a shared car is there once per driver.")
    qualifying: list[QualifyingResultRef] = linked_rows("The results of qualifying, by position.")

    @documented
    def fastest_lap_text(self) -> str | None:
        """The fastest lap as a person writes it: 1:19.813."""
        return lap_text(self.fastest_lap)
