"""`orderBy`: fields and directions, and how they sort rows."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import cache, cmp_to_key
from typing import Any

import strawberry
from graphql import GraphQLError

from graph.types.arguments.fields import comparable_fields
from graph.types.folding import folded_value
from graph.types.node import Node
from graph.types.strawberry_fields import read_input_with, set_descriptions

MAX_TERMS = 8


@strawberry.enum(description="The direction of a sort. Nulls come last in both directions.")
class Direction(Enum):
    ASC = strawberry.enum_value("ASC", description="Smallest, earliest or alphabetically first value first.")
    DESC = strawberry.enum_value("DESC", description="Largest, latest or alphabetically last value first.")


@cache
def order_field_enum(row: type) -> Any:
    """The enum `<Row>OrderField`: the comparable fields of the row."""
    name = row.__name__
    values: Any = {
        field.upper(): strawberry.enum_value(field, description=f"By `{graphql_name}`.")
        for graphql_name, (field, _) in comparable_fields(row).scalars.items()
    }
    fields: Any = Enum(f"{name}OrderField", values)  # type: ignore[misc]  # the name differs for each row type
    strawberry.enum(fields, description=f"Fields that {name} rows can be sorted by. Case and accents are ignored.")
    return fields


@cache
def order_by_input(row: type) -> type:
    """The input type `<Row>Order`: a comparable field of the row, and a direction."""
    name, fields = row.__name__, order_field_enum(row)
    annotations = {"field": fields, "direction": Direction}
    order = type(f"{name}Order", (), {"__annotations__": annotations, "direction": Direction.ASC})
    strawberry.input(order, description=f"A field to sort {name} rows by; the first of a list matters most.")
    set_descriptions(order, field="The field.", direction="The direction.")
    read_input_with(order, _term)
    return order


def _term(value: Mapping[str, Any]) -> "Term":
    return Term(value["field"].value, value["direction"] is Direction.DESC)


@dataclass(frozen=True)
class Term:
    """A field to sort by."""

    field: str
    descending: bool

    def value(self, row: Any) -> Any:
        """What is compared: strings without case and accents."""
        value = getattr(row, self.field)
        return folded_value(value) if isinstance(value, str) else value

    def sort_key(self, row: Any) -> tuple[bool, Any] | tuple[bool]:
        value = self.value(row)
        return (value is None) is not self.descending, 0 if value is None else value

    def __str__(self) -> str:
        return f"{'-' if self.descending else ''}{self.field}"


@dataclass(frozen=True)
class Order:
    """Terms, the most important first. Rows that are equal in all of them keep their order."""

    terms: tuple[Term, ...] = ()

    def __call__(self, rows: Sequence[Any]) -> Sequence[Any]:
        """The rows in this order."""
        if not self.terms:
            return rows
        ordered = list(rows)
        for term in reversed(self.terms):
            ordered.sort(key=term.sort_key, reverse=term.descending)
        return ordered

    def values(self, row: Any) -> tuple[Any, ...]:
        return tuple(term.value(row) for term in self.terms)

    @property
    def position_key(self) -> Any:
        """A sort key for the values of the terms followed by those of a row's key, which ascends."""
        return cmp_to_key(self._compare)

    def _compare(self, first: Sequence[Any], second: Sequence[Any]) -> int:
        for index, (left, right) in enumerate(zip(first, second, strict=True)):
            if left == right:
                continue
            if left is None or right is None:
                return 1 if left is None else -1
            less = bool(left < right)
            descending = index < len(self.terms) and self.terms[index].descending
            return -1 if less is not descending else 1
        return 0


def default_order(row: type[Node]) -> Order:
    """The order of all rows of a table when none is requested."""
    return Order(tuple(Term(field, descending=False) for field in row.order_fields))


def requested_order(terms: Sequence[Term] | None) -> Order:
    """Raises GraphQLError, naming the argument, for too many terms."""
    if terms and len(terms) > MAX_TERMS:
        raise GraphQLError(f"Argument 'orderBy' has {len(terms)} fields: the maximum is {MAX_TERMS}.")
    return Order(tuple(terms or ()))
