"""The bodies of the older API: which columns, in which order. Names and descriptions are the published tables'."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from sqlalchemy import Table

from etl.published.tables import circuits_summary, drivers_summary


@dataclass(frozen=True)
class Body:
    table: Table
    keys: tuple[str, ...]

    @cached_property
    def fields(self) -> list[tuple[str, str]]:
        """Name on the wire and key of each column."""
        # str, for orjson takes no subclass of it as a key, and SQLAlchemy's names are one.
        return [(str(self.table.c[key].name), key) for key in self.keys]

    @cached_property
    def of(self) -> Callable[[Iterable[object]], list[dict[str, Any]]]:
        """Makes of rows what the older API writes."""
        # Written out as one expression, for the list of all rows takes it a thousand times.
        entries = ", ".join(f"{name!r}: row.{key}" for name, key in self.fields)
        function: Callable[[Iterable[object]], list[dict[str, Any]]] = eval(
            f"lambda rows: [{{{entries}}} for row in rows]"
        )
        return function


DRIVER = Body(drivers_summary, ("driver_id", "name", "races_entered", "podiums", "wins"))
CIRCUIT = Body(
    circuits_summary,
    ("circuit_id", "circuit_name", "location", "country", "total_races", "fastest_lap", "fastest_driver_id"),
)
