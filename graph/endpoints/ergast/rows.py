"""The rows of each resource that a path selects: what responses are paged by."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from operator import attrgetter
from typing import Any

from graph.endpoints.ergast.selection import STANDINGS, Selection, same
from graph.types.circuit import Circuit
from graph.types.driver import Driver
from graph.types.folding import folded_value
from graph.types.pit_stop import PitStop
from graph.types.race import Race
from graph.types.season import Season
from graph.types.team import Team

Rows = Sequence[Any]


@dataclass(frozen=True)
class Timing:
    """A driver's lap in a race."""

    race: Race
    driver: Driver
    lap: int
    position: int | None
    milliseconds: int | None


def _entities(selection: Selection, own: str, everyone: Iterable[Any], attribute: str) -> list[Any]:
    """Rows that have a result which meets all criteria; without criteria all rows."""
    if selection.season is None and not selection.criteria.keys() - {own}:
        reference = selection.criteria.get(own)
        return [row for row in everyone if reference is None or same(row.reference, reference)]
    linked = (getattr(result, attribute) for result in selection.results)
    return list({id(row): row for row in linked if row is not None}.values())


def drivers(selection: Selection) -> Rows:
    rows: list[Driver] = _entities(selection, "drivers", selection.snapshot.rows.drivers, "driver")
    return sorted(rows, key=lambda row: (folded_value(row.surname), folded_value(row.forename or ""), row.reference))


def teams(selection: Selection) -> Rows:
    rows: list[Team] = _entities(selection, "constructors", selection.snapshot.rows.teams, "team")
    return sorted(rows, key=attrgetter("reference"))


def circuits(selection: Selection) -> Rows:
    """With a season only, those of its calendar, races to come included."""
    rows: Iterable[Circuit]
    if selection.criteria.keys() - {"circuits"}:
        rows = (result.race.circuit for result in selection.results)
    elif selection.season is None:
        rows = _entities(selection, "circuits", selection.snapshot.rows.circuits, "")
    else:
        rows = (race.circuit for race in selection.races)
    return sorted({row.circuit_id: row for row in rows}.values(), key=attrgetter("reference"))


def seasons(selection: Selection) -> Rows:
    rows: Iterable[Season]
    if selection.criteria:
        rows = (result.race.season for result in selection.results)
    else:
        rows = (race.season for race in selection.races)
    return list({row.year: row for row in rows}.values())


def races(selection: Selection) -> Rows:
    """With criteria of results, the races that have such a result."""
    if not selection.criteria.keys() - {"circuits"}:
        return selection.races
    return list({result.race_id: result.race for result in selection.results}.values())


def results(selection: Selection) -> Rows:
    return selection.results


def sprints(selection: Selection) -> Rows:
    """Criteria are those of the sprint's own results."""
    passes = selection.test_of_results(selection.criteria)
    return [result for race in selection.races for result in race.sprint if passes(result)]


def qualifying(selection: Selection) -> Rows:
    """Driver and constructor are those of the qualifying, other criteria those of the driver's result in the race."""
    position = selection.criteria.get("qualifying")
    of_car = {name: value for name, value in selection.criteria.items() if name in ("drivers", "constructors")}
    of_race = {name: value for name, value in selection.criteria.items() if name not in of_car}
    passes, rows = selection.test_of_results(of_car), []
    for race in selection.races:
        entered = selection.drivers_in(race, of_race) if of_race.keys() - {"circuits", "qualifying"} else None
        rows += [
            row
            for row in race.qualifying
            if passes(row)
            and (position is None or row.position == int(position))
            and (entered is None or row.driver_id in entered)
        ]
    return rows


def pit_stops(selection: Selection) -> Rows:
    lap, stop = selection.criteria.get("laps"), selection.criteria.get("pitstops")
    rows: list[PitStop] = [
        row
        for race in selection.races
        for row in _of_drivers(selection, race, race.pit_stops)
        if (lap is None or row.lap == int(lap)) and (stop is None or row.stop == int(stop))
    ]
    return sorted(rows, key=lambda row: (row.time_of_day or "", row.lap, row.driver.reference))


def laps(selection: Selection) -> Rows:
    lap = selection.criteria.get("laps")
    timings = [
        Timing(race, row.driver, number, position or None, milliseconds or None)
        for race in selection.races
        for row in _of_drivers(selection, race, race.packed_laps)
        for number, position, milliseconds in zip(row.laps, row.positions, row.milliseconds, strict=True)
        if lap is None or number == int(lap)
    ]
    return sorted(timings, key=lambda row: (row.lap, row.position is None, row.position or 0))


def _of_drivers(selection: Selection, race: Race, rows: Iterable[Any]) -> Iterable[Any]:
    """The rows of drivers whose result in the race meets the criteria."""
    criteria = {
        name: value for name, value in selection.criteria.items() if name not in ("circuits", "laps", "pitstops")
    }
    if not criteria:
        return rows
    entered = selection.drivers_in(race, criteria)
    return (row for row in rows if row.driver_id in entered)


def status(selection: Selection) -> Rows:
    """Id, count and text of each status of the results."""
    counts = Counter((row.status_id, row.status) for row in selection.results if row.status_id is not None)
    return sorted(((key, count, name) for (key, name), count in counts.items()), key=lambda row: (-row[1], row[2]))


def standings(name: str) -> Callable[[Selection], Rows]:
    """Standings after the round, or the latest of each season."""

    def rows(selection: Selection) -> Rows:
        years = (
            [row.year for row in selection.snapshot.rows.seasons] if selection.season is None else [selection.season]
        )
        position, driver, team = (selection.criteria.get(key) for key in (name, "drivers", "constructors"))
        return [
            row
            for year in years
            if (race := selection.standings_race(year, name)) is not None
            for row in getattr(race, STANDINGS[name])
            if (position is None or row.position == int(position))
            and (driver is None or same(row.driver.reference, driver))
            and (team is None or same(row.team.reference, team))
        ]

    return rows
