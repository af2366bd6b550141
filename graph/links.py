"""Published rows become objects that point at each other: made once per version, read by every request."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby
from typing import Any, TypeVar

from graph.types.circuit import Circuit
from graph.types.constructor import Constructor
from graph.types.constructor_season import ConstructorSeason
from graph.types.driver import Driver
from graph.types.driver_circuit import DriverCircuit
from graph.types.driver_season import DriverSeason
from graph.types.lap_record import LapRecord
from graph.types.qualifying_result import QualifyingResult
from graph.types.race import Race
from graph.types.race_result import RaceResult
from graph.types.season import Season

Row = TypeVar("Row")
Published = Mapping[str, list[dict[str, Any]]]


@dataclass(frozen=True)
class Rows:
    """What can be asked for by its number, in the order of the numbers."""

    drivers: Mapping[int, Driver]
    circuits: Mapping[int, Circuit]
    constructors: Mapping[int, Constructor]
    seasons: Mapping[int, Season]
    races: Mapping[int, Race]

    @cached_property
    def references(self) -> Mapping[tuple[type, str], Any]:
        """Drivers, circuits and constructors by type and reference."""
        every: list[Driver | Circuit | Constructor] = [
            *self.drivers.values(), *self.circuits.values(), *self.constructors.values()
        ]  # fmt: skip
        return {(type(row), row.reference): row for row in every}


def link(published: Published) -> Rows:
    """Objects of one version's rows, each pointing at those it names and at those that name it."""
    rows = _make(published)
    _link_ids(rows)
    _link_seasons(rows, published)
    _link_circuits(rows, published)
    _link_results(rows, published)
    return rows


def _make(published: Published) -> Rows:
    circuits = {row["circuit_id"]: Circuit(**row) for row in published["circuits_summary"]}
    seasons = {row["year"]: Season(**row) for row in published["seasons_summary"]}
    return Rows(
        drivers={row["driver_id"]: Driver(**row) for row in published["drivers_summary"]},
        circuits=circuits,
        constructors={row["constructor_id"]: Constructor(**row) for row in published["constructors_summary"]},
        seasons=seasons,
        races={
            row["race_id"]: Race(**row, circuit=circuits[row["circuit_id"]], season=seasons[row["year"]])
            for row in published["races_summary"]
        },
    )


def _link_ids(rows: Rows) -> None:
    for driver in rows.drivers.values():
        driver.first_race, driver.last_race = (
            _at(rows.races, driver.first_race_id),
            _at(rows.races, driver.last_race_id),
        )
    for maker in rows.constructors.values():
        maker.first_race, maker.last_race = _at(rows.races, maker.first_race_id), _at(rows.races, maker.last_race_id)
    for circuit in rows.circuits.values():
        circuit.fastest_driver = _at(rows.drivers, circuit.fastest_driver_id)
        circuit.fastest_lap_race = _at(rows.races, circuit.fastest_lap_race_id)
        circuit.first_race = _at(rows.races, circuit.first_race_id)
        circuit.last_race = _at(rows.races, circuit.last_race_id)
    for season in rows.seasons.values():
        season.champion = _at(rows.drivers, season.champion_id)
        season.constructor_champion = _at(rows.constructors, season.constructor_champion_id)
    for race in _in_order(rows.races.values()):
        race.winner = _at(rows.drivers, race.winner_id)
        race.winning_constructor = _at(rows.constructors, race.winning_constructor_id)
        race.pole_driver = _at(rows.drivers, race.pole_driver_id)
        race.fastest_lap_driver = _at(rows.drivers, race.fastest_lap_driver_id)
        race.season.races.append(race)
        race.circuit.races.append(race)


def _link_seasons(rows: Rows, published: Published) -> None:
    for row in published["driver_seasons"]:
        entered = DriverSeason(**row, driver=rows.drivers[row["driver_id"]])
        entered.constructors.extend(_known(rows.constructors, entered.constructor_ids))
        entered.driver.seasons.append(entered)
        rows.seasons[entered.year].driver_standings.append(entered)
    for row in published["constructor_seasons"]:
        season = ConstructorSeason(**row, constructor=rows.constructors.get(row["constructor_id"]))
        if season.constructor:
            season.constructor.seasons.append(season)
        rows.seasons[season.year].constructor_standings.append(season)
    for one in rows.seasons.values():
        one.driver_standings.sort(key=_standing)
        one.constructor_standings.sort(key=_standing)


def _standing(season: DriverSeason | ConstructorSeason) -> tuple[bool, int, float]:
    return season.position is None, season.position or 0, -season.points


def _link_circuits(rows: Rows, published: Published) -> None:
    for row in published["driver_circuits"]:
        visited = DriverCircuit(**row, driver=rows.drivers[row["driver_id"]], circuit=rows.circuits[row["circuit_id"]])
        visited.driver.circuits.append(visited)
        visited.circuit.drivers.append(visited)
    for circuit in rows.circuits.values():
        circuit.drivers.sort(key=lambda one: (-one.wins, -one.podiums, one.driver_id))
        most = max((one.wins for one in circuit.drivers), default=0)
        circuit.most_successful_drivers.extend(one for one in circuit.drivers if one.wins == most > 0)
    for row in published["lap_records"]:
        circuit = rows.circuits[row["circuit_id"]]
        driver, race = rows.drivers[row["driver_id"]], rows.races[row["race_id"]]
        circuit.lap_records.append(LapRecord(**row, circuit=circuit, race=race, driver=driver))
    for circuit in rows.circuits.values():
        circuit.lap_records.sort(key=lambda one: -one.fastest_lap)


def _link_results(rows: Rows, published: Published) -> None:
    results = [
        RaceResult(
            **row,
            race=rows.races[row["race_id"]],
            driver=rows.drivers[row["driver_id"]],
            constructor=rows.constructors.get(row["constructor_id"]),
        )
        for row in published["race_results"]
    ]
    results.sort(key=lambda one: (one.race.year, one.race.round, one.position_order, one.result_id))
    for result in results:
        result.race.results.append(result)
        result.driver.results.append(result)
        if result.position is not None and result.position <= 3:
            result.race.podium.append(result)
        if result.position == 1 and result.race not in result.driver.races_won[-1:]:
            result.driver.races_won.append(result.race)
        if result.constructor and result.constructor not in result.driver.constructors:
            result.driver.constructors.append(result.constructor)
            result.constructor.drivers.append(result.driver)
    _link_team_mates(results)
    for row in published["qualifying_results"]:
        race, driver = rows.races[row["race_id"]], rows.drivers[row["driver_id"]]
        race.qualifying.append(
            QualifyingResult(**row, race=race, driver=driver, constructor=rows.constructors.get(row["constructor_id"]))
        )
    for race in rows.races.values():
        race.qualifying.sort(key=lambda one: (one.position is None, one.position or 0, one.qualifying_id))


def _link_team_mates(results: list[RaceResult]) -> None:
    mates: dict[int, dict[int, Driver]] = {}
    cars = sorted(results, key=lambda one: (one.race_id, one.constructor_id))
    for _, team in groupby(cars, key=lambda one: (one.race_id, one.constructor_id)):
        drivers = {one.driver_id: one.driver for one in team}
        for driver_id in drivers:
            mates.setdefault(driver_id, {}).update(drivers)
    for driver_id, found in mates.items():
        driver = found.pop(driver_id)
        driver.team_mates.extend(found[key] for key in sorted(found))


def _in_order(races: Iterable[Race]) -> list[Race]:
    return sorted(races, key=lambda race: (race.year, race.round))


def _known(rows: Mapping[int, Row], keys: Iterable[int]) -> list[Row]:
    return [rows[key] for key in keys if key in rows]


def _at(rows: Mapping[int, Row], key: int | None) -> Row | None:
    return None if key is None else rows.get(key)
