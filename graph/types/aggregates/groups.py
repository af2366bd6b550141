"""Groups of rows, whose measures are calculated, and paid for, when a response reads them."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from graph.types.aggregates.group_keys import GroupKey
from graph.types.budget import Budget

KEY_COST, GROUP_COST, MEASURE_COST = 2, 6, 8
"""Per key of a row or a group, per group, and per measure of a group beside its rows."""


def _average(values: Sequence[Any]) -> float:
    return float(sum(values) / len(values))


MEASURES: dict[str, Callable[[Sequence[Any]], Any]] = {
    "sum": lambda values: float(sum(values)),
    "average": _average,
    "minimum": min,
    "maximum": max,
}


def _require_field(name: str) -> None:
    """Raises AttributeError for `__await__`, which graphql-core looks for in every object."""
    if name.startswith("__"):
        raise AttributeError(name)


class Measures:
    """A measure of every field of some rows. It is calculated, and paid for, when the field is read."""

    __slots__ = ("_budget", "_measure", "_rows")

    def __init__(self, rows: Sequence[Any], measure: str, budget: Budget) -> None:
        self._rows = rows
        self._measure = MEASURES[measure]
        self._budget = budget

    def __getattr__(self, field: str) -> Any:
        _require_field(field)
        self._budget.spend(MEASURE_COST + len(self._rows))
        values = [value for row in self._rows if (value := getattr(row, field)) is not None]
        return self._measure(values) if values else None


@dataclass(frozen=True)
class Keys:
    """The values of the keys of a group; null for those that rows are not grouped by."""

    values: Mapping[str, Any]

    def __getattr__(self, name: str) -> Any:
        _require_field(name)
        return self.values.get(name)


@dataclass(frozen=True)
class Group:
    """Rows with equal keys."""

    keys: Keys
    rows: Sequence[Any]
    budget: Budget

    @property
    def count(self) -> int:
        return len(self.rows)

    @property
    def sum(self) -> Measures:
        return Measures(self.rows, "sum", self.budget)

    @property
    def average(self) -> Measures:
        return Measures(self.rows, "average", self.budget)

    @property
    def minimum(self) -> Measures:
        return Measures(self.rows, "minimum", self.budget)

    @property
    def maximum(self) -> Measures:
        return Measures(self.rows, "maximum", self.budget)


@dataclass(frozen=True)
class Aggregate:
    """Groups of a page."""

    row_count: int
    total_count: int
    groups: Sequence[Group]


def groups_of(rows: Sequence[Any], keys: Sequence[GroupKey], budget: Budget) -> list[Group]:
    """The groups, in the order of their keys."""
    if not keys:
        return [Group(Keys({}), rows, budget)]
    by_values: dict[tuple[Any, ...], list[Any]] = {}
    for row in budget.each(rows, KEY_COST * len(keys)):
        by_values.setdefault(tuple(key.value(row) for key in keys), []).append(row)
    budget.spend((GROUP_COST + KEY_COST * len(keys)) * len(by_values))
    return [
        Group(Keys(dict(zip((key.name for key in keys), values, strict=True))), members, budget)
        for values, members in sorted(by_values.items(), key=lambda item: [_nulls_last(value) for value in item[0]])
    ]


def _nulls_last(value: Any) -> tuple[bool, Any]:
    return value is None, 0 if value is None else value
