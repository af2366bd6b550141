"""Turns published rows into objects that link to each other; once per version."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby
from typing import Any

from etl.published.tables import VERSIONED
from graph.dataset.rows import Rows, collection_of, type_of
from graph.types.collection import Collection
from graph.types.driver import Driver
from graph.types.driver_season import DriverSeason
from graph.types.names import attribute_of, key_attributes
from graph.types.race import Race
from graph.types.race_result import RaceResult
from graph.types.team_season import TeamSeason

Published = Mapping[str, Sequence[dict[str, Any]]]
"""Rows by table name, each by attribute, in the order of the primary key."""


def link(published: Published) -> Rows:
    """The rows of a version as objects, each linked to the rows that it references and that reference it."""
    rows = _build_rows(published)
    _link_references(rows)
    races = sorted(rows.races, key=_when)
    _link_races(races)
    _link_seasons(rows)
    _link_circuits(rows, races)
    _link_results(rows)
    _link_careers(rows)
    return rows


def _build_rows(published: Published) -> Rows:
    collections = {}
    for table in VERSIONED:
        name, type_, keys = collection_of(table), type_of(table), key_attributes(table)
        rows = published[table.name]
        if len(keys) == 1:
            by_key: dict[Any, Any] = {row[keys[0]]: type_(**row) for row in rows}
        else:
            by_key = {tuple(row[key] for key in keys): type_(**row) for row in rows}
        collections[name] = Collection(by_key)
    return Rows(**collections)


def _link_references(rows: Rows) -> None:
    """Each foreign key leads to a row: `winner_id` to `winner`, `year` to `season`."""
    for table in VERSIONED:
        for column in table.columns:
            for key in column.foreign_keys:
                key_attribute = attribute_of(column)
                field = "season" if key_attribute == "year" else key_attribute.removesuffix("_id")
                if field in type_of(table).__annotations__:
                    targets = rows.of(key.column.table)
                    for row in rows.of(table):
                        setattr(row, field, targets.get(getattr(row, key_attribute)))


def _link_races(races: Iterable[Race]) -> None:
    for race in races:
        race.season.races.append(race)
        race.circuit.races.append(race)


def _link_seasons(rows: Rows) -> None:
    for driver_season in rows.driver_seasons:
        teams = (rows.teams.get(key) for key in driver_season.team_ids)
        driver_season.teams.extend(team for team in teams if team)
        driver_season.driver.seasons.append(driver_season)
        if season := rows.seasons.get(driver_season.year):
            season.driver_standings.append(driver_season)
    for team_season in rows.team_seasons:
        if team_season.team:
            team_season.team.seasons.append(team_season)
        if season := rows.seasons.get(team_season.year):
            season.team_standings.append(team_season)
    for season in rows.seasons:
        season.driver_standings.sort(key=_standing)
        season.team_standings.sort(key=_standing)


def _standing(season: DriverSeason | TeamSeason) -> tuple[bool, int, float]:
    return season.position is None, season.position or 0, -season.points


def _link_circuits(rows: Rows, races: Iterable[Race]) -> None:
    for driver_circuit in rows.driver_circuits:
        driver_circuit.driver.circuits.append(driver_circuit)
        driver_circuit.circuit.drivers.append(driver_circuit)
    for team_circuit in rows.team_circuits:
        team_circuit.circuit.teams.append(team_circuit)
        if team_circuit.team:
            team_circuit.team.circuits.append(team_circuit)
    for record in rows.lap_records:
        record.circuit.lap_records.append(record)
    for circuit in rows.circuits:
        circuit.lap_records.sort(key=lambda record: -record.fastest_lap)
        circuit.drivers.sort(key=lambda row: (-row.wins, -row.podiums, row.driver_id))
        circuit.teams.sort(key=lambda row: (-row.wins, -row.podiums, row.team_id))
        circuit.most_successful_drivers.extend(_most_wins(circuit.drivers))
        circuit.most_successful_teams.extend(_most_wins(circuit.teams))


def _most_wins(rows: Sequence[Any]) -> list[Any]:
    """The rows with the most wins, which come first; none where nobody has won."""
    return [row for row in rows if row.wins == rows[0].wins > 0]


def _link_results(rows: Rows) -> None:
    results = sorted(
        rows.race_results, key=lambda result: (*_when(result.race), result.position_order, result.result_id)
    )
    for result in results:
        race, driver, team = result.race, result.driver, result.team
        race.results.append(result)
        driver.results.append(result)
        if result.position is not None and result.position <= 3:
            race.podium.append(result)
        if result.position == 1 and (not driver.races_won or driver.races_won[-1] is not race):
            driver.races_won.append(race)
        if team and team not in driver.teams:
            driver.teams.append(team)
            team.drivers.append(driver)
    _link_team_mates(results)
    for qualifying in sorted(rows.qualifying_results, key=lambda result: _when(result.race)):
        qualifying.race.qualifying.append(qualifying)
        qualifying.driver.qualifying.append(qualifying)
    for race in rows.races:
        race.qualifying.sort(key=lambda result: (result.position is None, result.position or 0, result.qualifying_id))


def _link_team_mates(results: Iterable[RaceResult]) -> None:
    mates: dict[int, dict[int, Driver]] = {}
    cars = sorted(results, key=lambda car: (car.race_id, car.team_id))
    for _, cars_of_team in groupby(cars, key=lambda car: (car.race_id, car.team_id)):
        drivers = {car.driver_id: car.driver for car in cars_of_team}
        for driver_id in drivers:
            mates.setdefault(driver_id, {}).update(drivers)
    for driver_id, team_mates in mates.items():
        driver = team_mates.pop(driver_id)
        driver.team_mates.extend(team_mates[key] for key in sorted(team_mates))


def _link_careers(rows: Rows) -> None:
    for career in sorted(rows.driver_careers, key=lambda career: _when(career.race)):
        career.driver.careers.append(career)


def _when(race: Race) -> tuple[int, int]:
    return race.year, race.round
