"""A filter of rows, which is a key of the rows that it has selected before."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

Rows = Sequence[Any]

MAX_KEY_VALUES, MAX_KEY_CHARACTERS = 20, 100
"""Conditions with more parts (a pair or a list is one too), or a longer text, select their rows again each time."""


class Filter:
    """Filters are equal if their conditions are. `select` filters rows."""

    __slots__ = ("hash", "is_used", "key", "select")

    def __init__(self, key: tuple[Any, ...], select: Callable[[Rows], Rows]) -> None:
        self.key = key
        self.hash = hash(key)
        self.select = select
        self.is_used = False

    def __hash__(self) -> int:
        return self.hash

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Filter) and self.key == other.key

    def __call__(self, rows: Rows) -> Rows:
        select, self.select = self.select, tuple  # a key that is cached keeps nothing of its request
        self.is_used = True
        return select(rows)


def key_of(where: Mapping[str, Any]) -> tuple[Any, ...] | None:
    """Equal for the same conditions in the same order; None for conditions with too many parts, or too long a text.

    >>> key_of({"wins": {"gte": 3, "in": [1, 2]}})
    (('wins', (('gte', 3), ('in', (1, 2)))),)
    """
    key: tuple[Any, ...] = _frozen(where)
    rest, size = list(key), 0
    while rest and size < MAX_KEY_VALUES:
        value = rest.pop()
        size += 1
        if value.__class__ is tuple:
            rest.extend(value)
        elif value.__class__ is str and len(value) > MAX_KEY_CHARACTERS:
            return None
    return None if rest else key


def _frozen(value: Any) -> Any:
    if isinstance(value, Mapping):
        return tuple((name, _frozen(item)) for name, item in value.items())
    return tuple(map(_frozen, value)) if isinstance(value, list) else value
