"""Looks rows up by their reference, and suggests others when there is none."""

from typing import Any

from graph.dataset.search_index import SIMILAR_COST
from graph.queries.context import Info, suggest

MAX_SUGGESTIONS = 3
MAX_REFERENCE_CHARACTERS = 100


def by_reference(info: Info, type_: type, reference: str) -> Any:
    """The row, or null and the references that are similar to this one."""
    lookups = info.context.snapshot.lookups
    row = lookups.references.get((type_, reference))
    if row is None:
        index, budget = lookups.of_type[type_], info.context.budget
        text = reference[:MAX_REFERENCE_CHARACTERS]
        budget.spend(SIMILAR_COST * len(index.entries))
        similar = lookups.similar_references(type_, text, MAX_SUGGESTIONS)
        matching = (match.reference for match in index.search(text, MAX_SUGGESTIONS, budget))
        suggest(info, "reference", reference, list(dict.fromkeys([*similar, *matching]))[:MAX_SUGGESTIONS])
    return row
