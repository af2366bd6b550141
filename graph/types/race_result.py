import strawberry

from etl.published.tables import race_results
from graph.types.car_result import CarResult
from graph.types.documented import documented_with
from graph.types.lap import Lap, LapSelection
from graph.types.references import PitStopRef, QualifyingResultRef, RaceLapsRef
from graph.types.summary import linked, linked_rows, summary_of


@summary_of(race_results)
class RaceResult(CarResult):
    fastest_lap_source: str | None

    pit_stops: list[PitStopRef] = linked_rows("The driver's pit stops in this race, in their order.")
    qualifying: QualifyingResultRef | None = linked("The driver's result in the qualifying of this race.")
    timed_laps: strawberry.Private[RaceLapsRef | None] = None

    def winner(self) -> CarResult:
        return self.race.results[0]

    @documented_with(LapSelection(of_drivers=False))
    def lap_times(self) -> list[Lap]:
        """The driver's timed laps in this race, in their order."""
        return [self.timed_laps] if self.timed_laps else []  # type: ignore[list-item]  # the extension selects from them
