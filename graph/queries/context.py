"""The context of a request: the snapshot that all its resolvers read, and the budget they spend from."""

from collections.abc import AsyncIterator, Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

import strawberry

from graph.dataset.snapshot import Snapshot
from graph.types.budget import Budget
from graph.types.dataset import Dataset

CUT_LIST_BYTES, BYTES_PER_NAME = 64, 3
"""Bytes of an entry in the response beside its path, and of a name in its path beside the name."""


@dataclass(slots=True)
class Context:
    snapshot: Snapshot
    budget: Budget
    datasets: Callable[[int | None], AsyncIterator[Dataset]] | None = None
    """Each version as it becomes current; only for subscriptions."""
    suggestions: list[dict[str, Any]] = field(default_factory=list)
    """Similar values where a lookup failed; they are in the response's `extensions`."""
    cut_lists: dict[tuple[str, ...], tuple[int, int]] = field(default_factory=dict)
    """Rows returned and rows in total of lists that a limit has cut, by path without indexes; in `extensions` too."""

    def add_suggestions(self, path: Sequence[str | int], argument: str, value: str, suggestions: Sequence[str]) -> None:
        """Add values that are similar to one that nothing has. Raises Exceeded."""
        if suggestions:
            self.budget.spend_error(len(value) + sum(len(str(step)) for step in path) + sum(map(len, suggestions)))
            self.suggestions.append({"path": path, "argument": argument, "value": value, "suggestions": suggestions})

    def report(self, path: tuple[str, ...]) -> "FieldReport":
        return FieldReport(self, path)


@dataclass(slots=True)
class FieldReport:
    """A `Report` of the lists at one path."""

    context: Context
    path: tuple[str, ...]

    def add_cut(self, returned: int, total: int) -> None:
        """Add a list that a limit has cut to the others of the same path. Raises Exceeded."""
        cut_lists = self.context.cut_lists
        if self.path not in cut_lists:
            self.context.budget.spend_bytes(CUT_LIST_BYTES + sum(len(name) + BYTES_PER_NAME for name in self.path))
        before = cut_lists.get(self.path, (0, 0))
        cut_lists[self.path] = before[0] + returned, before[1] + total

    def add_suggestions(self, argument: str, value: str, suggestions: Sequence[str]) -> None:
        self.context.add_suggestions(self.path, argument, value, suggestions)


Info = strawberry.Info[Context, None]


def suggest(info: Info, argument: str, value: str, suggestions: Iterable[str]) -> None:
    """Add suggestions to the response for a lookup that returned null."""
    info.context.add_suggestions(info.path.as_list(), argument, value, list(suggestions))
