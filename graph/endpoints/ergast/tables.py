"""The table of each resource: its rows, and how a page of them becomes the lists of a response."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from itertools import groupby
from operator import attrgetter
from typing import Any

from orjson import Fragment

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


def _of_races(list_name: str, write: Callable[[list[Any], Objects], Any]) -> Callable[[Rows, Objects], list[Any]]:
    """Rows in lists by race."""

    def written(rows: Rows, objects: Objects) -> list[Any]:
        groups = groupby(rows, key=lambda row: row.race.race_id)
        lists = [list(group) for _, group in groups]
        return [objects.race(group[0].race, {list_name: write(group, objects)}) for group in lists]

    return written


def _result_list(rows: list[CarResult], objects: Objects) -> Any:
    return Fragment(objects.texts.of("Ergast result", objects.result).json(rows))


def _qualifying_list(rows: list[QualifyingResult], objects: Objects) -> Any:
    return Fragment(objects.texts.of("Ergast qualifying", objects.qualifying).json(rows))


def _pit_stop_list(rows: list[PitStop], objects: Objects) -> Any:
    return list(map(pit_stop, rows))


def _lap_list(rows: list[Timing], objects: Objects) -> Any:
    return [
        {"number": str(number), "Timings": list(map(_timing, timings))}
        for number, timings in groupby(rows, key=attrgetter("lap"))
    ]


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
    "results": Table("RaceTable", "Races", rows_of.results, _of_races("Results", _result_list)),
    "sprint": Table("RaceTable", "Races", rows_of.sprints, _of_races("SprintResults", _result_list)),
    "qualifying": Table("RaceTable", "Races", rows_of.qualifying, _of_races("QualifyingResults", _qualifying_list)),
    "pitstops": Table("RaceTable", "Races", rows_of.pit_stops, _of_races("PitStops", _pit_stop_list)),
    "laps": Table("RaceTable", "Races", rows_of.laps, _of_races("Laps", _lap_list)),
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
