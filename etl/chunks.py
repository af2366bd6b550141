"""Rows in lists of bounded length, so that many of them never fill the memory of Python."""

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TypeVar

T = TypeVar("T")

CHUNK_ROWS = 10_000


def chunks(rows: Iterable[T]) -> Iterator[list[T]]:
    """Lists of `CHUNK_ROWS` rows, of which the last may be shorter."""
    iterator = iter(rows)
    while chunk := list(islice(iterator, CHUNK_ROWS)):
        yield chunk
