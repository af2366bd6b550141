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

from graph.arguments.fields import element_of
from graph.arguments.order_by import Order, Term, order_of, ordered_by
from graph.arguments.where import conditions, equality, size_of, where_of
from graph.collection import Collection
from graph.limits import Budget

PAGE = 100
LARGEST_PAGE = 1000
"""As the schema says it; RACING_MAX_PAGE may allow less, or more."""


class Listing(FieldExtension):
    """Gives a list its arguments, and obeys them. A list that is `whole` may be had without a limit."""

    def __init__(self, *, whole: bool) -> None:
        self.whole = whole

    def apply(self, field: StrawberryField) -> None:
        self.row: type = element_of(field)
        limit = (
            argument("limit", int | None, UNSET, "At most this many; all if absent.")
            if self.whole
            else argument("limit", int, PAGE, f"At most this many; {LARGEST_PAGE:,} can be asked for.")
        )
        offset = argument("offset", int, 0, "How many to leave out first.")
        field.arguments = [*field.arguments, *narrowing_arguments(self.row), limit, offset]

    def resolve(
        self,
        next_: Callable[..., Any],
        source: Any,
        info: Any,
        where: Mapping[str, Any] | None = None,
        order_by: Sequence[Term] | None = None,
        limit: int | None = None,
        offset: int = 0,
        **arguments: Any,
    ) -> list[Any]:
        budget: Budget = info.context.budget
        check_count("limit", limit, None if self.whole else budget.limits.page)
        check_count("offset", offset, None)
        rows = narrowed(next_(source, info, **arguments), self.row, where, ordered_by(order_by), budget)
        return list(rows[offset:] if limit is None else rows[offset : offset + limit])


def narrowed(
    rows: Sequence[Any], row: type, where: Mapping[str, Any] | None, order: Order, budget: Budget
) -> Sequence[Any]:
    """The rows that meet the conditions, in the order asked for; each look at a row is paid for. Raises Exceeded."""
    asked = where or {}
    budget.spend(len(rows) * (size_of(asked) + len(order.terms)))
    if isinstance(rows, Collection):
        equal, asked = equality(row, asked)
        rows = rows.arranged(equal, order)
    else:
        rows = order(rows)
    wanted = conditions(row, asked, "where")
    return [one for one in rows if all(test(one) for test in wanted)] if wanted else rows


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
