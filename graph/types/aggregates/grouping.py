"""The arguments of an aggregate, and the groups that they select."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from graphql import GraphQLError
from strawberry import UNSET

from graph.types.aggregates.aggregate_types import NUMBER, ORDERED, Measure, aggregate_types
from graph.types.aggregates.group_keys import group_keys
from graph.types.aggregates.groups import GROUP_COST, Aggregate, Group, groups_of
from graph.types.arguments.fields import comparable_fields
from graph.types.arguments.listing import PAGE, Narrowing, check_count, narrowing
from graph.types.arguments.order_by import Direction, Order
from graph.types.arguments.report import Report
from graph.types.arguments.where import where_input
from graph.types.budget import Budget
from graph.types.strawberry_fields import StrawberryField, argument

MAX_KEYS = 4
"""By which rows can be grouped at once."""

KEYS_DESCRIPTION = f"The keys, at most {MAX_KEYS}; without one all rows are one group."

OF_NUMBERS = (Measure.SUM, Measure.AVERAGE)
"""Measures of numbers only; the others of moments too."""


class Grouping(Narrowing):
    """Groups with `where`, `groupBy`, `orderBy`, `limit` and `offset`."""

    def __init__(self, row: type) -> None:
        self.row = row

    def apply(self, field: StrawberryField) -> None:
        types = aggregate_types(self.row)
        field.arguments = [
            *field.arguments,
            argument("where", where_input(self.row) | None, UNSET, "Only rows that meet these conditions."),
            argument("group_by", list[types.key] | None, UNSET, KEYS_DESCRIPTION),  # type: ignore[name-defined]  # a type made here
            argument("order_by", list[types.order] | None, UNSET, "The order; by the keys by default, nulls last."),  # type: ignore[name-defined]  # as above
            argument("limit", int, PAGE, "Maximum number of groups. The service limits how many it accepts."),
            argument("offset", int, 0, "Number of groups to skip."),
        ]

    def bind(
        self,
        budget: Budget,
        where: Mapping[str, Any] | None = None,
        group_by: Sequence[Any] | None = None,
        order_by: Sequence[Mapping[str, Any]] | None = None,
        limit: int = PAGE,
        offset: int = 0,
        report: Report | None = None,
        **_: Any,
    ) -> Callable[[Sequence[Any]], Aggregate]:
        check_count("limit", limit, budget.limits.page)
        check_count("offset", offset, None)
        names = list(dict.fromkeys(key.value for key in group_by or ()))
        if len(names) > MAX_KEYS:
            raise GraphQLError(f"Argument 'groupBy' has {len(names)} keys: the maximum is {MAX_KEYS}.")
        keys = [group_keys(self.row)[name] for name in names]
        types = dict(comparable_fields(self.row).scalars.values())
        sorts = [_sort(place, term, types) for place, term in enumerate(order_by or ())]
        narrow = narrowing(self.row, where, Order(), budget, report)

        def aggregate(rows: Sequence[Any]) -> Aggregate:
            rows = narrow(rows)
            groups = groups_of(rows, keys, budget)
            for sort in reversed(sorts):
                budget.spend(GROUP_COST * len(groups))
                sort(groups)
            selected = groups[offset : offset + limit]
            if report and offset + limit < len(groups):
                report.add_cut(len(selected), len(groups))
            return Aggregate(row_count=len(rows), total_count=len(groups), groups=selected)

        return aggregate


def _sort(place: int, term: Mapping[str, Any], types: Mapping[str, type]) -> Callable[[list[Group]], None]:
    """A function that sorts groups. Raises GraphQLError, naming the argument."""
    measure: Measure = term["by"]
    field = _field(place, measure, term.get("field"), types)
    is_descending = term["direction"] is Direction.DESC

    def sortable(value: Any) -> tuple[bool, Any]:
        return (value is None) is not is_descending, 0 if value is None else value

    def value(group: Group) -> Any:
        if measure is Measure.KEYS:
            return [sortable(key) for key in group.keys.values.values()]
        return sortable(getattr(getattr(group, measure.value), field) if field else group.count)

    return lambda groups: groups.sort(key=value, reverse=is_descending)


def _field(place: int, measure: Measure, field: Any, types: Mapping[str, type]) -> str | None:
    """The field that is measured; None for COUNT and KEYS. Raises GraphQLError, naming the argument."""
    path = f"Argument 'orderBy[{place}].field'"
    if measure in (Measure.COUNT, Measure.KEYS):
        if field:
            raise GraphQLError(f"{path} must not be given with {measure.name}.")
        return None
    if not field:
        raise GraphQLError(f"{path} is missing: {measure.name} needs a field.")
    name: str = field.value
    allowed, needed = (NUMBER, "a number") if measure in OF_NUMBERS else (ORDERED, "a number or a date")
    if types[name] not in allowed:
        raise GraphQLError(f"{path} is {name.upper()}: {measure.name} needs {needed}.")
    return name
