"""The variables of an operation, in the types that it declares."""

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any

from graphql import (
    DirectiveNode,
    GraphQLError,
    GraphQLSchema,
    NamedTypeNode,
    NonNullTypeNode,
    VariableNode,
    Visitor,
    is_input_type,
    is_non_null_type,
    type_from_ast,
    visit,
)

from graph.execution.costs import VARIABLE_COST, size_of_value
from graph.execution.graphql_core import OperationDefinitions, VariableValues, coerce_variables
from graph.execution.input_values import MAX_INT, MIN_INT, InputReaders, Irregular, Read
from graph.types.budget import Budget

MAX_SUGGESTION_VALUES = 400
"""With more values, misspelt enum values get no suggestions: each is compared with all names."""

PLAIN = {"Int": int, "String": str, "Boolean": bool, "ID": str}


class Variables:
    """The variables that an operation declares."""

    def __init__(self, definitions: OperationDefinitions, *, hide_suggestions: bool) -> None:
        self.definitions = definitions
        self.hide_suggestions = hide_suggestions
        self.plain_types = _plain_types(definitions)
        self.readers = _readers(definitions)
        self.conditions = _conditions(definitions)

    def coerce(self, variables: Mapping[str, Any], budget: Budget) -> VariableValues | list[GraphQLError]:
        """The values that resolvers get, or what is wrong with them. Raises Exceeded."""
        if self.plain_types is not None:
            plain: dict[str, Any] = {}
            for name, type_ in self.plain_types.items():
                value: Any = variables.get(name)
                if value.__class__ is not type_ or (value.__class__ is int and not MIN_INT <= value <= MAX_INT):
                    break
                plain[name] = value
            else:
                # Nothing to convert: this takes a tenth of graphql-core's time.
                return VariableValues({}, plain)
        size = size_of_value(variables)
        budget.spend(VARIABLE_COST * size)
        if self.readers is not None:
            try:
                return VariableValues({}, dict(_read(variables, self.readers)))
            except Irregular:
                pass
        hide = self.hide_suggestions or size > MAX_SUGGESTION_VALUES
        return coerce_variables(self.definitions, variables, hide_suggestions=hide)

    def condition_values(self, values: Mapping[str, Any]) -> tuple[Any, ...]:
        """The values that decide, in `@skip` and `@include`, what is selected."""
        return tuple(values.get(name) for name in self.conditions) if self.conditions else ()


def _read(variables: Mapping[str, Any], readers: Sequence[tuple[str, bool, Read]]) -> Iterator[tuple[str, Any]]:
    """Names and values. Raises Irregular."""
    for name, is_required, read in readers:
        if name in variables:
            yield name, read(variables[name], 0)
        elif is_required:
            raise Irregular


def _readers(definitions: OperationDefinitions) -> Sequence[tuple[str, bool, Read]] | None:
    """Name, need and reader of each variable, if none has a default value."""
    readers = []
    for definition in definitions.operation.variable_definitions or ():
        type_ = type_from_ast(definitions.schema, definition.type)
        if definition.default_value or not is_input_type(type_):
            return None
        read = readers_of(definitions.schema).of_variable(type_)
        readers.append((definition.variable.name.value, is_non_null_type(type_), read))
    return readers


@lru_cache(4)
def readers_of(schema: GraphQLSchema) -> InputReaders:
    return InputReaders()


def _plain_types(definitions: OperationDefinitions) -> Mapping[str, type] | None:
    """The Python types of the variables, if all are plain scalars without defaults."""
    types = {}
    for definition in definitions.operation.variable_definitions or ():
        type_ = definition.type.type if isinstance(definition.type, NonNullTypeNode) else definition.type
        if not isinstance(type_, NamedTypeNode) or type_.name.value not in PLAIN or definition.default_value:
            return None
        types[definition.variable.name.value] = PLAIN[type_.name.value]
    return types


def _conditions(definitions: OperationDefinitions) -> Sequence[str]:
    """The variables in `@skip` and `@include`."""
    visitor = _ConditionVisitor()
    for definition in (definitions.operation, *definitions.fragments.values()):
        visit(definition, visitor)
    return sorted(visitor.names)


class _ConditionVisitor(Visitor):
    def __init__(self) -> None:
        super().__init__()
        self.names: set[str] = set()

    def enter_directive(self, node: DirectiveNode, *_: Any) -> None:
        values = (argument.value for argument in node.arguments or ())
        self.names.update(value.name.value for value in values if isinstance(value, VariableNode))
