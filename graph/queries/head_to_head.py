from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Annotated

import strawberry
from graphql import GraphQLError

from graph.queries.context import Info
from graph.types.constructor import Constructor
from graph.types.documented import documented
from graph.types.driver import Driver
from graph.types.head_to_head import ComparisonSide, HeadToHead, Scope, SeasonComparison
from graph.types.race import Race

COST = 10
"""What looking at one result costs, in values written: it is counted in several ways."""


@dataclass(frozen=True)
class Entry:
    """What one driver did in a race, shared cars taken together."""

    race: Race
    constructors: dict[int, Constructor | None]
    position: int | None
    qualifying: int | None
    grid: int | None


@strawberry.type
class HeadToHeadQueries:
    @documented
    def head_to_head(
        self,
        info: Info,
        driver_ids: Annotated[list[int], strawberry.argument(description="The numbers of two drivers.")],
        scope: Annotated[Scope, strawberry.argument(description="Which races count.")] = Scope.ALL,
    ) -> HeadToHead:
        """Two drivers in the races that both entered: who finished ahead, who qualified ahead, season by season."""
        drivers = _two(info, driver_ids)
        info.context.budget.spend(COST * sum(len(driver.results) for driver in drivers))
        pairs = list(_pairs(*drivers, scope))
        seasons = [
            SeasonComparison(
                season=season[0][0].race.season,
                constructors=_shared(season),
                races=len(season),
                both_finished=_both_finished(season),
                sides=_sides(drivers, season),
            )
            for season in (list(found) for _, found in groupby(pairs, key=lambda pair: pair[0].race.year))
        ]
        return HeadToHead(
            races=len(pairs), both_finished=_both_finished(pairs), sides=_sides(drivers, pairs), seasons=seasons
        )


Pair = tuple[Entry, Entry]


def _two(info: Info, driver_ids: Sequence[int]) -> tuple[Driver, Driver]:
    """Raises GraphQLError, naming the argument, for anything but two known drivers."""
    if len(set(driver_ids)) != 2 or len(driver_ids) != 2:
        raise GraphQLError(f"Argument 'driverIds' has {len(set(driver_ids))} different drivers: name two.")
    one, other = (info.context.snapshot.rows.drivers.get(driver_id) for driver_id in driver_ids)
    if not one or not other:
        unknown = driver_ids[0] if not one else driver_ids[1]
        raise GraphQLError(f"Argument 'driverIds' names {unknown}: there is no driver with this number.")
    return one, other


def _pairs(one: Driver, other: Driver, scope: Scope) -> Iterator[Pair]:
    theirs = {entry.race.race_id: entry for entry in _entries(other)}
    for entry in _entries(one):
        opposite = theirs.get(entry.race.race_id)
        if opposite and (scope is Scope.ALL or entry.constructors.keys() & opposite.constructors.keys()):
            yield entry, opposite


def _entries(driver: Driver) -> Iterator[Entry]:
    qualified = {one.race_id: one.position for one in driver.qualifying}
    for race_id, found in groupby(driver.results, key=lambda one: one.race_id):
        cars = list(found)
        yield Entry(
            race=cars[0].race,
            constructors={car.constructor_id: car.constructor for car in cars},
            position=min((car.position for car in cars if car.position), default=None),
            qualifying=qualified.get(race_id),
            grid=min((car.grid for car in cars if car.grid), default=None),
        )


def _sides(drivers: tuple[Driver, Driver], pairs: Sequence[Pair]) -> list[ComparisonSide]:
    mirrored = [(other, one) for one, other in pairs]
    return [_side(drivers[0], pairs), _side(drivers[1], mirrored)]


def _side(driver: Driver, pairs: Sequence[Pair]) -> ComparisonSide:
    return ComparisonSide(
        driver=driver,
        finished_ahead=sum(_ahead(one.position, other.position) for one, other in pairs),
        qualified_ahead=sum(_qualified_ahead(one, other) for one, other in pairs),
        wins=sum(one.position == 1 for one, _ in pairs),
        podiums=sum(one.position is not None and one.position <= 3 for one, _ in pairs),
    )


def _qualified_ahead(one: Entry, other: Entry) -> bool:
    if one.qualifying is None or other.qualifying is None:
        return _ahead(one.grid, other.grid)
    return _ahead(one.qualifying, other.qualifying)


def _ahead(one: int | None, other: int | None) -> bool:
    return one is not None and other is not None and one < other


def _both_finished(pairs: Sequence[Pair]) -> int:
    return sum(one.position is not None and other.position is not None for one, other in pairs)


def _shared(pairs: Sequence[Pair]) -> list[Constructor]:
    shared: dict[int, Constructor | None] = {}
    for one, other in pairs:
        shared.update((key, one.constructors[key]) for key in one.constructors.keys() & other.constructors)
    return [constructor for _, constructor in sorted(shared.items()) if constructor]
