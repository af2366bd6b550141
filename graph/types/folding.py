"""How texts are compared where accents and case do not matter."""

from functools import lru_cache

from anyascii import anyascii


def fold_for_search(text: str) -> str:
    """A text of a client without accents and case; not cached.

    >>> fold_for_search("Kimi Räikkönen"), fold_for_search("Žerovnik"), fold_for_search("São Paulo")
    ('kimi raikkonen', 'zerovnik', 'sao paulo')
    """
    return text.lower() if text.isascii() else anyascii(text).lower()


folded_value = lru_cache(1 << 16)(fold_for_search)
"""The same for a value of the dataset; cached, because it is compared often."""
