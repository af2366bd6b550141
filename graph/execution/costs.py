"""What each step of an operation costs, in units of a `Budget`.

One unit is at most about 0.4 microseconds of CPU time. `tests/execution/test_hostile_operations.py` measures generated
operations and fails where a weight is too low. A cached document or plan costs the same as a new one, so that equal
requests always cost the same.
"""

from collections.abc import Mapping
from typing import Any

from graphql import FieldNode, ListValueNode, ObjectValueNode, StringValueNode, VariableNode

VARIABLE_COST = 16
"""Per value in the variables or in an argument: reading it."""

CHARACTERS_PER_VALUE = 50
"""A string counts as one more value for each 50 characters."""

OBJECT_COST = 3
"""Per object in the response, for its memory; each of its fields costs 1 more."""

FIELD_COST = 18
"""Per field that graphql-core executes. A compiled field costs 1."""

INTROSPECTION_FIELD_COST = 9
"""Per field of the schema's own types: their resolvers do next to nothing."""

INTERPRETED_OBJECT_COST, INTERPRETED_VALUE_COST = 10, 6
"""Per object that graphql-core completes, even without fields, and per value in a list."""

COMPILED_FIELD_COST = 40
"""Per field of the query: compiling it."""

ARGUMENTS_COST, ARGUMENT_COST = 250, 20
"""Per field with arguments, and per value in them, where graphql-core converts them again for each object."""

CHARACTERS_PER_ERROR_UNIT = 8
"""An error costs one more unit for each 8 characters of the query: its line is counted from the start."""


FUNCTION_COST, CALL_COST = 2, 6
"""Per field that is a function of its object, and per field whose resolver takes arguments."""

BYTES_BESIDE_A_NAME = 4
BYTES = {"Int": 11, "Float": 20, "Boolean": 5, "Date": 12, "DateTime": 34}
STRING_BYTES = 40
"""Bytes of a value in the response: the maximum or, for a string, the mean."""

SCALARS = frozenset({int, str, bool, float, type(None)})


def has_at_most(values: int, variables: Mapping[str, Any]) -> bool:
    """Whether there are no more than so many values in the variables."""
    for value in variables.values():
        if value.__class__ not in SCALARS:
            return size_of_value(variables) <= values
    return len(variables) <= values


def size_of_value(value: object) -> int:
    """Number of values in a JSON value, itself included; long strings count as several.

    >>> size_of_value({"a": [1, 2]}), size_of_value("text")
    (4, 1)
    """
    size = 0
    rest: list[Any] = [value]
    while rest:
        part = rest.pop()
        size += 1
        # Nothing that is measured has a subclass of these: isinstance would take longer.
        kind = part.__class__
        if kind is str:
            size += len(part) // CHARACTERS_PER_VALUE
        elif kind is dict:
            rest.extend(part.values())
        elif kind is list:
            rest.extend(part)
    return size


def size_of_arguments(node: FieldNode, variables: Mapping[str, Any]) -> int:
    """Number of values in the arguments of a field, those of variables included; long strings count as several."""
    size, rest = 0, [argument.value for argument in node.arguments or ()]
    while rest:
        value = rest.pop()
        size += 1
        if isinstance(value, VariableNode):
            size += size_of_value(variables.get(value.name.value))
        elif isinstance(value, ObjectValueNode):
            rest.extend(field.value for field in value.fields)
        elif isinstance(value, ListValueNode):
            rest.extend(value.values)
        elif isinstance(value, StringValueNode):
            size += len(value.value) // CHARACTERS_PER_VALUE
    return size
