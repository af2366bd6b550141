"""`where`: the input types with conditions on the fields of a row."""

from datetime import date, datetime
from typing import Any

import strawberry
from strawberry import UNSET

from graph.types.arguments.fields import comparable_fields
from graph.types.strawberry_fields import read_input_with, resolve_annotations_in


@strawberry.input(description="Conditions on an integer, all of which must hold. A null meets `isNull: true` only.")
class IntWhere:
    eq: int | None = strawberry.field(default=UNSET, description="Equal to.")
    in_: list[int] | None = strawberry.field(default=UNSET, name="in", description="Equal to any of these.")
    gt: int | None = strawberry.field(default=UNSET, description="Greater than.")
    gte: int | None = strawberry.field(default=UNSET, description="Greater than or equal to.")
    lt: int | None = strawberry.field(default=UNSET, description="Less than.")
    lte: int | None = strawberry.field(default=UNSET, description="Less than or equal to.")
    is_null: bool | None = strawberry.field(default=UNSET, description="Whether the value is null.")


@strawberry.input(description="Conditions on a number, all of which must hold. A null meets `isNull: true` only.")
class FloatWhere:
    eq: float | None = strawberry.field(default=UNSET, description="Equal to.")
    in_: list[float] | None = strawberry.field(default=UNSET, name="in", description="Equal to any of these.")
    gt: float | None = strawberry.field(default=UNSET, description="Greater than.")
    gte: float | None = strawberry.field(default=UNSET, description="Greater than or equal to.")
    lt: float | None = strawberry.field(default=UNSET, description="Less than.")
    lte: float | None = strawberry.field(default=UNSET, description="Less than or equal to.")
    is_null: bool | None = strawberry.field(default=UNSET, description="Whether the value is null.")


@strawberry.input(description="Conditions on a date, all of which must hold. A null meets `isNull: true` only.")
class DateWhere:
    eq: date | None = strawberry.field(default=UNSET, description="On this date.")
    in_: list[date] | None = strawberry.field(default=UNSET, name="in", description="On any of these dates.")
    gt: date | None = strawberry.field(default=UNSET, description="After this date.")
    gte: date | None = strawberry.field(default=UNSET, description="On or after this date.")
    lt: date | None = strawberry.field(default=UNSET, description="Before this date.")
    lte: date | None = strawberry.field(default=UNSET, description="On or before this date.")
    is_null: bool | None = strawberry.field(default=UNSET, description="Whether the value is null.")


@strawberry.input(
    description="Conditions on a moment, all of which must hold. A moment without an offset is in UTC. A null meets "
    "`isNull: true` only."
)
class DateTimeWhere:
    eq: datetime | None = strawberry.field(default=UNSET, description="At this moment.")
    in_: list[datetime] | None = strawberry.field(default=UNSET, name="in", description="At any of these moments.")
    gt: datetime | None = strawberry.field(default=UNSET, description="After this moment.")
    gte: datetime | None = strawberry.field(default=UNSET, description="At or after this moment.")
    lt: datetime | None = strawberry.field(default=UNSET, description="Before this moment.")
    lte: datetime | None = strawberry.field(default=UNSET, description="At or before this moment.")
    is_null: bool | None = strawberry.field(default=UNSET, description="Whether the value is null.")


@strawberry.input(description="Conditions on a string, all of which must hold. A null meets `isNull: true` only.")
class StringWhere:
    eq: str | None = strawberry.field(default=UNSET, description="Equal to, including case and accents.")
    in_: list[str] | None = strawberry.field(default=UNSET, name="in", description="Equal to any of these.")
    contains: str | None = strawberry.field(default=UNSET, description="Contains this; case and accents are ignored.")
    starts_with: str | None = strawberry.field(
        default=UNSET, description="Begins with this; case and accents are ignored."
    )
    ends_with: str | None = strawberry.field(default=UNSET, description="Ends with this; case and accents are ignored.")
    is_null: bool | None = strawberry.field(default=UNSET, description="Whether the value is null.")


@strawberry.input(description="Conditions on a Boolean, all of which must hold.")
class BooleanWhere:
    eq: bool | None = strawberry.field(default=UNSET, description="Equal to.")
    is_null: bool | None = strawberry.field(default=UNSET, description="Whether the value is null.")


CONDITIONS: dict[type, type] = {
    int: IntWhere,
    float: FloatWhere,
    date: DateWhere,
    datetime: DateTimeWhere,
    str: StringWhere,
    bool: BooleanWhere,
}

_inputs: dict[str, Any] = {type_.__name__: type_ for type_ in CONDITIONS.values()}
"""The input types by name: the namespace in which their annotations are resolved."""


def where_input(row: type) -> type:
    """The input type `<Row>Where`: a condition for every comparable field, and `and`, `or` and `not`.

    Its values arrive as GraphQL has them, as mappings.
    """
    name = f"{row.__name__}Where"
    if name not in _inputs:
        fields = comparable_fields(row)
        input_fields = {
            **{
                field: _field(CONDITIONS[type_].__name__, f"Conditions on `{graphql_name}`.")
                for graphql_name, (field, type_) in fields.scalars.items()
            },
            **{
                field: _field(f"{type_.__name__}Where", f"Conditions on the row that `{graphql_name}` links to.")
                for graphql_name, (field, type_) in fields.links.items()
            },
            "and_": _field(f"list[{name}]", "All of these must hold; true for an empty list.", "and"),
            "or_": _field(f"list[{name}]", "At least one of these must hold; false for an empty list.", "or"),
            "not_": _field(name, "This must not hold.", "not"),
        }
        annotations = {field: annotation for field, (annotation, _) in input_fields.items()}
        defaults = {field: default for field, (_, default) in input_fields.items()}
        _inputs[name] = where = type(name, (), {"__annotations__": annotations, **defaults})
        strawberry.input(where, description=f"Conditions on {row.__name__} rows, all of which must hold.")
        read_input_with(where, dict)
        resolve_annotations_in(where, _inputs)
        for _, type_ in fields.links.values():
            where_input(type_)
    where_type: type = _inputs[name]
    return where_type


def _field(type_: str, description: str, graphql_name: str | None = None) -> tuple[str, Any]:
    """Annotation and default of a field of an input."""
    return f"{type_} | None", strawberry.field(default=UNSET, name=graphql_name, description=description)
