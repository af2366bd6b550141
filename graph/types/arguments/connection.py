"""Connections, after the Relay cursor specification: https://relay.dev/graphql/connections.htm.

A cursor has the row's values in the requested order, and its key. So it stays valid when a new dataset version is
published between two pages: the next page begins where the row is, or would be.
"""

from base64 import urlsafe_b64decode, urlsafe_b64encode
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from typing import Any, Generic, TypeVar

import orjson
import strawberry
from graphql import GraphQLError
from strawberry import UNSET
from strawberry.relay import PageInfo

from graph.types.arguments.listing import PAGE, Narrowing, check_count, narrowing, narrowing_arguments
from graph.types.arguments.order_by import Order, Term, default_order, requested_order
from graph.types.arguments.report import Report
from graph.types.budget import Budget
from graph.types.node import Node
from graph.types.strawberry_fields import StrawberryField, argument, node_type

Row = TypeVar("Row")
MAX_CURSOR_CHARACTERS = 4096

EDGE_COST = 15
"""Per row of a page: writing its cursor, whether it is selected or not."""


@strawberry.type(description="A row of a page, and its cursor.")
class Edge(Generic[Row]):
    cursor: str = strawberry.field(description="The row's position, a value for `after` or `before`.")
    node: Row = strawberry.field(description="The row.")


@strawberry.type(description="A page of rows, with what a client needs to fetch the next one.")
class Connection(Generic[Row]):
    total_count: int = strawberry.field(description="Number of rows that meet the conditions, on all pages.")
    page_info: PageInfo = strawberry.field(description="Whether there are pages before and after this page.")
    edges: list[Edge[Row]] = strawberry.field(description="The rows of this page, each with its cursor.")
    nodes: list[Row] = strawberry.field(description="The rows of this page.")


class Paging(Narrowing):
    """Connections with `where`, `orderBy`, and pages before and after a cursor."""

    def apply(self, field: StrawberryField) -> None:
        self.row = node_type(field)
        default = f"{PAGE} by default. The service limits how many it accepts."
        field.arguments = [
            *field.arguments,
            *narrowing_arguments(self.row),
            argument("first", int | None, UNSET, f"Maximum number of rows from the start: {default}"),
            argument("after", str | None, UNSET, "Only rows after this cursor."),
            argument("last", int | None, UNSET, "Maximum number of rows from the end; `first` applies by default."),
            argument("before", str | None, UNSET, "Only rows before this cursor."),
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
        report: Report | None = None,
        **_: Any,
    ) -> Callable[[Sequence[Any]], Connection[Any]]:
        check_count("first", first, budget.limits.page)
        check_count("last", last, budget.limits.page)
        if first is None and last is None:
            first = min(PAGE, budget.limits.page)
        order = requested_order(order_by) if order_by else default_order(self.row)
        narrow = narrowing(self.row, where, order, budget, report)
        cursors = Cursors(self.row, order)

        def page(rows: Sequence[Any]) -> Connection[Any]:
            rows = narrow(rows)
            start = 0 if after is None else cursors.index("after", after, rows, bisect_right)
            stop = len(rows) if before is None else max(start, cursors.index("before", before, rows, bisect_left))
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
                nodes=list(rows[start:stop]),
            )

        return page


class Cursors:
    """Cursors for rows of one type in one order."""

    def __init__(self, row: type[Node], order: Order) -> None:
        self.order = order
        self.list_id = ",".join([row.__name__, *map(str, order.terms)])
        self.key_length = len(row.key_fields)
        self.types = [term.type_in(row) for term in order.terms]

    def write(self, row: Node) -> str:
        position = orjson.dumps([self.list_id, *self.order.values(row), *row.key()])
        return urlsafe_b64encode(position).decode("ascii").rstrip("=")

    def index(self, name: str, cursor: str, rows: Sequence[Node], bisect: Callable[..., int]) -> int:
        """How many rows come before the cursor, with its own row or without as `bisect` has it."""
        key = self.order.position_key
        position = key(self.read(name, cursor))
        return bisect(rows, position, key=lambda row: key((*self.order.values(row), *row.key())))

    def read(self, name: str, cursor: str) -> list[Any]:
        """Raises GraphQLError, naming the argument, for an invalid cursor, or one of another list or order."""
        try:
            if len(cursor) > MAX_CURSOR_CHARACTERS:
                raise ValueError(cursor)
            list_id, *values = orjson.loads(urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)))
            if not isinstance(list_id, str):
                raise TypeError(list_id)
        except (ValueError, TypeError):
            raise _invalid(name) from None
        if list_id != self.list_id:
            raise GraphQLError(f"Argument '{name}' is a cursor of another list or another orderBy: start again.")
        try:
            terms = [read_value(value, type_) for value, type_ in zip(values, self.types, strict=False)]
            key = [read_value(value, int) for value in values[len(terms) :]]
            if len(key) != self.key_length or None in key:
                raise ValueError(values)
        except (ValueError, TypeError):
            raise _invalid(name) from None
        return [*terms, *key]


def _invalid(name: str) -> GraphQLError:
    return GraphQLError(f"Argument '{name}' is not a cursor: use the cursor of an edge or of pageInfo.")


def read_value(value: Any, type_: type) -> Any:
    """A cursor's value in the type of its field. Raises ValueError or TypeError if it has another type."""
    if value is None:
        return None
    if type_ is date or type_ is datetime:
        moment = type_.fromisoformat(value)
        if isinstance(moment, datetime) and moment.tzinfo is None:
            raise ValueError(value)
        return moment
    if type_ is float and type(value) is int:
        return value
    if type(value) is not type_:
        raise TypeError(value)
    return value
