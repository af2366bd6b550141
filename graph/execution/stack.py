"""Room on the interpreter's stack for deep calls.

CPython 3.11 and later keep the frames of Python functions in chunks of 16 kB. Where calls go to and fro over the end of
a chunk, each allocates and frees one, which made operations up to ten times slower, depending on how deep they happened
to be called. A frame that is larger than a chunk gets one of its own, of the next power of two, and what is left of
that has room for all frames above it.
"""

from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")

FRAME_WORDS = 33_000
"""A little more than 256 kB: its chunk has 512. Pages that are not used cost nothing."""


def call_with_room(work: Callable[[], T]) -> T:
    """What `work` returns."""
    return work()


call_with_room.__code__ = call_with_room.__code__.replace(co_stacksize=FRAME_WORDS)
