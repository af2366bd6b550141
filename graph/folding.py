"""How texts are compared where accents and case do not matter."""

from functools import lru_cache

from anyascii import anyascii


@lru_cache(1 << 16)
def folded(text: str) -> str:
    """
    >>> folded("Kimi Räikkönen"), folded("Žerovnik"), folded("São Paulo")
    ('kimi raikkonen', 'zerovnik', 'sao paulo')
    """
    return text.lower() if text.isascii() else anyascii(text).lower()
