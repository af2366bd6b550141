"""What the rows of a version go by: references, codes, and the words that people search for."""

from collections.abc import Iterable
from functools import cached_property
from itertools import chain
from typing import Any

from graph.rows import Rows
from graph.search import Entry, Index, entry
from graph.types.circuit import Circuit
from graph.types.constructor import Constructor
from graph.types.driver import Driver
from graph.types.race import Race

Named = Driver | Circuit | Constructor


class Names:
    """Made when first asked for, and kept with the version."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows

    @cached_property
    def references(self) -> dict[tuple[type, str], Any]:
        """Drivers, circuits and constructors by type and reference."""
        every: Iterable[Named] = chain(self._rows.drivers, self._rows.circuits, self._rows.constructors)
        return {(type(row), row.reference): row for row in every}

    @cached_property
    def codes(self) -> dict[str, list[Driver]]:
        """The drivers that share each three-letter code, by number."""
        found: dict[str, list[Driver]] = {}
        for driver in self._rows.drivers:
            if driver.code:
                found.setdefault(driver.code, []).append(driver)
        return found

    @cached_property
    def of_type(self) -> dict[type, Index[Any]]:
        """What each type is searched by."""
        return {
            Driver: Index(map(_driver, self._rows.drivers)),
            Constructor: Index(map(_constructor, self._rows.constructors)),
            Circuit: Index(map(_circuit, self._rows.circuits)),
            Race: Index(map(_race, self._rows.races)),
        }

    @cached_property
    def all(self) -> Index[Any]:
        return Index(chain.from_iterable(index.entries for index in self.of_type.values()))


def _driver(row: Driver) -> Entry[Driver]:
    return entry(row, (row.name, row.surname, row.reference, row.code), (), row.races_entered)


def _constructor(row: Constructor) -> Entry[Constructor]:
    return entry(row, (row.name, row.reference), (), row.races_entered)


def _circuit(row: Circuit) -> Entry[Circuit]:
    return entry(row, (row.circuit_name, row.reference, row.location), (row.country,), row.total_races)


def _race(row: Race) -> Entry[Race]:
    where = (row.circuit.circuit_name, row.circuit.reference, row.circuit.location, row.circuit.country)
    # The latest race first, and all of them behind drivers, constructors and circuits.
    return entry(row, (f"{row.year} {row.name}", f"{row.name} {row.year}", row.name), where, row.year / 10_000)
