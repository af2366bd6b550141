"""Finding a row by its reference, and what to suggest when there is none."""

from typing import Any

from graph.queries.context import Info, suggest

SUGGESTED = 3
LONGEST_REFERENCE = 100


def by_reference(info: Info, type_: type, reference: str) -> Any:
    """The row, or null and the references that resemble this one."""
    names = info.context.snapshot.names
    found = names.references.get((type_, reference))
    if found is None:
        index = names.of_type[type_]
        text = reference[:LONGEST_REFERENCE]
        info.context.budget.spend(index.cost(text))
        spelt_alike = names.references_like(type_, text, SUGGESTED)
        similar = dict.fromkeys([*spelt_alike, *(row.reference for row in index.find(text, SUGGESTED))])
        suggest(info, "reference", reference, list(similar)[:SUGGESTED])
    return found
