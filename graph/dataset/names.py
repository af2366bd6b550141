"""What the rows of a version go by: references, codes, and the words that people search for."""

from collections.abc import Iterable
from itertools import chain
from typing import Any

from rapidfuzz import fuzz, process

from graph.dataset.rows import Rows
from graph.dataset.search_index import LIKE_ENOUGH, Entry, Index, entry
from graph.types.circuit import Circuit
from graph.types.constructor import Constructor
from graph.types.driver import Driver
from graph.types.race import Race

Named = Driver | Circuit | Constructor


class Names:
    """References, codes and search indexes of one version. All are built at once, before the version is served."""

    def __init__(self, rows: Rows) -> None:
        every: Iterable[Named] = chain(rows.drivers, rows.circuits, rows.constructors)
        self.references: dict[tuple[type, str], Any] = {(type(row), row.reference): row for row in every}
        self.codes: dict[str, list[Driver]] = {}
        for driver in rows.drivers:
            if driver.code:
                self.codes.setdefault(driver.code.upper(), []).append(driver)
        self.of_type: dict[type, Index[Any]] = {
            Driver: Index(map(_driver, rows.drivers)),
            Constructor: Index(map(_constructor, rows.constructors)),
            Circuit: Index(map(_circuit, rows.circuits)),
            Race: Index(map(_race, rows.races)),
        }
        self.all: Index[Any] = Index(chain.from_iterable(index.entries for index in self.of_type.values()))

    def references_like(self, type_: type, text: str, limit: int) -> list[str]:
        """References of this type that are spelt like a text, the most alike first."""
        references = [reference for kind, reference in self.references if kind is type_]
        found = process.extract(text.lower(), references, scorer=fuzz.ratio, score_cutoff=LIKE_ENOUGH, limit=limit)
        return [reference for reference, *_ in found]


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
