"""The rows of one table, with a cache of recent sort orders and groups."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from functools import lru_cache
from operator import attrgetter
from typing import Any, Generic, TypeVar, overload

Row = TypeVar("Row")

MAX_INDEXES = 8
"""Fields whose rows are cached in the order of their values; each takes a pointer per row."""

MAX_SORTED = 16
"""Sorted copies that are cached; each takes at most a pointer per row."""


MAX_SELECTED = 16
"""Filtered copies that are cached; each takes at most a pointer per row."""


class Collection(Sequence[Row], Generic[Row]):
    """Rows in the order of their key. They never change, so sorted and grouped rows are cached."""

    def __init__(self, rows: Iterable[Row], *key: str) -> None:
        """Rows in the order of the attributes that are their key; without one they can not be looked up."""
        self._rows = tuple(rows)
        self._key_of = attrgetter(*key) if key else None
        # A tuple for each row would take as much memory as the row.
        self._by_key = {self._key_of(row): row for row in self._rows} if self._key_of and len(key) == 1 else None
        # Where the key is one number, a row is looked up without a call of Python code: linking does so for every link.
        self.get: Callable[[Any], Row | None] = self._by_key.get if self._by_key is not None else self._find
        self._default: tuple[object, Sequence[Row]] = None, ()
        self._index = lru_cache(MAX_INDEXES)(self._build_index)
        self._sorted = lru_cache(MAX_SORTED)(self._sort)
        self._selected = lru_cache(MAX_SELECTED)(self._select)

    def _find(self, key: Any) -> Row | None:
        """The row with this key, a tuple of numbers."""
        if self._key_of is None or not isinstance(key, tuple):
            return None
        index = bisect_left(self._rows, key, key=self._key_of)
        row = self._rows[index] if index < len(self._rows) else None
        return row if row is not None and self._key_of(row) == key else None

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

    def equal_to(self, field: str, value: Any) -> Sequence[Row]:
        """The rows whose field equals the value, which is not null."""
        rows, key = self._index(field), attrgetter(field)
        return rows[bisect_left(rows, value, key=key) : bisect_right(rows, value, key=key)]

    def in_order(
        self, equal: tuple[str, Hashable] | None, order: Callable[[Sequence[Row]], Sequence[Row]]
    ) -> Sequence[Row]:
        """The rows whose field equals the value, or all rows, in this order. `order` is a part of the cache key."""
        if equal and not self.equal_to(*equal):
            return ()  # values of clients that match nothing are not cached
        rows: Sequence[Row] = self._sorted(equal, order)
        return rows

    def in_default_order(self, order: Callable[[Sequence[Row]], Sequence[Row]]) -> Sequence[Row]:
        """All rows in this order, which is the same object at each call."""
        last, rows = self._default
        if last is not order:
            rows = self.in_order(None, order)
            self._default = order, rows
        return rows

    def selected(
        self,
        equal: tuple[str, Hashable] | None,
        order: Callable[[Sequence[Row]], Sequence[Row]],
        condition: Callable[[Sequence[Row]], Sequence[Row]],
    ) -> Sequence[Row]:
        """Those of `in_order` that meet a condition, which is a part of the cache key too."""
        if equal and not self.equal_to(*equal):
            return condition(())
        rows: Sequence[Row] = self._selected(equal, order, condition)
        return rows

    def _select(self, equal: tuple[str, Hashable] | None, order: Any, condition: Any) -> Any:
        return condition(self._sorted(equal, order))

    def _sort(self, equal: tuple[str, Hashable] | None, order: Callable[[Sequence[Row]], Sequence[Row]]) -> Any:
        return order(self._rows if equal is None else self.equal_to(*equal))

    def _build_index(self, field: str) -> Sequence[Row]:
        """The rows with a value, in its order; rows with equal values in the order of their key."""
        key = attrgetter(field)
        return tuple(sorted((row for row in self._rows if key(row) is not None), key=key))
