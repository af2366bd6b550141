"""Rows of one table, and the orders and groups of them that were asked for lately."""

from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any, Generic, TypeVar, overload

Row = TypeVar("Row")

GROUPINGS = 8
"""How many fields have their rows kept grouped by value; each takes a pointer per row."""

ARRANGEMENTS = 32
"""How many sorted copies are kept; each takes at most a pointer per row."""


class Collection(Sequence[Row], Generic[Row]):
    """Rows in the order of their key. They never change, so what was sorted or grouped once is kept."""

    def __init__(self, rows: Mapping[Any, Row]) -> None:
        self._by_key = rows
        self._rows = tuple(rows.values())
        self._grouped = lru_cache(GROUPINGS)(self._group)
        self._arranged = lru_cache(ARRANGEMENTS)(self._arrange)

    def get(self, key: Any) -> Row | None:
        """The row with this key, a number or a tuple of them."""
        return self._by_key.get(key)

    def __len__(self) -> int:
        return len(self._rows)

    def __iter__(self) -> Iterator[Row]:
        return iter(self._rows)

    @overload
    def __getitem__(self, index: int) -> Row: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Row]: ...
    def __getitem__(self, index: int | slice) -> Row | Sequence[Row]:
        return self._rows[index]

    def having(self, field: str, value: Hashable) -> Sequence[Row]:
        """The rows whose field equals the value."""
        return self._grouped(field).get(value, ())

    def arranged(
        self, equal: tuple[str, Hashable] | None, order: Callable[[Sequence[Row]], Sequence[Row]]
    ) -> Sequence[Row]:
        """The rows whose field equals the value, or all, in this order. `order` must compare by its meaning."""
        if equal and not self.having(*equal):
            return ()  # a client's value is not kept
        rows: Sequence[Row] = self._arranged(equal, order)
        return rows

    def _arrange(self, equal: tuple[str, Hashable] | None, order: Callable[[Sequence[Row]], Sequence[Row]]) -> Any:
        return order(self._rows if equal is None else self.having(*equal))

    def _group(self, field: str) -> dict[Any, list[Row]]:
        groups: dict[Any, list[Row]] = {}
        for row in self._rows:
            groups.setdefault(getattr(row, field), []).append(row)
        return groups
