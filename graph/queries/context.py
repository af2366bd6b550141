"""The context of a request: the snapshot that all its resolvers read, and the budget they spend from."""

from collections.abc import AsyncIterator, Callable, Iterable
from dataclasses import dataclass, field
from typing import Any

import strawberry

from graph.dataset.snapshot import Snapshot
from graph.types.budget import Budget
from graph.types.dataset import Dataset


@dataclass(slots=True)
class Context:
    snapshot: Snapshot
    budget: Budget
    datasets: Callable[[int | None], AsyncIterator[Dataset]] | None = None
    """Each version as it becomes current; only for subscriptions."""
    suggestions: list[dict[str, Any]] = field(default_factory=list)
    """Similar values where a lookup failed; they are in the response's `extensions`."""


Info = strawberry.Info[Context, None]


def suggest(info: Info, argument: str, value: str, suggestions: Iterable[str]) -> None:
    """Add suggestions to the response for a lookup that returned null."""
    similar = list(suggestions)
    if similar:
        path = info.path.as_list()
        info.context.budget.spend_error(len(value) + sum(len(str(step)) for step in path))
        info.context.suggestions.append({"path": path, "argument": argument, "value": value, "suggestions": similar})
