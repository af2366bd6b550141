"""The plans of a document, in the memory that the length of its text gives them."""

from collections.abc import Hashable
from typing import NamedTuple

from graph.execution.plan import Plan

MAX_PLANS = 8
"""Plans kept for a document, by operation and by the variables in its conditions. One more removes all of them."""

PLAN_BYTES, BYTES_PER_CHARACTER = 30_000, 200
"""Memory that the plans of a document may take, of what a document is counted as: fragments multiply fields."""


class PlanEntry(NamedTuple):
    """A plan, or None where graphql-core has to execute, and the number of its fields."""

    plan: Plan | None
    fields: int


class Plans:
    """The plans of the operations of a document, by operation and values of conditions."""

    def __init__(self, characters: int) -> None:
        self.entries: dict[Hashable, PlanEntry] = {}
        self.max_bytes = PLAN_BYTES + BYTES_PER_CHARACTER * characters
        self.bytes = 0

    def __contains__(self, key: Hashable) -> bool:
        return key in self.entries

    def get(self, key: Hashable) -> PlanEntry | None:
        return self.entries.get(key)

    def keep(self, key: Hashable, entry: PlanEntry) -> PlanEntry:
        """The entry as it is kept: without a plan that takes more memory than all plans of the document may."""
        size = entry.plan.bytes if entry.plan else 0
        if size > self.max_bytes:
            size, entry = 0, PlanEntry(None, entry.fields)
        if len(self.entries) >= MAX_PLANS or self.bytes + size > self.max_bytes:
            self.entries.clear()
            self.bytes = 0
        self.entries[key] = entry
        self.bytes += size
        return entry
