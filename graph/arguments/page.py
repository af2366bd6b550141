"""Paging by limit and offset."""

from collections.abc import Sequence
from typing import Annotated, TypeVar

import strawberry
from graphql import GraphQLError

Row = TypeVar("Row")

Limit = Annotated[int | None, strawberry.argument(description="At most this many; all if absent.")]
Offset = Annotated[int, strawberry.argument(description="How many to leave out first.")]


def page(rows: Sequence[Row], limit: int | None, offset: int) -> Sequence[Row]:
    """The asked part of the rows. Raises GraphQLError, naming the argument, for a negative one."""
    for name, value in (("limit", limit), ("offset", offset)):
        if value is not None and value < 0:
            raise GraphQLError(f"Argument '{name}' is {value}: it must not be negative.")
    return rows[offset:] if limit is None else rows[offset : offset + limit]
