"""Published rows become objects that point at each other: made once per version, read by every request."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby
from typing import Any

from etl.published.tables import VERSIONED
from graph.dataset.rows import Rows, collection_of, type_of
from graph.types.collection import Collection
from graph.types.constructor_season import ConstructorSeason
from graph.types.driver import Driver
from graph.types.driver_season import DriverSeason
from graph.types.race import Race
from graph.types.race_result import RaceResult

Published = Mapping[str, Sequence[dict[str, Any]]]
"""Rows by table name, each by column key, in the order of the primary key."""


def link(published: Published) -> Rows:
    """Objects of one version's rows, each pointing at those it names and at those that name it."""
    rows = _make(published)
    _link_references(rows)
    races = sorted(rows.races, key=_when)
    _link_races(races)
    _link_seasons(rows)
    _link_circuits(rows, races)
    _link_results(rows)
    _link_careers(rows)
    return rows


def _make(published: Published) -> Rows:
    made = {}
    for table in VERSIONED:
        name, type_, keys = collection_of(table), type_of(table), table.primary_key.columns.keys()
        if len(keys) == 1:
            made[name] = Collection({row[keys[0]]: type_(**row) for row in published[table.name]})
        else:
            made[name] = Collection({tuple(row[key] for key in keys): type_(**row) for row in published[table.name]})
    return Rows(**made)


def _link_references(rows: Rows) -> None:
    """Each foreign key leads to a row: `winner_id` to `winner`, `year` to `season`."""
    for table in VERSIONED:
        for column in table.columns:
            for key in column.foreign_keys:
                field = "season" if column.key == "year" else column.key.removesuffix("_id")
                if field in type_of(table).__annotations__:
                    targets = rows.of(key.column.table)
                    for row in rows.of(table):
                        setattr(row, field, targets.get(getattr(row, column.key)))


def _link_races(races: Iterable[Race]) -> None:
    for race in races:
        race.season.races.append(race)
        race.circuit.races.append(race)


def _link_seasons(rows: Rows) -> None:
    for entered in rows.driver_seasons:
        found = (rows.constructors.get(key) for key in entered.constructor_ids)
        entered.constructors.extend(constructor for constructor in found if constructor)
        entered.driver.seasons.append(entered)
        if season := rows.seasons.get(entered.year):
            season.driver_standings.append(entered)
    for one in rows.constructor_seasons:
        if one.constructor:
            one.constructor.seasons.append(one)
        if season := rows.seasons.get(one.year):
            season.constructor_standings.append(one)
    for season in rows.seasons:
        season.driver_standings.sort(key=_standing)
        season.constructor_standings.sort(key=_standing)


def _standing(season: DriverSeason | ConstructorSeason) -> tuple[bool, int, float]:
    return season.position is None, season.position or 0, -season.points


def _link_circuits(rows: Rows, races: Iterable[Race]) -> None:
    for driven in rows.driver_circuits:
        driven.driver.circuits.append(driven)
        driven.circuit.drivers.append(driven)
    for entered in rows.constructor_circuits:
        entered.circuit.constructors.append(entered)
        if entered.constructor:
            entered.constructor.circuits.append(entered)
    for record in rows.lap_records:
        record.circuit.lap_records.append(record)
    for circuit in rows.circuits:
        circuit.lap_records.sort(key=lambda one: -one.fastest_lap)
        circuit.drivers.sort(key=lambda one: (-one.wins, -one.podiums, one.driver_id))
        circuit.constructors.sort(key=lambda one: (-one.wins, -one.podiums, one.constructor_id))
        circuit.most_successful_drivers.extend(_most(circuit.drivers))
        circuit.most_successful_constructors.extend(_most(circuit.constructors))


def _most(visits: Sequence[Any]) -> list[Any]:
    """Those with the most wins, which come first; nobody where nobody won."""
    return [one for one in visits if one.wins == visits[0].wins > 0]


def _link_results(rows: Rows) -> None:
    results = sorted(rows.race_results, key=lambda one: (*_when(one.race), one.position_order, one.result_id))
    for result in results:
        race, driver, constructor = result.race, result.driver, result.constructor
        race.results.append(result)
        driver.results.append(result)
        if result.position is not None and result.position <= 3:
            race.podium.append(result)
        if result.position == 1 and (not driver.races_won or driver.races_won[-1] is not race):
            driver.races_won.append(race)
        if constructor and constructor not in driver.constructors:
            driver.constructors.append(constructor)
            constructor.drivers.append(driver)
    _link_team_mates(results)
    for one in sorted(rows.qualifying_results, key=lambda one: _when(one.race)):
        one.race.qualifying.append(one)
        one.driver.qualifying.append(one)
    for race in rows.races:
        race.qualifying.sort(key=lambda one: (one.position is None, one.position or 0, one.qualifying_id))


def _link_team_mates(results: Iterable[RaceResult]) -> None:
    mates: dict[int, dict[int, Driver]] = {}
    cars = sorted(results, key=lambda one: (one.race_id, one.constructor_id))
    for _, team in groupby(cars, key=lambda one: (one.race_id, one.constructor_id)):
        drivers = {one.driver_id: one.driver for one in team}
        for driver_id in drivers:
            mates.setdefault(driver_id, {}).update(drivers)
    for driver_id, found in mates.items():
        driver = found.pop(driver_id)
        driver.team_mates.extend(found[key] for key in sorted(found))


def _link_careers(rows: Rows) -> None:
    for career in sorted(rows.driver_careers, key=lambda one: _when(one.race)):
        career.driver.careers.append(career)


def _when(race: Race) -> tuple[int, int]:
    return race.year, race.round
