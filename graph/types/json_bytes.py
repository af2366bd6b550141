"""JSON that is kept in memory."""


def without_spare_bytes(text: bytes) -> bytes:
    """The same bytes in memory of their size: orjson's results take up to ten times as much, and 4 kB at least."""
    return bytes(memoryview(text))
