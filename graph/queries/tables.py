"""Whole tables as lists and as connections."""

from typing import Any

import strawberry

from graph.queries.context import Info
from graph.types.arguments.connection import Paging
from graph.types.arguments.listing import Listing


def rows_of(table: str, description: str, *, is_unlimited: bool = False) -> Any:
    """A list of a table's rows; an unlimited one returns all rows by default, as REST does."""
    return strawberry.field(
        resolver_of_table(table), description=description, extensions=[Listing(is_unlimited=is_unlimited)]
    )


def pages_of(table: str, description: str) -> Any:
    """A connection over a table's rows."""
    return strawberry.field(resolver_of_table(table), description=description, extensions=[Paging()])


def resolver_of_table(table: str) -> Any:
    def rows(info: Info):  # type: ignore[no-untyped-def]  # the type is in the field's annotation
        return getattr(info.context.snapshot.rows, table)

    return rows
