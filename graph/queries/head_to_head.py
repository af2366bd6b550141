from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Annotated

import strawberry
from graphql import GraphQLError

from graph.queries.context import Info
from graph.types.documented import documented
from graph.types.driver import Driver
from graph.types.head_to_head import ComparisonSide, HeadToHead, Scope, SeasonComparison
from graph.types.race import Race
from graph.types.team import Team

COST = 10
"""Per result, which is counted in several ways."""


@dataclass(frozen=True)
class Entry:
    """The results of a driver in a race, those of shared cars combined."""

    race: Race
    teams: dict[int, Team | None]
    position: int | None
    qualifying: int | None
    grid: int | None


@strawberry.type
class HeadToHeadQueries:
    @documented
    def head_to_head(
        self,
        info: Info,
        driver_id: Annotated[int, strawberry.argument(description="Id of the first driver.")],
        rival_id: Annotated[int, strawberry.argument(description="Id of the other driver.")],
        scope: Annotated[Scope, strawberry.argument(description="Which races are compared.")] = Scope.ALL,
    ) -> HeadToHead:
        """Two drivers in the races that both entered: who finished ahead and who qualified ahead, by season."""
        drivers = _two(info, driver_id, rival_id)
        info.context.budget.spend(COST * sum(len(driver.results) for driver in drivers))
        pairs = list(_pairs(*drivers, scope))
        seasons = [
            SeasonComparison(
                season=season[0][0].race.season,
                teams=_shared(season),
                races=len(season),
                both_finished=_both_finished(season),
                sides=_sides(drivers, season),
            )
            for season in (list(group) for _, group in groupby(pairs, key=lambda pair: pair[0].race.year))
        ]
        return HeadToHead(
            races=len(pairs), both_finished=_both_finished(pairs), sides=_sides(drivers, pairs), seasons=seasons
        )


Pair = tuple[Entry, Entry]


def _two(info: Info, driver_id: int, rival_id: int) -> tuple[Driver, Driver]:
    """Raises GraphQLError, naming the argument, for anything but two known drivers."""
    if driver_id == rival_id:
        raise GraphQLError(f"Argument 'rivalId' is {rival_id}: it must differ from 'driverId'.")
    rows = info.context.snapshot.rows.drivers
    driver, rival = rows.get(driver_id), rows.get(rival_id)
    for argument, key, row in (("driverId", driver_id, driver), ("rivalId", rival_id, rival)):
        if row is None:
            raise GraphQLError(f"Argument '{argument}' is {key}: there is no driver with this id.")
    assert driver, "it was checked"
    assert rival, "as well"
    return driver, rival


def _pairs(driver: Driver, opponent: Driver, scope: Scope) -> Iterator[Pair]:
    opponent_entries = {entry.race.race_id: entry for entry in _entries(opponent)}
    for entry in _entries(driver):
        opposite = opponent_entries.get(entry.race.race_id)
        if opposite and (scope is Scope.ALL or entry.teams.keys() & opposite.teams.keys()):
            yield entry, opposite


def _entries(driver: Driver) -> Iterator[Entry]:
    qualified = {result.race_id: result.position for result in driver.qualifying}
    for race_id, results in groupby(driver.results, key=lambda result: result.race_id):
        cars = list(results)
        yield Entry(
            race=cars[0].race,
            teams={car.team_id: car.team for car in cars},
            position=min((car.position for car in cars if car.position), default=None),
            qualifying=qualified.get(race_id),
            grid=min((car.grid for car in cars if car.grid), default=None),
        )


def _sides(drivers: tuple[Driver, Driver], pairs: Sequence[Pair]) -> list[ComparisonSide]:
    mirrored = [(second, first) for first, second in pairs]
    return [_side(drivers[0], pairs), _side(drivers[1], mirrored)]


def _side(driver: Driver, pairs: Sequence[Pair]) -> ComparisonSide:
    return ComparisonSide(
        driver=driver,
        finished_ahead=sum(_is_better(entry.position, opposite.position) for entry, opposite in pairs),
        qualified_ahead=sum(_qualified_ahead(entry, opposite) for entry, opposite in pairs),
        wins=sum(entry.position == 1 for entry, _ in pairs),
        podiums=sum(entry.position is not None and entry.position <= 3 for entry, _ in pairs),
    )


def _qualified_ahead(entry: Entry, opposite: Entry) -> bool:
    if entry.qualifying is None or opposite.qualifying is None:
        return _is_better(entry.grid, opposite.grid)
    return _is_better(entry.qualifying, opposite.qualifying)


def _is_better(position: int | None, opposite: int | None) -> bool:
    return position is not None and opposite is not None and position < opposite


def _both_finished(pairs: Sequence[Pair]) -> int:
    return sum(entry.position is not None and opposite.position is not None for entry, opposite in pairs)


def _shared(pairs: Sequence[Pair]) -> list[Team]:
    shared: dict[int, Team | None] = {}
    for entry, opposite in pairs:
        common = entry.teams.keys() & opposite.teams
        shared.update((team_id, entry.teams[team_id]) for team_id in common)
    return [team for _, team in sorted(shared.items()) if team]
