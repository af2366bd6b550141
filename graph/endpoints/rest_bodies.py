"""The bodies of the older API: their columns and the order of them. The published tables have the names."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from sqlalchemy import Table

from etl.published.tables import circuits_summary, drivers_summary
from graph.dataset.snapshot import Snapshot
from graph.execution.row_texts import SelectionTexts


@dataclass(frozen=True)
class Body:
    table: Table
    keys: tuple[str, ...]

    @cached_property
    def fields(self) -> list[tuple[str, str]]:
        """JSON name and key of each column."""
        # str(): SQLAlchemy's names are a subclass, which orjson does not take as a key.
        return [(str(self.table.c[key].name), key) for key in self.keys]

    @cached_property
    def of(self) -> Callable[[object], dict[str, Any]]:
        """A row as the older API writes it."""
        # One expression, evaluated once: the list of all drivers calls it a thousand times.
        entries = ", ".join(f"{name!r}: row.{key}" for name, key in self.fields)
        function: Callable[[object], dict[str, Any]] = eval(f"lambda row: {{{entries}}}")
        return function

    def all_of(self, rows: Sequence[object], snapshot: Snapshot) -> bytes:
        """Rows of a snapshot, as JSON."""
        return snapshot.derived(SelectionTexts).of(f"REST {self.table.name}", self.of).json(rows)


DRIVER = Body(drivers_summary, ("driver_id", "name", "races_entered", "podiums", "wins"))
CIRCUIT = Body(
    circuits_summary,
    ("circuit_id", "circuit_name", "location", "country", "total_races", "fastest_lap", "fastest_driver_id"),
)
