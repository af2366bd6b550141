"""The values of a published column, as Python has them."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import JSON, Column, Dialect, LargeBinary

MIN_INT, MAX_INT = -(2**31), 2**31 - 1


class Unreadable(Exception):
    """A version with a value of another type than its column's. It is not served."""


SharedValues = Mapping[type, dict[Any, Any]]
"""Values by themselves, apart for each type, since 1, 1.0 and True are equal."""


def shared_values() -> SharedValues:
    return defaultdict(dict)


class ColumnValues:
    """Converts what the driver returns, each result once.

    Equal values of all columns that have the same `shared` are one object: most of a version's memory is texts and
    numbers, and most of them occur many times.
    """

    def __init__(self, column: Column[Any], dialect: Dialect, shared: SharedValues) -> None:
        self.column = column
        self.process = column.type.dialect_impl(dialect).result_processor(dialect, None)
        self.is_shared = not isinstance(column.type, JSON | LargeBinary)
        self.shared = shared[self._type]
        self.known: dict[Any, Any] = {}

    def convert(self, results: Sequence[Any]) -> list[Any]:
        """The values of some rows. Raises Unreadable."""
        if not self.is_shared:
            return self._convert(results)
        if new := list(set(results).difference(self.known)):
            values = self._convert(new)
            self._check(values)
            self.known.update(zip(new, map(self.shared.setdefault, values, values), strict=True))
        return list(map(self.known.__getitem__, results))

    def _convert(self, results: Sequence[Any]) -> list[Any]:
        try:
            return list(map(self.process, results) if self.process else results)
        except (TypeError, ValueError) as error:
            raise Unreadable(f"{self._name} has a value that cannot be read: {error}") from None

    def _check(self, values: Sequence[Any]) -> None:
        """Raises Unreadable. GraphQL's Int has 32 bits, and SQLite stores values of any type in any column."""
        allowed = {self._type, type(None)} if self.column.nullable else {self._type}
        for value in values:
            if type(value) not in allowed:
                raise Unreadable(f"{self._name} has {value!r}, which is not of type {self._type.__name__}")
        if self._type is int and not all(MIN_INT <= value <= MAX_INT for value in values if value is not None):
            raise Unreadable(f"{self._name} has a number of more than 32 bits")

    @property
    def _type(self) -> type:
        type_: type = self.column.type.python_type
        return type_

    @property
    def _name(self) -> str:
        return f"{self.column.table.name}.{self.column.name}"
