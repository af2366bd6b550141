"""Rows of one table, and the orders and groups of them that were asked for lately."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from functools import lru_cache
from operator import attrgetter
from typing import Any, Generic, TypeVar, overload

Row = TypeVar("Row")

INDEXES = 8
"""How many fields have their rows kept in the order of their values; each takes a pointer per row."""

ARRANGEMENTS = 16
"""How many sorted copies are kept; each takes at most a pointer per row."""


class Collection(Sequence[Row], Generic[Row]):
    """Rows in the order of their key. They never change, so what was sorted or grouped once is kept."""

    def __init__(self, rows: Mapping[Any, Row]) -> None:
        self._by_key = rows
        self._rows = tuple(rows.values())
        self._index = lru_cache(INDEXES)(self._sort)
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

    def having(self, field: str, value: Any) -> Sequence[Row]:
        """The rows whose field equals the value, which is not null."""
        rows, key = self._index(field), attrgetter(field)
        return rows[bisect_left(rows, value, key=key) : bisect_right(rows, value, key=key)]

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

    def _sort(self, field: str) -> Sequence[Row]:
        """The rows that have a value, by it; those with the same one in the order of their key."""
        key = attrgetter(field)
        return tuple(sorted((row for row in self._rows if key(row) is not None), key=key))
