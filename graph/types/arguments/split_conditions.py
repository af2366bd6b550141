"""The conditions of `where`, split into an equality, which an index answers, and the others."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from graph.types.arguments.conditions import Conditions, conditions, equality
from graph.types.arguments.filter import key_of
from graph.types.budget import Budget
from graph.types.known_objects import KnownObjects


class SplitConditions(NamedTuple):
    """The conditions on rows of a type. Requests share short ones, none of which spends from a budget."""

    row: type
    equal: tuple[str, Any] | None
    """A field, and the value it must equal."""
    others: Conditions
    whole: Conditions
    """The equality and the others."""
    key: tuple[Any, ...] | None
    """Of a `Filter` by the others; None where there are none, or where rows are selected again each time."""


_known: KnownObjects[SplitConditions] = KnownObjects()


def split_conditions(row: type, where: Mapping[str, Any], budget: Budget) -> SplitConditions:
    """Raises GraphQLError, naming the argument, and Exceeded."""
    known = _known.get(where)
    if known is not None and known.row is row:
        return known
    equal, rest = equality(row, where)
    whole = conditions(row, where, budget)
    others = conditions(row, rest, budget) if equal else whole
    key = key_of(rest) if others.tests and whole.is_fixed else None
    split = SplitConditions(row, equal, others, whole, key)
    if where and whole.is_fixed and key_of(where) is not None:
        _known.add(where, split)
    return split
