"""JSON that is kept in memory."""

import orjson


def json_to_keep(value: object) -> bytes:
    return without_spare_bytes(orjson.dumps(value))


def without_spare_bytes(text: bytes) -> bytes:
    """The same bytes in memory of their size: orjson's results take up to ten times as much, and 4 kB at least."""
    return bytes(memoryview(text))
