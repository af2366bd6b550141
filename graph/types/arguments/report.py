"""What a list reports in the `extensions` of the response."""

from collections.abc import Sequence
from typing import Protocol


class Report(Protocol):
    """Both methods spend what they add. They raise Exceeded."""

    def add_cut(self, returned: int, total: int) -> None:
        """A limit has left rows out: the rows returned, and the rows that there are."""

    def add_suggestions(self, argument: str, value: str, suggestions: Sequence[str]) -> None:
        """No row has the value: values that are similar."""
