"""Connections, after the Relay cursor specification: https://relay.dev/graphql/connections.htm.

A cursor holds a row's values in the order asked for, and its key. So it stays right when a new dataset version comes
between two pages: the walk goes on where the row stands, or would stand.
"""

from base64 import urlsafe_b64decode, urlsafe_b64encode
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any, Generic, TypeVar

import orjson
import strawberry
from graphql import GraphQLError
from strawberry import UNSET
from strawberry.relay import PageInfo
from strawberry.types.field import StrawberryField

from graph.types.arguments.fields import comparable, one_of
from graph.types.arguments.listing import (
    LARGEST_PAGE,
    PAGE,
    Narrowing,
    argument,
    check_count,
    narrowed,
    narrowing_arguments,
)
from graph.types.arguments.order_by import Order, Term, ordered_by, usual_order
from graph.types.budget import Budget
from graph.types.node import Node

Row = TypeVar("Row")
LONGEST_CURSOR = 4096

EDGE_COST = 15
"""Of writing a row's cursor, whether it is selected or not."""


@strawberry.type(description="A row of a page, and where it stands.")
class Edge(Generic[Row]):
    cursor: str = strawberry.field(description="Where the row stands: a value for `after` or `before`.")
    node: Row = strawberry.field(description="The row.")


@strawberry.type(description="A page of rows, with what a client needs to fetch the next one.")
class Connection(Generic[Row]):
    total_count: int = strawberry.field(description="How many rows meet the conditions, on all pages together.")
    page_info: PageInfo = strawberry.field(description="Whether there are pages before and after this one.")
    edges: list[Edge[Row]] = strawberry.field(description="The rows of this page.")


class Paging(Narrowing):
    """Connections with `where`, `orderBy`, and pages before and after a cursor."""

    def apply(self, field: StrawberryField) -> None:
        edges = one_of(field).__strawberry_definition__.get_field("edges")
        edge = edges.type.of_type
        self.row = one_of(edge.__strawberry_definition__.get_field("node"))
        sizes = f"{PAGE} if neither `first` nor `last` is there; {LARGEST_PAGE:,} can be asked for."
        field.arguments = [
            *field.arguments,
            *narrowing_arguments(self.row),
            argument("first", int | None, UNSET, f"At most this many from the start: {sizes}"),
            argument("after", str | None, UNSET, "Only rows after the one with this cursor."),
            argument("last", int | None, UNSET, f"At most this many from the end: {sizes}"),
            argument("before", str | None, UNSET, "Only rows before the one with this cursor."),
        ]

    def bind(
        self,
        budget: Budget,
        where: Mapping[str, Any] | None = None,
        order_by: Sequence[Term] | None = None,
        first: int | None = None,
        after: str | None = None,
        last: int | None = None,
        before: str | None = None,
        **_: Any,
    ) -> Callable[[Sequence[Any]], Connection[Any]]:
        check_count("first", first, budget.limits.page)
        check_count("last", last, budget.limits.page)
        if first is None and last is None:
            first = min(PAGE, budget.limits.page)
        order = ordered_by(order_by) if order_by else usual_order(self.row)
        narrow = narrowed(self.row, where, order, budget)
        cursors = Cursors(self.row, order)

        def page(rows: Sequence[Any]) -> Connection[Any]:
            rows = narrow(rows)
            start = 0 if after is None else cursors.place("after", after, rows, bisect_right)
            stop = len(rows) if before is None else max(start, cursors.place("before", before, rows, bisect_left))
            if first is not None:
                stop = min(stop, start + first)
            if last is not None:
                start = max(start, stop - last)
            budget.spend(EDGE_COST * (stop - start))
            edges = [Edge(cursor=cursors.write(row), node=row) for row in rows[start:stop]]
            return Connection(
                total_count=len(rows),
                page_info=PageInfo(
                    has_next_page=stop < len(rows),
                    has_previous_page=start > 0,
                    start_cursor=edges[0].cursor if edges else None,
                    end_cursor=edges[-1].cursor if edges else None,
                ),
                edges=edges,
            )

        return page


class Cursors:
    """Cursors for rows of one type in one order."""

    def __init__(self, row: type[Node], order: Order) -> None:
        self.order = order
        self.mark = ",".join([row.__name__, *map(str, order.terms)])
        types = dict(comparable(row).scalars.values())
        self.key_length = len(row.key_fields)
        self.types = [types[term.field] for term in order.terms]

    def write(self, row: Node) -> str:
        position = orjson.dumps([self.mark, *self.order.values(row), *row.key()])
        return urlsafe_b64encode(position).decode("ascii").rstrip("=")

    def place(self, name: str, cursor: str, rows: Sequence[Node], bisect: Callable[..., int]) -> int:
        """How many rows come before the cursor, its own row counted or not as `bisect` has it."""
        position = self.order.position
        wanted = position(self.read(name, cursor))
        return bisect(rows, wanted, key=lambda row: position((*self.order.values(row), *row.key())))

    def read(self, name: str, cursor: str) -> list[Any]:
        """Raises GraphQLError, naming the argument, for what is no cursor, or one of another list or order."""
        try:
            if len(cursor) > LONGEST_CURSOR:
                raise ValueError(cursor)
            mark, *values = orjson.loads(urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)))
            if not isinstance(mark, str):
                raise TypeError(mark)
        except (ValueError, TypeError):
            raise GraphQLError(f"Argument '{name}' is no cursor: take one from an edge or from pageInfo.") from None
        if mark != self.mark:
            raise GraphQLError(f"Argument '{name}' is a cursor of another list or of another orderBy: start again.")
        try:
            terms = [read_value(value, type_) for value, type_ in zip(values, self.types, strict=False)]
            key = [read_value(value, int) for value in values[len(terms) :]]
            if len(key) != self.key_length or None in key:
                raise ValueError(values)
        except (ValueError, TypeError):
            raise GraphQLError(f"Argument '{name}' is no cursor: take one from an edge or from pageInfo.") from None
        return [*terms, *key]


def read_value(value: Any, type_: type) -> Any:
    """A cursor's value in the type of its field. Raises ValueError or TypeError when it is of another."""
    if value is None:
        return None
    if type_ is date:
        return date.fromisoformat(value)
    if type_ is float and type(value) is int:
        return value
    if type(value) is not type_:
        raise TypeError(value)
    return value
