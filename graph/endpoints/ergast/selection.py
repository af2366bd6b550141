"""The rows that a path selects."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property

from graph.dataset.snapshot import Snapshot
from graph.endpoints.ergast.calendar import races_of
from graph.endpoints.ergast.grammar import OF_STANDINGS
from graph.types.arguments.row_tests import Test, all_of
from graph.types.driver import Driver
from graph.types.race import Race
from graph.types.race_result import RaceResult
from graph.types.team import Team

DRIVER_STANDINGS = "driverstandings"
STANDINGS = {DRIVER_STANDINGS: "driver_standings", "constructorstandings": "team_standings"}
"""The list of a race with the standings after it, by resource."""


def same(text: str | None, value: str) -> bool:
    """Whether a reference is this one; case is ignored, as in the rest of a path."""
    return text is not None and text.lower() == value.lower()


def _equal(attribute: str) -> Callable[[str], Test]:
    def test_of(value: str) -> Test:
        number = int(value)
        return lambda result: bool(getattr(result, attribute) == number)

    return test_of


TESTS: Mapping[str, Callable[[str], Test]] = {
    "constructors": lambda value: lambda result: result.team is not None and same(result.team.reference, value),
    "drivers": lambda value: lambda result: same(result.driver.reference, value),
    "grid": _equal("grid"),
    "results": _equal("position"),
    "sprint": _equal("position"),
    "fastest": _equal("fastest_lap_rank"),
    "status": _equal("status_id"),
}
"""For a value of each criterion, whether a result meets it."""


@dataclass(frozen=True)
class Selection:
    """A season, a round and criteria, and the rows of a snapshot that meet them."""

    snapshot: Snapshot
    season: int | None
    round: int | None
    criteria: Mapping[str, str]

    @cached_property
    def races(self) -> Sequence[Race]:
        """The races that season, round and circuit name, by year and round.

        With a position in the standings after a round, those of the season up to it: who has the position may have
        missed the race.
        """
        if not self.criteria and self.season is not None and self.round is not None:
            return self.snapshot.lookups.rounds.get((self.season, self.round), ())
        races = races_of(self.snapshot, self.season)
        if not self.criteria:
            return races
        circuit = self.criteria.get("circuits")
        has_position = bool(OF_STANDINGS & self.criteria.keys())
        return [
            race
            for race in races
            if (self.round is None or race.round == self.round or (has_position and race.round < self.round))
            and (circuit is None or same(race.circuit.reference, circuit))
        ]

    @cached_property
    def results(self) -> Sequence[RaceResult]:
        """The results that meet all criteria, by year, round and order of the results."""
        if not self.criteria and len(self.races) == 1:
            return self.races[0].results
        if not self.criteria:
            return [result for race in self.races for result in race.results]
        passes = self.test_of_results(self.criteria)
        return [result for result in self._candidates() if passes(result)]

    def test_of_results(self, criteria: Mapping[str, str]) -> Test:
        """Whether a result meets all of these criteria but those of races."""
        tests = [TESTS[name](value) for name, value in criteria.items() if name in TESTS]
        tests += [self._placed(name, int(value)) for name, value in criteria.items() if name in OF_STANDINGS]
        return all_of(tests)

    def drivers_in(self, race: Race, criteria: Mapping[str, str]) -> frozenset[int]:
        """The ids of the drivers who have a result in the race that meets the criteria."""
        passes = self.test_of_results(criteria)
        return frozenset(result.driver_id for result in race.results if passes(result))

    def _candidates(self) -> Iterable[RaceResult]:
        """Results of the races, from the shortest list that has all of them."""
        if self.season is None:
            for name, type_ in (("drivers", Driver), ("constructors", Team)):
                row = self.snapshot.lookups.references.get((type_, self.criteria.get(name, "").lower()))
                if row is not None:
                    numbers = {race.race_id for race in self.races}
                    return [result for result in row.results if result.race_id in numbers]
        return (result for race in self.races for result in race.results)

    def _placed(self, name: str, position: int) -> Test:
        """Whether the driver, or the team, of a result has this position in the standings of the race's season."""
        attribute = "driver_id" if name == DRIVER_STANDINGS else "team_id"

        @cache
        def placed(season: int) -> set[int]:
            race = self.standings_race(season, name)
            rows = getattr(race, STANDINGS[name]) if race else ()
            return {getattr(row, attribute) for row in rows if row.position == position}

        return lambda result: getattr(result, attribute) in placed(result.race.year)

    def standings_race(self, season: int, name: str) -> Race | None:
        """The race after which the standings of a season are as the path says: that of the round, or the latest."""
        races = [race for race in races_of(self.snapshot, season) if self.round in (None, race.round)]
        return next((race for race in reversed(races) if getattr(race, STANDINGS[name])), None)
