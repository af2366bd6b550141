"""The table of each resource: its rows, and how a page of them becomes the lists of a response."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import attrgetter
from typing import Any

import orjson

from graph.endpoints.ergast import rows as rows_of
from graph.endpoints.ergast.objects import Objects, pit_stop, schedule, season
from graph.endpoints.ergast.rows import Rows, Timing
from graph.endpoints.ergast.selection import DRIVER_STANDINGS, Selection
from graph.endpoints.ergast.texts import clock, text
from graph.types.car_result import CarResult
from graph.types.pit_stop import PitStop
from graph.types.qualifying_result import QualifyingResult
from graph.types.race import Race


@dataclass(frozen=True)
class Table:
    """A list of rows in an object such as `RaceTable`."""

    name: str
    list_name: str
    rows: Callable[[Selection], Rows]
    write: Callable[[Rows, Objects], list[Any]]


def _of_races(
    list_name: bytes, array: Callable[[Sequence[Any], Objects], bytes]
) -> Callable[[Rows, Objects], list[Any]]:
    """Rows in arrays by race."""

    def written(rows: Rows, objects: Objects) -> list[Any]:
        if rows and rows[0].race is rows[-1].race:
            lists = [rows]
        else:
            lists = [list(group) for _, group in groupby(rows, key=lambda row: row.race.race_id)]
        return [objects.race_with_list(group[0].race, list_name, array(group, objects)) for group in lists]

    return written


def _results(rows: Sequence[CarResult], objects: Objects) -> bytes:
    return objects.texts.of("Ergast result", objects.result).json(rows)


def _qualifying(rows: Sequence[QualifyingResult], objects: Objects) -> bytes:
    return objects.texts.of("Ergast qualifying", objects.qualifying).json(rows)


def _pit_stops(rows: Sequence[PitStop], objects: Objects) -> bytes:
    return orjson.dumps(list(map(pit_stop, rows)))


def _laps(rows: Sequence[Timing], objects: Objects) -> bytes:
    laps = groupby(rows, key=attrgetter("lap"))
    return orjson.dumps([{"number": str(lap), "Timings": list(map(_timing, timings))} for lap, timings in laps])


def _timing(row: Timing) -> dict[str, Any]:
    position = {} if row.position is None else {"position": text(row.position)}
    return {"driverId": row.driver.reference, **position, "time": clock(row.milliseconds)}


def _driver_standings(rows: Rows, objects: Objects) -> list[Any]:
    return [
        {
            "season": str(race.year),
            "round": str(race.round),
            "DriverStandings": [objects.driver_standing(row, _teams_until(row)) for row in group],
        }
        for race, group in _by_race(rows)
    ]


def _team_standings(rows: Rows, objects: Objects) -> list[Any]:
    return [
        {
            "season": str(race.year),
            "round": str(race.round),
            "ConstructorStandings": list(map(objects.team_standing, group)),
        }
        for race, group in _by_race(rows)
    ]


def _by_race(rows: Rows) -> Iterable[tuple[Race, list[Any]]]:
    for _, group in groupby(rows, key=attrgetter("race_id")):
        listed = list(group)
        yield listed[0].race, listed


def _teams_until(row: Any) -> list[int]:
    """Ids of the teams that the driver has driven for in the season up to the race, in the order of the first round."""
    year, round_ = row.race.year, row.race.round
    results = (result for result in row.driver.results if result.race.year == year and result.race.round <= round_)
    return list(dict.fromkeys(result.team_id for result in results))


TABLES: Mapping[str, Table] = {
    "seasons": Table("SeasonTable", "Seasons", rows_of.seasons, lambda rows, _: list(map(season, rows))),
    "circuits": Table(
        "CircuitTable",
        "Circuits",
        rows_of.circuits,
        lambda rows, objects: [objects.circuit(row.circuit_id) for row in rows],
    ),
    "races": Table(
        "RaceTable",
        "Races",
        rows_of.races,
        lambda rows, objects: [objects.race(row, schedule(row)) for row in rows],
    ),
    "constructors": Table(
        "ConstructorTable",
        "Constructors",
        rows_of.teams,
        lambda rows, objects: [objects.team(row.team_id) for row in rows],
    ),
    "drivers": Table(
        "DriverTable", "Drivers", rows_of.drivers, lambda rows, objects: [objects.driver(row.driver_id) for row in rows]
    ),
    "results": Table("RaceTable", "Races", rows_of.results, _of_races(b"Results", _results)),
    "sprint": Table("RaceTable", "Races", rows_of.sprints, _of_races(b"SprintResults", _results)),
    "qualifying": Table("RaceTable", "Races", rows_of.qualifying, _of_races(b"QualifyingResults", _qualifying)),
    "pitstops": Table("RaceTable", "Races", rows_of.pit_stops, _of_races(b"PitStops", _pit_stops)),
    "laps": Table("RaceTable", "Races", rows_of.laps, _of_races(b"Laps", _laps)),
    "status": Table(
        "StatusTable",
        "Status",
        rows_of.status,
        lambda rows, _: [{"statusId": str(key), "count": str(count), "status": name} for key, count, name in rows],
    ),
    DRIVER_STANDINGS: Table("StandingsTable", "StandingsLists", rows_of.standings(DRIVER_STANDINGS), _driver_standings),
    "constructorstandings": Table(
        "StandingsTable", "StandingsLists", rows_of.standings("constructorstandings"), _team_standings
    ),
}
"""By resource."""
