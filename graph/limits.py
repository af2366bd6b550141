"""What a question may take: how long, deep and wide it is written, and how many values its answer costs.

What is written is measured before an operation begins. What it costs is counted while it runs: each list is charged
before its rows are looked at, so work stops at the bound, whatever the operation multiplies.
"""

import math
import time
from collections.abc import Sequence
from typing import Any, NamedTuple, TypeVar

from graphql import (
    DocumentNode,
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    GraphQLError,
    OperationDefinitionNode,
    SelectionSetNode,
)

Row = TypeVar("Row")


class Limits(NamedTuple):
    """The most of each that is allowed; `graph.settings` says what they mean."""

    tokens: int
    depth: int
    aliases: int
    cost: int
    page: int
    batch: int
    seconds: float
    body_bytes: int

    @property
    def too_late(self) -> "Exceeded":
        return Exceeded("TIMEOUT", f"The answer took longer than {self.seconds:g} seconds.")


class Exceeded(BaseException):
    """An operation has used up what it may take.

    No Exception, for graphql-core makes a null of each of those and goes on with the next field.
    """

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code

    @property
    def error(self) -> GraphQLError:
        return GraphQLError(str(self), extensions={"code": self.code})


class Budget:
    """What is left to an operation, or to all of a batch."""

    __slots__ = ("deadline", "left", "limits")

    def __init__(self, limits: Limits) -> None:
        self.limits = limits
        self.left = limits.cost
        self.deadline = math.inf

    def start(self) -> None:
        """Time counts from now on."""
        self.deadline = min(self.deadline, time.monotonic() + self.limits.seconds)

    def spend(self, cost: int) -> None:
        """Raises Exceeded."""
        self.left -= cost
        if self.left < 0:
            raise Exceeded(
                "TOO_COSTLY",
                f"The answer takes more than {self.limits.cost:,} values to find and to write:"
                " ask for fewer rows or fields, or page by page.",
            )

    def rows(self, rows: Sequence[Row], width: int) -> Sequence[Row]:
        """The rows, paid for: so many values each. Raises Exceeded."""
        self.spend(len(rows) * width)
        return rows

    def check_time(self) -> None:
        """Raises Exceeded."""
        if time.monotonic() > self.deadline:
            raise self.limits.too_late


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
