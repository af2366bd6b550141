"""`orderBy`: fields and directions, and how they arrange rows."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from functools import cache, cmp_to_key
from typing import Any

import strawberry
from graphql import GraphQLError
from strawberry.types.base import StrawberryObjectDefinition

from graph.types.arguments.fields import comparable
from graph.types.folding import folded
from graph.types.node import Node

MOST_TERMS = 8


@strawberry.enum(description="Which way a list is sorted. Nulls come last either way.")
class Direction(Enum):
    ASC = strawberry.enum_value("ASC", description="Smallest, earliest or first in the alphabet first.")
    DESC = strawberry.enum_value("DESC", description="Largest, latest or last in the alphabet first.")


@cache
def order_of(row: type) -> type:
    """The input type `<Row>Order`: one of the row's comparable fields, and a direction."""
    name = row.__name__
    values: Any = {
        field.upper(): strawberry.enum_value(field, description=f"By `{graphql_name}`.")
        for graphql_name, (field, _) in comparable(row).scalars.items()
    }
    fields: Any = Enum(f"{name}OrderField", values)  # type: ignore[misc]  # a name for each row type
    strawberry.enum(
        fields,
        description=f"What {name} rows can be sorted by. Texts are sorted without regard to case and accents.",
    )
    annotations = {"field": fields, "direction": Direction}
    made = type(f"{name}Order", (), {"__annotations__": annotations, "direction": Direction.ASC})
    strawberry.input(made, description=f"One field to sort {name} rows by; earlier ones in the list matter more.")
    definition: StrawberryObjectDefinition = made.__strawberry_definition__  # type: ignore[attr-defined]
    definition.get_field("field").description = "The field."  # type: ignore[union-attr]
    definition.get_field("direction").description = "The direction."  # type: ignore[union-attr]
    definition.from_input = lambda cls, value, context: Term(value["field"].value, value["direction"] is Direction.DESC)
    return made


@dataclass(frozen=True)
class Term:
    """One field to sort by."""

    field: str
    descending: bool

    def value(self, row: Any) -> Any:
        """What is compared: texts without case and accents."""
        value = getattr(row, self.field)
        return folded(value) if isinstance(value, str) else value

    def sort_key(self, row: Any) -> tuple[bool, Any] | tuple[bool]:
        value = self.value(row)
        return (value is None) is not self.descending, 0 if value is None else value

    def __str__(self) -> str:
        return f"{'-' if self.descending else ''}{self.field}"


@dataclass(frozen=True)
class Order:
    """Terms, the most important first. Rows that are equal in all of them stay in the order they were in."""

    terms: tuple[Term, ...] = ()

    def __call__(self, rows: Sequence[Any]) -> Sequence[Any]:
        """The rows in this order."""
        if not self.terms:
            return rows
        arranged = list(rows)
        for term in reversed(self.terms):
            arranged.sort(key=term.sort_key, reverse=term.descending)
        return arranged

    def values(self, row: Any) -> tuple[Any, ...]:
        return tuple(term.value(row) for term in self.terms)

    @property
    def position(self) -> Any:
        """A sort key for the values of the terms followed by those of a row's key, which ascends."""
        return cmp_to_key(self._compare)

    def _compare(self, one: Sequence[Any], other: Sequence[Any]) -> int:
        for index, (left, right) in enumerate(zip(one, other, strict=True)):
            if left == right:
                continue
            if left is None or right is None:
                return 1 if left is None else -1
            less = bool(left < right)
            descending = index < len(self.terms) and self.terms[index].descending
            return -1 if less is not descending else 1
        return 0


def usual_order(row: type[Node]) -> Order:
    """The order of all rows of a table when none is requested."""
    return Order(tuple(Term(field, descending=False) for field in row.order_fields))


def ordered_by(terms: Sequence[Term] | None) -> Order:
    """Raises GraphQLError, naming the argument, for more terms than anybody needs."""
    if terms and len(terms) > MOST_TERMS:
        raise GraphQLError(f"Argument 'orderBy' has {len(terms)} fields: {MOST_TERMS} are the most.")
    return Order(tuple(terms or ()))
