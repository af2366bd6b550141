"""Strawberry's undocumented parts, which no other module uses. Tried with strawberry-graphql 0.341."""

import dataclasses
from collections.abc import Callable, Mapping
from functools import cached_property
from typing import Any, NamedTuple

import strawberry
from graphql import GraphQLField, GraphQLObjectType, GraphQLResolveInfo, GraphQLSchema
from strawberry.annotation import StrawberryAnnotation
from strawberry.types.arguments import StrawberryArgument, convert_argument, convert_arguments
from strawberry.types.base import StrawberryList, StrawberryObjectDefinition, StrawberryOptional
from strawberry.types.enum import StrawberryEnumDefinition
from strawberry.types.field import StrawberryField
from strawberry.types.info import Info
from strawberry.types.lazy_type import LazyType
from strawberry.utils.str_converters import to_camel_case

__all__ = ["StrawberryArgument", "StrawberryField", "to_camel_case"]


class Schema(strawberry.Schema):
    @property
    def core(self) -> GraphQLSchema:
        """The schema as graphql-core has it."""
        return self._schema


def definition_of(type_: Any) -> StrawberryObjectDefinition:
    """What Strawberry knows of a class that is a GraphQL type or input."""
    definition: StrawberryObjectDefinition = type_.__strawberry_definition__
    return definition


def is_object_type(type_: Any) -> bool:
    return hasattr(type_, "__strawberry_definition__")


def with_slots(type_: Any) -> Any:
    """A class like this GraphQL type, with a slot for each stored field: its objects have no dictionary.

    Bases without slots would give them one. Fields have no defaults: whoever creates an object sets all of them.
    Objects are equal only to themselves, so that they can be keys.
    """
    slots = tuple(field.name for field in dataclasses.fields(type_) if field.init)
    namespace = {name: value for name, value in vars(type_).items() if name not in (*slots, "__dict__", "__weakref__")}
    identity = {"__eq__": object.__eq__, "__hash__": object.__hash__}
    slotted = type(type_)(type_.__name__, type_.__bases__, {**namespace, **identity, "__slots__": slots})
    definition = definition_of(slotted)
    definition.origin = slotted
    for field in definition.fields:
        if field.origin is type_:
            field.origin = slotted
    return slotted


def read_input_with(input_: Any, read: Callable[[Mapping[str, Any]], Any]) -> None:
    """Let values of an input type arrive as what `read` returns for GraphQL's mapping."""
    definition_of(input_).from_input = lambda cls, value, context: read(value)


def set_descriptions(type_: Any, **descriptions: str) -> None:
    """Set the descriptions of fields by their Python names."""
    for field in definition_of(type_).fields:
        if field.python_name in descriptions:
            field.description = descriptions[field.python_name]


def resolve_annotations_in(type_: Any, namespace: dict[str, Any]) -> None:
    """Let the types of all fields be looked up by name in a namespace, which may be filled later."""
    for field in definition_of(type_).fields:
        assert field.type_annotation, "fields are annotated"
        field.type_annotation.namespace = namespace


def argument(name: str, type_: Any, default: Any, description: str) -> StrawberryArgument:
    """An argument for a field extension to add."""
    return StrawberryArgument(
        python_name=name,
        graphql_name=None,
        type_annotation=StrawberryAnnotation(type_),
        default=default,
        description=description,
    )


def stored_fields(type_: Any) -> list[StrawberryField]:
    """The fields without a resolver."""
    return [field for field in definition_of(type_).fields if not field.base_resolver]


def computed_enums(type_: Any) -> dict[str, Any]:
    """The enum of each field whose resolver returns one and takes no arguments, by its Python name."""
    return {
        field.python_name: field.type.wrapped_cls
        for field in definition_of(type_).fields
        if field.base_resolver and not field.arguments and isinstance(field.type, StrawberryEnumDefinition)
    }


def value_type(field: StrawberryField) -> Any:
    """The Python type of a field with a single value, nullable or not; None for a list."""
    type_ = _without_optional(field.type)
    return None if isinstance(type_, StrawberryList) else type_


def element_type(field: StrawberryField) -> Any:
    """The Python type of the elements of a list field; None for any other field."""
    type_ = _without_optional(field.type)
    return _without_optional(type_.of_type) if isinstance(type_, StrawberryList) else None


def _without_optional(type_: Any) -> Any:
    type_ = type_.of_type if isinstance(type_, StrawberryOptional) else type_
    return type_.resolve_type() if isinstance(type_, LazyType) else type_


def node_type(connection: StrawberryField) -> Any:
    """The type of the rows of a Relay connection."""
    edges = definition_of(value_type(connection)).get_field("edges")
    assert edges, "a connection has edges"
    node = definition_of(element_type(edges)).get_field("node")
    assert node, "an edge has a node"
    return value_type(node)


class Resolver(NamedTuple):
    """A resolver function, and what it takes beside its arguments."""

    function: Callable[..., Any]
    wants_info: bool
    has_self: bool


def field_of(field: GraphQLField) -> StrawberryField:
    """Strawberry's field behind graphql-core's."""
    definition: StrawberryField = field.extensions["strawberry-definition"]
    return definition


def class_of(type_: GraphQLObjectType) -> Any:
    """The Python class behind graphql-core's object type."""
    return type_.extensions["strawberry-definition"].origin


def resolver_of(field: StrawberryField) -> Resolver | None:
    resolver: Any = field.base_resolver
    if resolver is None:
        return None
    return Resolver(resolver.wrapped_func, bool(resolver.info_parameter), bool(resolver.self_parameter))


def is_plain(argument: StrawberryArgument) -> bool:
    """Whether the Python value of the argument is GraphQL's."""
    return _without_optional(argument.type) in (int, str, bool)


def python_arguments(field: StrawberryField, arguments: dict[str, Any], schema: GraphQLSchema) -> dict[str, Any]:
    """graphql-core's arguments as the resolver takes them."""
    ours: Any = schema._strawberry_schema  # type: ignore[attr-defined]  # Strawberry sets it on graphql-core's schema
    return convert_arguments(arguments, field.arguments, ours.schema_converter.scalar_registry, ours.config)


def argument_reader(argument: StrawberryArgument, schema: GraphQLSchema) -> Callable[[Any], Any]:
    """A function from graphql-core's value of an argument to the resolver's."""
    type_ = _without_optional(argument.type)
    if type_ in (int, str, bool, float):
        return lambda value: value
    if from_input := _from_input(type_):
        return lambda value: None if value is None else from_input(value)
    if isinstance(type_, StrawberryList) and (from_item := _from_input(_without_optional(type_.of_type))):
        return lambda value: None if value is None else [from_item(item) for item in value]
    ours: Any = schema._strawberry_schema  # type: ignore[attr-defined]  # as above
    registry, config = ours.schema_converter.scalar_registry, ours.config
    return lambda value: convert_argument(value, argument.type, registry, config)


def _from_input(type_: Any) -> Callable[[Any], Any] | None:
    """What reads values of an input type, if that is set by `read_input_with`."""
    definition = getattr(type_, "__strawberry_definition__", None)
    from_input = getattr(definition, "from_input", None)
    return from_input and (lambda value: from_input(type_, value, None))


class LateInfo(Info[Any, None]):
    """An `Info` with the context; graphql-core's part of it is made when a resolver reads more."""

    def __init__(self, field: StrawberryField, make: Callable[..., Any], values: object, context: object) -> None:
        self._field = field
        self._context = context
        self._values = values
        self._make: Callable[..., GraphQLResolveInfo[Any]] = make

    @property
    def context(self) -> Any:
        return self._context

    @cached_property
    def _raw_info(self) -> GraphQLResolveInfo[Any]:  # type: ignore[override]  # Info is a dataclass with this field
        return self._make(self._values, self._context)
