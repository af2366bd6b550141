"""`orderBy`: fields and directions, and how they sort rows."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import cache, cmp_to_key, partial
from typing import Any

import strawberry
from graphql import GraphQLError
from strawberry import UNSET

from graph.types.arguments.fields import comparable_fields
from graph.types.folding import folded_value
from graph.types.node import Node
from graph.types.strawberry_fields import read_input_with, resolve_annotations_in, set_descriptions

MAX_TERMS = 8

MAX_LINKS = 5
"""To the field of a term; cursors have its path."""


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


_inputs: dict[str, Any] = {}
"""The input types by name: the namespace in which their annotations are resolved."""


def order_by_input(row: type) -> type:
    """The input type `<Row>Order`: a comparable field of the row or of a row that it links to, and a direction."""
    name = f"{row.__name__}Order"
    if name not in _inputs:
        links = comparable_fields(row).links
        annotations = {
            "field": order_field_enum(row) | None,
            "direction": Direction | None,
            **{field: f"{type_.__name__}Order | None" for field, type_ in links.values()},
        }
        defaults = {field: strawberry.field(default=UNSET) for field in annotations}
        _inputs[name] = order = type(name, (), {"__annotations__": annotations, **defaults})
        description = f"What to sort {row.__name__} rows by, a field or a link; the first of a list matters most."
        strawberry.input(order, description=description)
        set_descriptions(
            order,
            field="The field; left out where a link is given.",
            direction="The direction, ASC by default; it is given with the field, not beside a link.",
            **{field: f"A field of the row that `{link}` links to." for link, (field, _) in links.items()},
        )
        read_input_with(order, partial(_term, row))
        resolve_annotations_in(order, _inputs)
        for _, type_ in links.values():
            order_by_input(type_)
    order_type: type = _inputs[name]
    return order_type


def _term(row: type, value: Mapping[str, Any]) -> "Term":
    """Raises GraphQLError for no field or several."""
    links = [name for name in comparable_fields(row).links if value.get(name) is not None]
    field = value.get("field")
    if len(links) + (field is not None) != 1:
        raise GraphQLError("Argument 'orderBy' needs one `field` in each term, or one link with a field of its row.")
    if field is not None:
        return Term((field.value,), value.get("direction") is Direction.DESC)
    if value.get("direction"):
        raise GraphQLError(
            f"Argument 'orderBy' has a `direction` beside `{links[0]}`: it belongs beside the field inside."
        )
    link, type_ = comparable_fields(row).links[links[0]]
    term = _term(type_, value[links[0]])
    return Term((link, *term.path), term.descending)


@dataclass(frozen=True)
class Term:
    """A field to sort by."""

    path: tuple[str, ...]
    """Links that lead to the row that has the field, and the field."""
    descending: bool

    def value(self, row: Any) -> Any:
        """What is compared: strings without case and accents; null where a link is."""
        value = row
        for name in self.path:
            value = None if value is None else getattr(value, name)
        return folded_value(value) if isinstance(value, str) else value

    def sort_key(self, row: Any) -> tuple[bool, Any] | tuple[bool]:
        value = self.value(row)
        return (value is None) is not self.descending, 0 if value is None else value

    def type_in(self, row: type) -> type:
        """The type of the field, for rows of this type."""
        *links, name = self.path
        for link in links:
            row = dict(comparable_fields(row).links.values())[link]
        return dict(comparable_fields(row).scalars.values())[name]

    def __str__(self) -> str:
        return f"{'-' if self.descending else ''}{'.'.join(self.path)}"


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


NO_ORDER = Order()


@cache
def default_order(row: type[Node]) -> Order:
    """The order of all rows of a table when none is requested."""
    return Order(tuple(Term((field,), descending=False) for field in row.order_fields))


def requested_order(terms: Sequence[Term] | None) -> Order:
    """Raises GraphQLError, naming the argument, for too many terms and links."""
    if not terms:
        return NO_ORDER
    if len(terms) > MAX_TERMS:
        raise GraphQLError(f"Argument 'orderBy' has {len(terms)} fields: the maximum is {MAX_TERMS}.")
    for term in terms:
        if len(term.path) > MAX_LINKS + 1:
            raise GraphQLError(
                f"Argument 'orderBy' follows {len(term.path) - 1} links to a field: the maximum is {MAX_LINKS}."
            )
    return Order(tuple(terms))
