from bisect import bisect_right
from datetime import date
from typing import Annotated

import strawberry

from etl.published.tables import drivers_summary
from graph.types.documented import documented
from graph.types.node import Node
from graph.types.references import (
    DriverCareerRef,
    DriverCircuitRef,
    DriverRef,
    DriverSeasonRef,
    DriverStandingRef,
    QualifyingResultRef,
    RaceRef,
    RaceResultRef,
    SprintResultRef,
    TeamRef,
)
from graph.types.summary import linked, linked_rows, summary_of


@strawberry.input(description="A point in a season: after this race.")
class SeasonRound:
    year: int = strawberry.field(description="The season's year.")
    round: int = strawberry.field(description="Number of the race in its season, from 1.")

    @property
    def key(self) -> tuple[int, int]:
        return self.year, self.round


@summary_of(drivers_summary)
class Driver(Node):
    driver_id: int
    name: str
    forename: str
    surname: str
    reference: str
    code: str | None
    number: int | None
    nationality: str | None
    date_of_birth: date | None
    url: str | None
    races_entered: int
    races_started: int
    wins: int
    podiums: int
    poles: int
    fastest_laps: int | None
    fastest_lap_races: int
    fastest_laps_note: str | None
    hat_tricks: int | None
    hat_tricks_note: str | None
    win_rate: float | None
    podium_rate: float | None
    pole_rate: float | None
    points: float
    points_per_start: float | None
    championships: int | None
    championships_note: str | None
    best_finish: int | None
    average_finish: float | None
    best_grid: int | None
    average_grid: float | None
    laps_led: int | None
    laps_led_note: str | None
    sprint_wins: int | None
    sprint_wins_note: str | None
    sprint_podiums: int | None
    sprint_podiums_note: str | None
    races_finished: int
    retirements: int
    laps_completed: int | None
    laps_completed_note: str | None
    positions_gained: int | None
    age_at_first_win: int | None
    age_at_last_win: int | None
    win_streak: int
    podium_streak: int
    first_race_id: strawberry.Private[int | None]
    last_race_id: strawberry.Private[int | None]

    first_race: RaceRef | None = linked()
    last_race: RaceRef | None = linked()
    seasons: list[DriverSeasonRef] = linked_rows("The seasons entered, by year.")
    circuits: list[DriverCircuitRef] = linked_rows("The circuits entered, by number.")
    teams: list[TeamRef] = linked_rows("The teams driven for, in the order of the first race.")
    team_mates: list[DriverRef] = linked_rows("Others in cars of the same team in the same race, by number.")
    careers: list[DriverCareerRef] = linked_rows("The career after each race, in the order they were run.")
    results: list[RaceResultRef] = linked_rows("The results of every race, in the order they were run.")
    qualifying: list[QualifyingResultRef] = linked_rows("The results of every qualifying, in the order of the races.")
    sprint_results: list[SprintResultRef] = linked_rows("The results of every sprint, in the order they were run.")
    standings: list[DriverStandingRef] = linked_rows("The places in the standings after each race, in their order.")
    races_won: list[RaceRef] = linked_rows("The races finished in position 1, in the order they were run.")

    @documented
    def career(
        self,
        up_to: Annotated[SeasonRound, strawberry.argument(description="The season and round of the race.")],
    ) -> DriverCareerRef | None:
        """The career after a race; null before the first one."""
        after = bisect_right(self.careers, up_to.key, key=lambda career: (career.race.year, career.race.round))
        return self.careers[after - 1] if after else None
