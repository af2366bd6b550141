"""What a resolver gets: one snapshot, the same for the whole request, and what may still be spent on the answer."""

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
    """Each version as it becomes current; there only for a subscription."""
    suggestions: list[dict[str, Any]] = field(default_factory=list)
    """What could have been meant where nothing was found; told in the answer's `extensions`."""


Info = strawberry.Info[Context, None]


def suggest(info: Info, argument: str, value: str, suggestions: Iterable[str]) -> None:
    """Tell, beside a null, which values would have found something."""
    found = list(suggestions)
    if found:
        path = info.path.as_list()
        info.context.budget.spend_error(len(value) + sum(len(str(step)) for step in path))
        info.context.suggestions.append({"path": path, "argument": argument, "value": value, "suggestions": found})
