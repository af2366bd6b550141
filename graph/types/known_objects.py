"""What was made of objects that come again, such as the conditions that a front end sends for each page of a table."""

from typing import Generic, TypeVar

Result = TypeVar("Result")

MAX_KNOWN = 500
"""Objects whose results are kept. One more removes all of them."""


class KnownObjects(Generic[Result]):
    """A result for each of some objects, by their identity. Nobody may change the objects, nor the results."""

    def __init__(self) -> None:
        self._entries: dict[int, tuple[object, Result]] = {}

    def get(self, key: object) -> Result | None:
        entry = self._entries.get(id(key))
        return entry[1] if entry is not None and entry[0] is key else None

    def add(self, key: object, result: Result) -> None:
        if len(self._entries) >= MAX_KNOWN:
            self._entries.clear()
        self._entries[id(key)] = key, result
