"""Texts that are spelt like another, for suggestions."""

from collections.abc import Iterable

from rapidfuzz import fuzz, process

from graph.types.folding import fold_for_search, folded_value

MIN_SIMILARITY = 75
"""Of 100: texts that are less similar are not suggested."""


def similar_texts(text: str, texts: Iterable[str], limit: int) -> list[str]:
    """The texts that are spelt like this one, the most similar first; case and accents are ignored."""
    folded = {other: folded_value(other) for other in texts}
    matches = process.extract(
        fold_for_search(text), folded, scorer=fuzz.ratio, score_cutoff=MIN_SIMILARITY, limit=limit
    )
    return [other for _, _, other in matches]
