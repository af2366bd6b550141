"""The threads in which costly operations run: how many at a time, how many may wait, and their stack."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import TypeVar

from graph.types.budget import Exceeded, Limits
from graph.types.error_codes import ErrorCode

T = TypeVar("T")

MAX_RUNNING = 2
"""Operations that run in threads at a time. They share the interpreter: with more threads each takes longer."""

MAX_WAITING = 100
"""Operations that may wait for a thread. Each holds its request in memory."""

FRAME_WORDS = 33_000
"""A little more than 256 kB."""


class Threads:
    """Slots for operations in threads."""

    def __init__(self, limits: Limits) -> None:
        self.limits = limits
        self.running = asyncio.Semaphore(MAX_RUNNING)
        self.waiting = 0

    @asynccontextmanager
    async def slot(self) -> AsyncIterator[None]:
        """Wait for a free thread. Raises Exceeded when that takes too long, or too many wait."""
        if self.waiting >= MAX_WAITING:
            raise Exceeded(ErrorCode.OVERLOADED, "Too many requests wait to be executed: try again later.")
        self.waiting += 1
        try:
            async with asyncio.timeout(self.limits.seconds):
                await self.running.acquire()
        except TimeoutError:
            raise self.limits.timeout_error from None
        finally:
            self.waiting -= 1
        try:
            yield
        finally:
            self.running.release()


def call_with_large_frame(work: Callable[[], T]) -> T:
    """What `work` returns, called from a frame that makes room for all frames above it.

    CPython 3.11 and later allocate the frames of Python functions in chunks of 16 kB. Calls that go back and forth over
    the end of a chunk allocate and free one each time, which made operations up to ten times slower. A frame larger
    than a chunk gets its own, of the next power of two: here 512 kB, whose unused pages cost nothing.
    """
    return work()


call_with_large_frame.__code__ = call_with_large_frame.__code__.replace(co_stacksize=FRAME_WORDS)
