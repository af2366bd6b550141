"""Lists with `where`, `orderBy`, `limit` and `offset`."""

from collections.abc import Callable, Mapping, Sequence
from functools import cache, partial
from types import GenericAlias
from typing import Any

from graphql import GraphQLError
from strawberry import UNSET
from strawberry.extensions import FieldExtension

from graph.types.arguments.conditions import Conditions
from graph.types.arguments.filter import Filter
from graph.types.arguments.order_by import Order, Term, default_order, order_by_input, requested_order
from graph.types.arguments.report import Report
from graph.types.arguments.row_tests import all_of
from graph.types.arguments.split_conditions import split_conditions
from graph.types.arguments.where import where_input
from graph.types.budget import Budget
from graph.types.collection import Collection
from graph.types.similar_texts import similar_texts
from graph.types.strawberry_fields import StrawberryArgument, StrawberryField, argument, element_type, to_camel_case

PAGE = 100
"""Rows of a page when the request does not say how many."""

SORT_COST = 2
"""Per row and field that it is sorted by."""

ROWS_PER_GROUPING_UNIT = 2
"""Rows that cost a unit when they are grouped by the values of a field."""


MAX_SUGGESTIONS, MAX_SUGGESTION_CHARACTERS = 3, 100

SIMILARITY_COST = 15
"""Per value that is compared with one that no row has."""


class Narrowing(FieldExtension):
    """Adds arguments to a list or a connection. `bind` reads them once; the result is applied to each list."""

    row: type

    def bind(self, budget: Budget, **arguments: Any) -> Callable[[Sequence[Any]], Any]:
        """The field's value as a function of all rows. Raises GraphQLError, naming the argument, and Exceeded."""
        raise NotImplementedError

    def resolve(self, next_: Callable[..., Any], source: Any, info: Any, **arguments: Any) -> Any:
        path = tuple(step for step in info.path.as_list() if isinstance(step, str))
        return self.bind(info.context.budget, **arguments, report=info.context.report(path))(next_(source, info))


class Listing(Narrowing):
    """Lists with `where`, `orderBy`, `limit` and `offset`. An unlimited one has all rows by default."""

    def __init__(self, *, is_unlimited: bool) -> None:
        self.is_unlimited = is_unlimited

    def apply(self, field: StrawberryField) -> None:
        self.row = element_type(field)
        limit = (
            argument("limit", int | None, UNSET, "Maximum number of rows; all rows by default.")
            if self.is_unlimited
            else argument("limit", int, PAGE, "Maximum number of rows. The service limits how many it accepts.")
        )
        offset = argument("offset", int, 0, "Number of rows to skip.")
        field.arguments = [*field.arguments, *narrowing_arguments(self.row), limit, offset]

    def bind(
        self,
        budget: Budget,
        where: Mapping[str, Any] | None = None,
        order_by: Sequence[Term] | None = None,
        limit: int | None = None,
        offset: int = 0,
        report: Report | None = None,
        **_: Any,
    ) -> Callable[[Sequence[Any]], Sequence[Any]]:
        if limit is not None:
            check_count("limit", limit, None if self.is_unlimited else budget.limits.page)
        if offset:
            check_count("offset", offset, None)
        if where or order_by:
            narrow = narrowing(self.row, where, requested_order(order_by), budget, report)
        else:
            narrow = all_rows(self.row)
        if limit is None and offset == 0:
            return narrow
        return partial(_page, narrow, offset, None if limit is None else offset + limit, report)


def _page(
    narrow: Callable[[Sequence[Any]], Sequence[Any]],
    start: int,
    stop: int | None,
    report: Report | None,
    rows: Sequence[Any],
) -> Sequence[Any]:
    """The rows from `start` to `stop` of those that `narrow` returns."""
    rows = narrow(rows)
    selected = rows[start:stop]
    if report and stop is not None and stop < len(rows):
        report.add_cut(len(selected), len(rows))
    return selected


def narrowing(
    row: type, where: Mapping[str, Any] | None, order: Order, budget: Budget, report: Report | None = None
) -> Callable[[Sequence[Any]], Sequence[Any]]:
    """A function that filters and sorts rows, and spends for each comparison.

    Raises GraphQLError, naming the argument, and Exceeded; the function raises Exceeded as well.
    """
    where = where or {}
    if not where and not order.terms:
        return all_rows(row)
    split = split_conditions(row, where, budget)
    equal, others, whole = split.equal, split.others, split.whole
    sort_cost = SORT_COST * sum(len(term.path) for term in order.terms)
    collection_order = order if order.terms else default_order(row)

    def narrow(rows: Sequence[Any]) -> Sequence[Any]:
        if isinstance(rows, Collection):
            if equal:
                budget.spend(len(rows) // ROWS_PER_GROUPING_UNIT)
                if report and isinstance(equal[1], str) and not rows.equal_to(*equal):
                    _suggest(rows, *equal, budget, report)
            budget.spend(len(rows.equal_to(*equal) if equal else rows) * sort_cost)
            if split.key is None:
                return _filtered(rows.in_order(equal, collection_order), others, budget)
            selection = Filter(split.key, lambda rows: _filtered(rows, others, budget))
            selected = rows.selected(equal, collection_order, selection)
            if not selection.is_used:  # it costs the same
                budget.spend(1 + len(rows.in_order(equal, collection_order)) * others.cost)
            return selected
        rows = _filtered(rows, whole, budget)
        budget.spend(len(rows) * sort_cost)
        return order(rows)

    return narrow


@cache
def all_rows(row: type) -> Callable[[Sequence[Any]], Sequence[Any]]:
    """A function that returns all rows in their default order: those that are linked to another row are in it."""
    order = default_order(row)
    return lambda rows: rows.in_default_order(order) if isinstance(rows, Collection) else rows


def _suggest(rows: Collection[Any], field: str, text: str, budget: Budget, report: Report) -> None:
    """Report values of the field that are similar to one that no row has."""
    budget.spend(len(rows))
    values = sorted({getattr(row, field) for row in rows} - {None})
    budget.spend(SIMILARITY_COST * len(values))
    similar = similar_texts(text[:MAX_SUGGESTION_CHARACTERS], values, MAX_SUGGESTIONS)
    report.add_suggestions(f"where.{to_camel_case(field)}.eq", text, similar)


def _filtered(rows: Sequence[Any], conditions: Conditions, budget: Budget) -> Sequence[Any]:
    if not conditions.tests:
        return rows
    test = all_of(conditions.tests)
    return [row for row in budget.each(rows, conditions.cost) if test(row)]


def narrowing_arguments(row: type) -> list[StrawberryArgument]:
    """`where` and `orderBy` for rows of a type."""
    terms = GenericAlias(list, (order_by_input(row),)) | None
    return [
        argument("where", where_input(row) | None, UNSET, "Only rows that meet these conditions."),
        argument("order_by", terms, UNSET, "The order. Equal rows keep the default order that the field describes."),
    ]


def check_count(name: str, value: int | None, maximum: int | None) -> None:
    """Raises GraphQLError, naming the argument, for a count below 0 or above the maximum."""
    if value is not None and value < 0:
        raise GraphQLError(f"Argument '{name}' is {value}: it must not be negative.")
    if value is not None and maximum is not None and value > maximum:
        raise GraphQLError(f"Argument '{name}' is {value}: the maximum is {maximum}. Request the rest page by page.")
