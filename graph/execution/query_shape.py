"""How a query is written: how deep, with how many aliases, and how much its fragments come to when written out."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from graphql import (
    DocumentNode,
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    GraphQLError,
    InlineFragmentNode,
    ListValueNode,
    ObjectValueNode,
    OperationDefinitionNode,
    SelectionSetNode,
    StringValueNode,
    VariableNode,
)

from graph.types.budget import TEXT_CHARACTERS, Limits, size_of_value

MAX_REACHED_CHARACTERS = 200_000
"""Characters of the fragments that each operation reaches, added up: validation visits them once per operation."""


class Shape(NamedTuple):
    """How deep fields are nested, and how many of them are renamed, fragments written out."""

    depth: int
    aliases: int


def too_large(tree: DocumentNode, limits: Limits) -> GraphQLError | None:
    """What is wrong with the way a valid document's operations are written, if anything."""
    shapes = Shapes(tree)
    for operation in tree.definitions:
        if isinstance(operation, OperationDefinitionNode):
            depth, aliases = shapes.of(operation.selection_set)
            if depth > limits.depth:
                return _refusal("TOO_DEEP", f"Fields are nested {depth} deep: {limits.depth} is the most.", operation)
            if aliases > limits.aliases:
                message = f"{aliases:,} fields have an alias, fragments written out: {limits.aliases} is the most."
                return _refusal("TOO_MANY_ALIASES", message, operation)
    return None


class Shapes:
    """The shapes of a valid document's selections. Each fragment is measured once, however often it is spread."""

    def __init__(self, tree: DocumentNode) -> None:
        self.fragments = {one.name.value: one for one in tree.definitions if isinstance(one, FragmentDefinitionNode)}
        self.known: dict[str, Shape] = {}

    def of(self, selections: SelectionSetNode | None) -> Shape:
        depth = aliases = 0
        for selection in selections.selections if selections else ():
            inner = self._one(selection)
            depth = max(depth, inner.depth)
            aliases += inner.aliases
        return Shape(depth, aliases)

    def _one(self, selection: Any) -> Shape:
        if isinstance(selection, FragmentSpreadNode):
            name = selection.name.value
            if name not in self.known:
                self.known[name] = self.of(self.fragments[name].selection_set)
            return self.known[name]
        inner = self.of(selection.selection_set)
        if not isinstance(selection, FieldNode):
            return inner
        # Tools ask for the schema with types nested in types: its cost is bounded, and its depth no sign of anything.
        depth = 0 if selection.name.value.startswith("__") else inner.depth + 1
        return Shape(depth, inner.aliases + (selection.alias is not None))


def _refusal(code: str, message: str, operation: OperationDefinitionNode) -> GraphQLError:
    return GraphQLError(message, [operation], extensions={"code": code})


def reaches_too_much(tree: DocumentNode) -> GraphQLError | None:
    """Whether validation would visit too much; for a document that may be invalid in any way."""
    reach = Reach(tree)
    total = sum(reach.of(one) for one in tree.definitions if isinstance(one, OperationDefinitionNode))
    if total <= MAX_REACHED_CHARACTERS:
        return None
    message = (
        f"The fragments of all operations have {total:,} characters, counted once for each operation that uses them:"
        f" the maximum is {MAX_REACHED_CHARACTERS:,}."
    )
    return GraphQLError(message, extensions={"code": "TOO_COSTLY"})


def size_of_arguments(node: FieldNode, variables: Mapping[str, Any]) -> int:
    """Number of values in the arguments of a field, those of variables included; long texts count as several."""
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
            size += len(value.value) // TEXT_CHARACTERS
    return size


class Reach:
    """How many characters of fragments an operation reaches."""

    def __init__(self, tree: DocumentNode) -> None:
        self.fragments = {one.name.value: one for one in tree.definitions if isinstance(one, FragmentDefinitionNode)}
        self.spreads: dict[str, frozenset[str]] = {}

    def of(self, operation: OperationDefinitionNode) -> int:
        total = 0
        reached: set[str] = set()
        rest = list(_spreads(operation))
        while rest:
            name = rest.pop()
            if name in reached or name not in self.fragments:
                continue
            reached.add(name)
            if name not in self.spreads:
                self.spreads[name] = _spreads(self.fragments[name])
            rest.extend(self.spreads[name] - reached)
            place = self.fragments[name].loc
            total += place.end - place.start if place else 0
        return total


def _spreads(definition: OperationDefinitionNode | FragmentDefinitionNode) -> frozenset[str]:
    """Names of the fragments in a definition's own text."""
    names, rest = set(), [*definition.selection_set.selections]
    while rest:
        node = rest.pop()
        if isinstance(node, FragmentSpreadNode):
            names.add(node.name.value)
        elif isinstance(node, FieldNode | InlineFragmentNode) and node.selection_set:
            rest.extend(node.selection_set.selections)
    return frozenset(names)
