"""The context of a request: the snapshot that all its resolvers read, and the budget they spend from."""

from collections.abc import AsyncIterator, Callable, Iterable
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

    def add_cut_list(self, path: tuple[str, ...], returned: int, total: int) -> None:
        """Add a list that a limit has cut to the others of the same path. Raises Exceeded."""
        if path not in self.cut_lists:
            self.budget.spend_bytes(CUT_LIST_BYTES + sum(len(name) + BYTES_PER_NAME for name in path))
        before = self.cut_lists.get(path, (0, 0))
        self.cut_lists[path] = before[0] + returned, before[1] + total


Info = strawberry.Info[Context, None]


def suggest(info: Info, argument: str, value: str, suggestions: Iterable[str]) -> None:
    """Add suggestions to the response for a lookup that returned null."""
    similar = list(suggestions)
    if similar:
        path = info.path.as_list()
        info.context.budget.spend_error(len(value) + sum(len(str(step)) for step in path))
        info.context.suggestions.append({"path": path, "argument": argument, "value": value, "suggestions": similar})
