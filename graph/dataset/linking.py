"""Turns published rows into objects that link to each other; once per version."""

from collections.abc import Iterable, Sequence
from dataclasses import fields
from itertools import groupby
from operator import attrgetter
from typing import Any

from etl.published.tables import VERSIONED
from graph.dataset.new_rows import set_all
from graph.dataset.row_orders import by_place, by_round, by_standing_of_season
from graph.dataset.rows import Rows, collection_of, type_of
from graph.dataset.weekend_links import link_details_of_results, link_weekends
from graph.types.collection import Collection
from graph.types.driver import Driver
from graph.types.names import attribute_of, key_attributes
from graph.types.race import Race
from graph.types.race_result import RaceResult
from graph.types.summary import annotations_of

Published = dict[str, list[Any]]
"""Rows by table name, in the order of the key."""


def link(published: Published) -> Rows:
    """The rows of a version as objects, each linked to the rows that it references and that reference it."""
    rows = _build_rows(published)
    _link_references(rows)
    races = sorted(rows.races, key=by_round)
    _link_races(races)
    link_weekends(rows, races)
    _link_seasons(rows)
    _link_circuits(rows, races)
    _link_results(rows, races)
    _link_careers(rows, races)
    for difference in rows.agreement_differences:
        difference.figure.differences.append(difference)
    for value in rows.changed_values:
        value.change.values.append(value)
    for laps in rows.race_laps:
        laps.race.packed_laps.append(laps)
    link_details_of_results(rows)
    _freeze_links(rows)
    return rows


def _build_rows(published: Published) -> Rows:
    return Rows(
        **{collection_of(table): Collection(published[table.name], *key_attributes(table)) for table in VERSIONED}
    )


def _freeze_links(rows: Rows) -> None:
    """Replace lists by tuples, which take half the memory: most lists are short, and many are empty."""
    for table in VERSIONED:
        for field in fields(type_of(table)):
            if field.default_factory is list:
                collection = rows.of(table)
                set_all(collection, field.name, map(tuple, map(attrgetter(field.name), collection)))


def _link_references(rows: Rows) -> None:
    """Each foreign key leads to a row: `winner_id` to `winner`, `year` to `season`."""
    for table in VERSIONED:
        for column in table.columns:
            for key in column.foreign_keys:
                key_attribute = attribute_of(column)
                field = "season" if key_attribute == "year" else key_attribute.removesuffix("_id")
                if field in annotations_of(type_of(table)):
                    referencing, referenced = rows.of(table), rows.of(key.column.table)
                    set_all(referencing, field, map(referenced.get, map(attrgetter(key_attribute), referencing)))


def _link_races(races: Iterable[Race]) -> None:
    for race in races:
        race.season.races.append(race)
        race.circuit.races.append(race)
        if race.layout:
            race.layout.races.append(race)


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
        season.driver_standings.sort(key=by_standing_of_season)
        season.team_standings.sort(key=by_standing_of_season)


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
    for layout in rows.circuit_layouts:
        layout.circuit.layouts.append(layout)
    for layout_record in rows.layout_lap_records:
        layout_record.layout.lap_records.append(layout_record)
    for layout in rows.circuit_layouts:
        layout.lap_records.sort(key=lambda record: -record.fastest_lap)
    for circuit in rows.circuits:
        circuit.lap_records.sort(key=lambda record: -record.fastest_lap)
        circuit.drivers.sort(key=lambda row: (-row.wins, -row.podiums, row.driver_id))
        circuit.teams.sort(key=lambda row: (-row.wins, -row.podiums, row.team_id))
        circuit.most_successful_drivers.extend(_most_wins(circuit.drivers))
        circuit.most_successful_teams.extend(_most_wins(circuit.teams))


def _most_wins(rows: Sequence[Any]) -> list[Any]:
    """The rows with the most wins, which come first; none where nobody has won."""
    return [row for row in rows if row.wins == rows[0].wins > 0]


def _link_results(rows: Rows, races: Sequence[Race]) -> None:
    for result in rows.race_results:
        result.race.results.append(result)
    for race in races:
        race.results.sort(key=attrgetter("position_order", "result_id"))
    results = [result for race in races for result in race.results]
    pairs: set[tuple[int, int]] = set()
    for result in results:
        race, driver, team = result.race, result.driver, result.team
        driver.results.append(result)
        if result.position is not None and result.position <= 3:
            race.podium.append(result)
        if result.position == 1 and (not driver.races_won or driver.races_won[-1] is not race):
            driver.races_won.append(race)
        if team:
            team.results.append(result)
            if result.position == 1 and (not team.races_won or team.races_won[-1] is not race):
                team.races_won.append(race)
            if (driver.driver_id, team.team_id) not in pairs:
                pairs.add((driver.driver_id, team.team_id))
                driver.teams.append(team)
                team.drivers.append(driver)
    _link_team_mates(results)
    for qualifying in rows.qualifying_results:
        qualifying.race.qualifying.append(qualifying)
    for sprint in rows.sprint_results:
        sprint.race.sprint.append(sprint)
    for race in races:
        race.qualifying.sort(key=by_place)
        race.sprint.sort(key=attrgetter("position_order", "result_id"))
        for qualifying in race.qualifying:
            qualifying.driver.qualifying.append(qualifying)
        for sprint in race.sprint:
            sprint.driver.sprint_results.append(sprint)
            if sprint.team:
                sprint.team.sprint_results.append(sprint)


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


def _link_careers(rows: Rows, races: Iterable[Race]) -> None:
    index = {race.race_id: number for number, race in enumerate(races)}
    for career in sorted(rows.driver_careers, key=lambda career: index[career.race_id]):
        career.driver.careers.append(career)
