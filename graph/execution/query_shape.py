"""How large a query is when its fragments are expanded: its depth, its aliases, and the text that validation visits."""

from typing import Any, NamedTuple

from graphql import (
    DocumentNode,
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    GraphQLError,
    InlineFragmentNode,
    OperationDefinitionNode,
    SelectionSetNode,
)

from graph.types.budget import Limits
from graph.types.error_codes import ErrorCode

MAX_REACHED_CHARACTERS = 200_000
"""Characters of the fragments that each operation reaches, summed: validation visits them once per operation."""


class Shape(NamedTuple):
    """How deep fields are nested, and how many of them have an alias, with fragments expanded."""

    depth: int
    aliases: int


def check_shape(tree: DocumentNode, limits: Limits) -> GraphQLError | None:
    """The error for a valid document with an operation that is too deep or has too many aliases."""
    shapes = Shapes(tree)
    for operation in tree.definitions:
        if isinstance(operation, OperationDefinitionNode):
            depth, aliases = shapes.of(operation.selection_set)
            if depth > limits.depth:
                message = f"Fields are nested {depth} deep: the maximum is {limits.depth}."
                return _error(ErrorCode.TOO_DEEP, message, operation)
            if aliases > limits.aliases:
                message = f"{aliases:,} fields have an alias, with fragments expanded: the maximum is {limits.aliases}."
                return _error(ErrorCode.TOO_MANY_ALIASES, message, operation)
    return None


def _error(code: ErrorCode, message: str, operation: OperationDefinitionNode) -> GraphQLError:
    return GraphQLError(message, [operation], extensions={"code": code})


class Shapes:
    """The shapes of a valid document's selections. Each fragment is measured once, however often it is spread."""

    def __init__(self, tree: DocumentNode) -> None:
        self.fragments = _fragments(tree)
        self.measured: dict[str, Shape] = {}

    def of(self, selections: SelectionSetNode | None) -> Shape:
        depth = aliases = 0
        for selection in selections.selections if selections else ():
            inner = self._of_selection(selection)
            depth = max(depth, inner.depth)
            aliases += inner.aliases
        return Shape(depth, aliases)

    def _of_selection(self, selection: Any) -> Shape:
        if isinstance(selection, FragmentSpreadNode):
            name = selection.name.value
            if name not in self.measured:
                self.measured[name] = self.of(self.fragments[name].selection_set)
            return self.measured[name]
        inner = self.of(selection.selection_set)
        if not isinstance(selection, FieldNode):
            return inner
        # Introspection queries of tools nest types in types: their cost is bounded, and their depth says nothing.
        depth = 0 if selection.name.value.startswith("__") else inner.depth + 1
        return Shape(depth, inner.aliases + (selection.alias is not None))


def check_reach(tree: DocumentNode) -> GraphQLError | None:
    """The error for a document, valid or not, of which validation would visit too much."""
    reach = Reach(tree)
    total = sum(reach.of(node) for node in tree.definitions if isinstance(node, OperationDefinitionNode))
    if total <= MAX_REACHED_CHARACTERS:
        return None
    message = (
        f"The fragments of all operations have {total:,} characters, counted once for each operation that uses them:"
        f" the maximum is {MAX_REACHED_CHARACTERS:,}."
    )
    return GraphQLError(message, extensions={"code": ErrorCode.TOO_COSTLY})


class Reach:
    """How many characters of fragments an operation reaches."""

    def __init__(self, tree: DocumentNode) -> None:
        self.fragments = _fragments(tree)
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
            location = self.fragments[name].loc
            total += location.end - location.start if location else 0
        return total


def _fragments(tree: DocumentNode) -> dict[str, FragmentDefinitionNode]:
    return {node.name.value: node for node in tree.definitions if isinstance(node, FragmentDefinitionNode)}


def _spreads(definition: OperationDefinitionNode | FragmentDefinitionNode) -> frozenset[str]:
    """Names of the fragments that are spread in a definition's own text."""
    names, rest = set(), [*definition.selection_set.selections]
    while rest:
        node = rest.pop()
        if isinstance(node, FragmentSpreadNode):
            names.add(node.name.value)
        elif isinstance(node, FieldNode | InlineFragmentNode) and node.selection_set:
            rest.extend(node.selection_set.selections)
    return frozenset(names)
