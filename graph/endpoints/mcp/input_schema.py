"""JSON Schema of the variables of a GraphQL operation: https://json-schema.org/draft/2020-12."""

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from graphql import (
    ArgumentNode,
    GraphQLEnumType,
    GraphQLInputObjectType,
    GraphQLList,
    GraphQLNonNull,
    GraphQLScalarType,
    GraphQLSchema,
    GraphQLType,
    Node,
    ObjectFieldNode,
    OperationDefinitionNode,
    TypeInfo,
    TypeInfoVisitor,
    VariableNode,
    Visitor,
    VisitorAction,
    get_named_type,
    is_required_argument,
    is_required_input_field,
    type_from_ast,
    value_from_ast_untyped,
    visit,
)

SCALARS: Mapping[str, dict[str, Any]] = {
    "Int": {"type": "integer", "minimum": -(2**31), "maximum": 2**31 - 1},
    "Float": {"type": "number"},
    "String": {"type": "string"},
    "Boolean": {"type": "boolean"},
    "ID": {"type": "string"},
    "Date": {"type": "string", "format": "date"},
    "DateTime": {"type": "string", "format": "date-time"},
}
"""Scalars that are not here accept any value: the service checks it."""


class ArgumentUse(NamedTuple):
    """What a variable is passed to: an argument, or a field of an input object."""

    name: str
    description: str | None
    is_required: bool


class _ArgumentUses(Visitor):
    def __init__(self, type_info: TypeInfo) -> None:
        super().__init__()
        self.type_info = type_info
        self.uses: dict[str, list[ArgumentUse]] = {}

    def enter_directive(self, *_: object) -> VisitorAction:
        return self.SKIP

    def enter_argument(self, node: ArgumentNode, *_: object) -> None:
        argument = self.type_info.get_argument()
        if argument:
            self._add(node, argument.description, is_required=is_required_argument(argument))

    def enter_object_field(self, node: ObjectFieldNode, *_: object) -> None:
        type_ = get_named_type(self.type_info.get_parent_input_type())
        if isinstance(type_, GraphQLInputObjectType):
            field = type_.fields[node.name.value]
            self._add(node, field.description, is_required=is_required_input_field(field))

    def _add(self, node: ArgumentNode | ObjectFieldNode, description: str | None, *, is_required: bool) -> None:
        if isinstance(node.value, VariableNode):
            use = ArgumentUse(node.name.value, description, is_required)
            self.uses.setdefault(node.value.name.value, []).append(use)


def argument_uses(schema: GraphQLSchema, document: Node) -> dict[str, list[ArgumentUse]]:
    """What each variable of a document is passed to, but for directives."""
    type_info = TypeInfo(schema)
    uses = _ArgumentUses(type_info)
    visit(document, TypeInfoVisitor(type_info, uses))
    return uses.uses


def input_schema(
    schema: GraphQLSchema, operation: OperationDefinitionNode, uses: Mapping[str, Sequence[ArgumentUse]]
) -> dict[str, Any]:
    """JSON Schema of an object with the variables of the operation. Input objects are in `$defs`.

    What a field requires is required, although the variable has a default: the default is an example for readers.
    """
    types = _Types()
    properties, required = {}, []
    for variable in operation.variable_definitions or ():
        name = variable.variable.name.value
        type_ = type_from_ast(schema, variable.type)
        property_ = types.schema_of(type_)
        descriptions = [use.description for use in uses.get(name, ()) if use.description]
        if descriptions:
            property_ = {"description": descriptions[0], **property_}
        is_needed = isinstance(type_, GraphQLNonNull) and variable.default_value is None
        if is_needed or any(use.is_required for use in uses.get(name, ())):
            required.append(name)
        elif variable.default_value is not None:
            property_["default"] = value_from_ast_untyped(variable.default_value)
        properties[name] = property_
    object_ = {"type": "object", "properties": properties, "required": required, "additionalProperties": False}
    return {**object_, "$defs": types.definitions} if types.definitions else object_


class _Types:
    """Schemas of GraphQL input types; `definitions` has those of the input objects that were met."""

    def __init__(self) -> None:
        self.definitions: dict[str, Any] = {}

    def schema_of(self, type_: GraphQLType | None) -> dict[str, Any]:
        """A new schema, which the caller may change."""
        if isinstance(type_, GraphQLNonNull):
            return self._required(type_.of_type)
        schema = self._required(type_)
        return schema if "type" not in schema else {**schema, **_nullable(schema)}

    def _required(self, type_: GraphQLType | None) -> dict[str, Any]:
        if isinstance(type_, GraphQLList):
            return {"type": "array", "items": self.schema_of(type_.of_type)}
        if isinstance(type_, GraphQLEnumType):
            return {"type": "string", "enum": list(type_.values)}
        if isinstance(type_, GraphQLInputObjectType):
            self._define(type_)
            return {"$ref": f"#/$defs/{type_.name}"}
        return dict(SCALARS.get(type_.name, {})) if isinstance(type_, GraphQLScalarType) else {}

    def _define(self, type_: GraphQLInputObjectType) -> None:
        if type_.name in self.definitions:
            return
        properties: dict[str, Any] = {}
        definition = {"type": "object", "properties": properties, "additionalProperties": False}
        self.definitions[type_.name] = definition  # before its fields, which may have the type itself
        for name, field in type_.fields.items():
            description = {"description": field.description} if field.description else {}
            properties[name] = description | self.schema_of(field.type)


def _nullable(schema: Mapping[str, Any]) -> dict[str, Any]:
    nullable = {"type": [schema["type"], "null"]}
    return nullable | {"enum": [*schema["enum"], None]} if "enum" in schema else nullable
