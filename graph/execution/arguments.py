"""The arguments of a field: constants are read once per plan, variables by a function that is made once."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from graphql import (
    FieldNode,
    GraphQLError,
    GraphQLField,
    GraphQLSchema,
    ListValueNode,
    ObjectValueNode,
    ValueNode,
    VariableNode,
    get_named_type,
    is_input_object_type,
    is_non_null_type,
    is_required_argument,
)

from graph.execution.costs import SCALARS, VARIABLE_COST, size_of_arguments, size_of_value
from graph.execution.graphql_core import VariableValues, constant_argument
from graph.types.budget import Budget
from graph.types.known_objects import KnownObjects
from graph.types.strawberry_fields import (
    StrawberryField,
    argument_reader,
    is_plain,
    to_camel_case,
)

MISSING = object()

MAX_KNOWN_SIZE = 20
"""Values in an argument whose conversion is kept, at most."""


class KnownArgument(NamedTuple):
    """An argument that was converted before. Requests share its value, so nobody may change it."""

    type: str
    value: Any
    size: int


_known: KnownObjects[KnownArgument] = KnownObjects()


class VariableArgument(NamedTuple):
    """An argument whose value is a variable."""

    name: str
    """In Python."""
    variable: str
    read: Callable[[Any], Any]
    is_required: bool
    may_be_null: bool
    default: Any
    """Its value without a variable; MISSING to leave it out."""
    type: str | None
    """In GraphQL, if it has input objects, whose conversions are kept: their keys are the schema's, and short."""
    is_plain: bool
    """Whether its value in Python is that of GraphQL."""

    def value(self, coerced: Any) -> tuple[Any, int]:
        """The resolver's value, and the number of values in it."""
        if self.type is None or coerced.__class__ in SCALARS:
            return self.read(coerced), size_of_value(coerced)
        known = _known.get(coerced)
        if known is not None and known.type == self.type:
            return known.value, known.size
        value, size = self.read(coerced), size_of_value(coerced)
        if size <= MAX_KNOWN_SIZE:
            _known.add(coerced, KnownArgument(self.type, value, size))
        return value, size


@dataclass(frozen=True)
class Arguments:
    """The arguments of a field in Python."""

    constants: Mapping[str, Any]
    variables: Sequence[VariableArgument]
    size: int
    """Number of values, those of variables left out."""
    is_plain: bool
    """Whether all of them are scalars from variables, which cost nothing."""

    @classmethod
    def of(
        cls, field: StrawberryField, definition: GraphQLField, node: FieldNode, schema: GraphQLSchema
    ) -> "Arguments | None":
        """None where only graphql-core and Strawberry can read them."""
        nodes = {argument.name.value: argument.value for argument in node.arguments or ()}
        constants: dict[str, Any] = {}
        variables = []
        try:
            for argument in field.arguments:
                name = to_camel_case(argument.python_name)
                read, value = argument_reader(argument, schema), nodes.get(name)
                if value is not None and _contains_variable(value):
                    return None
                if not isinstance(value, VariableNode):
                    if constant := constant_argument(definition, node, name):
                        constants[argument.python_name] = read(*constant)
                    continue
                declared = definition.args[name]
                is_required = is_required_argument(declared)
                default = None if is_required else constant_argument(definition, None, name)
                variables.append(
                    VariableArgument(
                        argument.python_name,
                        value.name.value,
                        read,
                        is_required,
                        not is_non_null_type(declared.type),
                        read(*default) if default else MISSING,
                        str(declared.type) if is_input_object_type(get_named_type(declared.type)) else None,
                        is_plain(argument),
                    )
                )
        except (GraphQLError, KeyError, TypeError):  # reported when graphql-core reads them
            return None
        are_plain = all(variable.is_plain for variable in variables) and len(variables) == len(field.arguments)
        return cls(constants, variables, size_of_arguments(node, {}) - 2 * len(variables), are_plain)

    def read(self, values: VariableValues, budget: Budget) -> dict[str, Any] | None:
        """The arguments; None where graphql-core has to read them. Raises GraphQLError, Exceeded."""
        arguments, size, is_plain = dict(self.constants), self.size, self.is_plain
        for argument in self.variables:
            value = values.coerced.get(argument.variable, MISSING)
            if value is MISSING and not argument.is_required:
                if argument.default is not MISSING:
                    arguments[argument.name] = argument.default
                size, is_plain = size + 2, False
            elif value is MISSING or (value is None and not argument.may_be_null):
                return None
            elif value.__class__ is int and argument.is_plain:
                arguments[argument.name] = value
                size += 2
            else:
                arguments[argument.name], values_in_it = argument.value(value)
                size, is_plain = size + 1 + values_in_it, is_plain and value is not None
        if size and not is_plain:
            budget.spend(VARIABLE_COST * size)
        return arguments


def _contains_variable(value: ValueNode) -> bool:
    """Whether there is a variable in a list or an object."""
    if isinstance(value, ListValueNode):
        items = value.values
    elif isinstance(value, ObjectValueNode):
        items = tuple(field.value for field in value.fields)
    else:
        return False
    return any(isinstance(item, VariableNode) or _contains_variable(item) for item in items)
