"""Lookups of a snapshot beside its keys: by reference, by code, and by search text."""

from collections.abc import Iterable
from itertools import chain
from typing import Any

from graph.dataset.rows import Rows
from graph.dataset.search_index import Entry, SearchIndex, entry
from graph.types.circuit import Circuit
from graph.types.driver import Driver
from graph.types.race import Race
from graph.types.similar_texts import similar_texts
from graph.types.team import Team


class Lookups:
    """References, codes and search indexes of a version. All are built before the version is served."""

    def __init__(self, rows: Rows) -> None:
        referenced: Iterable[Driver | Circuit | Team] = chain(rows.drivers, rows.circuits, rows.teams)
        self.references: dict[tuple[type, str], Any] = {(type(row), row.reference): row for row in referenced}
        self.codes: dict[str, list[Driver]] = {}
        for driver in rows.drivers:
            if driver.code:
                self.codes.setdefault(driver.code.upper(), []).append(driver)
        self.of_type: dict[type, SearchIndex[Any]] = {
            Driver: SearchIndex(map(_driver, rows.drivers)),
            Team: SearchIndex(map(_team, rows.teams)),
            Circuit: SearchIndex(map(_circuit, rows.circuits)),
            Race: SearchIndex(map(_race, rows.races)),
        }
        # A season is run in order: what has no result after the last race with one is still to come.
        in_order = sorted(rows.races, key=lambda race: (race.year, race.round))
        self.rounds: dict[tuple[int, int], list[Race]] = {}
        for race in in_order:
            self.rounds.setdefault((race.year, race.round), []).append(race)
        run = [place for place, race in enumerate(in_order) if race.entries]
        to_come = in_order[run[-1] + 1 :] if run else in_order
        self.last_race = in_order[run[-1]] if run else None
        self.next_race = to_come[0] if to_come else None
        self.all: SearchIndex[Any] = SearchIndex(chain.from_iterable(index.entries for index in self.of_type.values()))

    def similar_references(self, type_: type, text: str, limit: int) -> list[str]:
        """References of rows of this type that are spelt like a text, the most similar first."""
        references = (reference for row_type, reference in self.references if row_type is type_)
        return similar_texts(text, references, limit)


def _driver(row: Driver) -> Entry[Driver]:
    return entry(row, (row.name, row.surname, row.reference, row.code), (), row.races_entered)


def _team(row: Team) -> Entry[Team]:
    return entry(row, (row.name, row.reference), (), row.races_entered)


def _circuit(row: Circuit) -> Entry[Circuit]:
    return entry(row, (row.circuit_name, row.reference, row.location), (row.country,), row.total_races)


def _race(row: Race) -> Entry[Race]:
    circuit = (row.circuit.circuit_name, row.circuit.reference, row.circuit.location, row.circuit.country)
    # The latest race first, and all races behind drivers, teams and circuits.
    return entry(row, (f"{row.year} {row.name}", f"{row.name} {row.year}", row.name), circuit, row.year / 10_000)
