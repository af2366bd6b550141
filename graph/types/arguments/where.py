"""`where`: the input types with conditions on the fields of a row."""

from enum import Enum
from types import GenericAlias
from typing import Any

import strawberry
from strawberry import UNSET

from graph.types.arguments.fields import comparable_fields
from graph.types.arguments.value_conditions import CONDITIONS
from graph.types.strawberry_fields import read_input_with, resolve_annotations_in

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
                field: _field(CONDITIONS[type_] | None, f"Conditions on `{graphql_name}`.")
                for graphql_name, (field, type_) in fields.scalars.items()
            },
            **{
                field: _field(_enum_where(enum) | None, f"Conditions on `{graphql_name}`.")
                for graphql_name, (field, enum) in fields.enums.items()
            },
            **{
                field: _field(f"{type_.__name__}Where | None", f"Conditions on the row that `{graphql_name}` links to.")
                for graphql_name, (field, type_) in fields.links.items()
            },
            **{
                field: _field(_list_where(type_) | None, f"Conditions on the rows of `{graphql_name}`.")
                for graphql_name, (field, type_) in fields.lists.items()
            },
            "and_": _field(f"list[{name}] | None", "All of these must hold; true for an empty list.", "and"),
            "or_": _field(f"list[{name}] | None", "At least one of these must hold; false for an empty list.", "or"),
            "not_": _field(f"{name} | None", "This must not hold.", "not"),
        }
        annotations = {field: annotation for field, (annotation, _) in input_fields.items()}
        defaults = {field: default for field, (_, default) in input_fields.items()}
        _create_input(name, f"Conditions on {row.__name__} rows, all of which must hold.", annotations, defaults)
        for _, type_ in (*fields.links.values(), *fields.lists.values()):
            where_input(type_)
    where_type: type = _inputs[name]
    return where_type


def _enum_where(enum: type[Enum]) -> Any:
    """The input type `<Enum>Where`, which is created the first time."""
    name = f"{enum.__name__}Where"
    if name not in _inputs:
        annotations = {"eq": enum | None, "in_": GenericAlias(list, (enum,)) | None}
        description = f"Conditions on {enum.__name__} values, all of which must hold."
        _create_input(
            name,
            description,
            annotations,
            {
                "eq": strawberry.field(default=UNSET, description="Equal to."),
                "in_": strawberry.field(default=UNSET, name="in", description="Equal to any of these."),
            },
        )
    return _inputs[name]


def _list_where(element: type) -> Any:
    """The input type `<Row>ListWhere`, which is created the first time."""
    name, where = f"{element.__name__}ListWhere", f"{element.__name__}Where | None"
    if name not in _inputs:
        description = f"Conditions on a list of {element.__name__} rows, all of which must hold."
        _create_input(
            name,
            description,
            dict.fromkeys(("some", "every", "none"), where),
            {
                "some": _quantifier("At least one row meets these; with `{}`, there is a row."),
                "every": _quantifier("Every row meets these; true for an empty list."),
                "none": _quantifier("No row meets these; with `{}`, the list is empty."),
            },
        )
    return _inputs[name]


def _quantifier(description: str) -> Any:
    return strawberry.field(default=UNSET, description=description)


def _create_input(name: str, description: str, annotations: dict[str, Any], defaults: dict[str, Any]) -> None:
    """Create an input type, whose values arrive as GraphQL has them."""
    _inputs[name] = input_ = type(name, (), {"__annotations__": annotations, **defaults})
    strawberry.input(input_, description=description)
    read_input_with(input_, dict)
    resolve_annotations_in(input_, _inputs)


def _field(annotation: Any, description: str, graphql_name: str | None = None) -> tuple[str, Any]:
    """Annotation and default of a field of an input."""
    return annotation, strawberry.field(default=UNSET, name=graphql_name, description=description)
