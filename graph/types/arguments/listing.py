"""Lists with `where`, `orderBy`, `limit` and `offset`."""

from collections.abc import Callable, Mapping, Sequence
from types import GenericAlias
from typing import Any

from graphql import GraphQLError
from strawberry import UNSET
from strawberry.annotation import StrawberryAnnotation
from strawberry.extensions import FieldExtension
from strawberry.types.arguments import StrawberryArgument
from strawberry.types.field import StrawberryField

from graph.types.arguments.fields import element_of
from graph.types.arguments.order_by import Order, Term, order_of, ordered_by, usual_order
from graph.types.arguments.where import Test, conditions, equality, every, size_of, where_of
from graph.types.budget import Budget
from graph.types.collection import Collection

PAGE = 100
LARGEST_PAGE = 1000
"""As the schema says it; RACING_MAX_PAGE may allow less, or more."""


SORT_COST = 2
"""Of a row and a field that it is sorted by."""

GROUP_ROWS = 2
"""So many rows cost a unit when they are grouped by the values of a field."""


class Narrowing(FieldExtension):
    """Gives a list or a connection its arguments. They are read once, by `bind`, and applied to each list."""

    row: type

    def bind(self, budget: Budget, **arguments: Any) -> Callable[[Sequence[Any]], Any]:
        """What makes the field's value of all rows. Raises GraphQLError, naming the argument, and Exceeded."""
        raise NotImplementedError

    def resolve(self, next_: Callable[..., Any], source: Any, info: Any, **arguments: Any) -> Any:
        return self.bind(info.context.budget, **arguments)(next_(source, info))


class Listing(Narrowing):
    """Lists with `where`, `orderBy`, `limit` and `offset`. One that is `whole` needs no limit."""

    def __init__(self, *, whole: bool) -> None:
        self.whole = whole

    def apply(self, field: StrawberryField) -> None:
        self.row = element_of(field)
        limit = (
            argument("limit", int | None, UNSET, "At most this many; all if absent.")
            if self.whole
            else argument("limit", int, PAGE, f"At most this many; {LARGEST_PAGE:,} can be asked for.")
        )
        offset = argument("offset", int, 0, "How many to leave out first.")
        field.arguments = [*field.arguments, *narrowing_arguments(self.row), limit, offset]

    def bind(
        self,
        budget: Budget,
        where: Mapping[str, Any] | None = None,
        order_by: Sequence[Term] | None = None,
        limit: int | None = None,
        offset: int = 0,
        **_: Any,
    ) -> Callable[[Sequence[Any]], list[Any]]:
        check_count("limit", limit, None if self.whole else budget.limits.page)
        check_count("offset", offset, None)
        narrow = narrowed(self.row, where, ordered_by(order_by), budget)
        stop = None if limit is None else offset + limit
        return lambda rows: list(narrow(rows)[offset:stop])


def narrowed(
    row: type, where: Mapping[str, Any] | None, order: Order, budget: Budget
) -> Callable[[Sequence[Any]], Sequence[Any]]:
    """What picks the rows that meet the conditions, in the order; each look at a row is paid for.

    Raises GraphQLError, naming the argument, and Exceeded, when it is applied as well.
    """
    where = where or {}
    equal, rest = equality(row, where)
    tests = conditions(row, where, "where")
    cost = size_of(row, where)
    tests_of_rest, cost_of_rest = (conditions(row, rest, "where"), size_of(row, rest)) if equal else (tests, cost)
    sort_cost = SORT_COST * len(order.terms)
    order_of_all = order if order.terms else usual_order(row)

    def narrow(rows: Sequence[Any]) -> Sequence[Any]:
        if isinstance(rows, Collection):
            if equal:
                budget.spend(len(rows) // GROUP_ROWS)
            budget.spend(len(rows.having(*equal) if equal else rows) * sort_cost)
            return picked(rows.arranged(equal, order_of_all), tests_of_rest, cost_of_rest, budget)
        rows = picked(rows, tests, cost, budget)
        budget.spend(len(rows) * sort_cost)
        return order(rows)

    return narrow


def picked(rows: Sequence[Any], tests: Sequence[Test], cost: int, budget: Budget) -> Sequence[Any]:
    if not tests:
        return rows
    test = every(tests)
    return [row for row in budget.each(rows, max(1, cost)) if test(row)]


def narrowing_arguments(row: type) -> list[StrawberryArgument]:
    """`where` and `orderBy` for rows of a type."""
    terms = GenericAlias(list, (order_of(row),)) | None
    return [
        argument("where", where_of(row) | None, UNSET, "Only rows that meet these conditions."),
        argument("order_by", terms, UNSET, "The order; rows that are equal in it stay in the order described above."),
    ]


def argument(name: str, type_: Any, default: Any, description: str) -> StrawberryArgument:
    return StrawberryArgument(
        python_name=name,
        graphql_name=None,
        type_annotation=StrawberryAnnotation(type_),
        default=default,
        description=description,
    )


def check_count(name: str, value: int | None, most: int | None) -> None:
    """Raises GraphQLError, naming the argument, for a count below 0 or above the most."""
    if value is not None and value < 0:
        raise GraphQLError(f"Argument '{name}' is {value}: it must not be negative.")
    if value is not None and most is not None and value > most:
        raise GraphQLError(f"Argument '{name}' is {value}: {most} is the most; ask for the next page.")
