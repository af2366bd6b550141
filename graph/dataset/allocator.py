"""Limits the free memory that Python and glibc's allocator keep."""

import ctypes
import gc
import sys
from functools import cache
from typing import Any

M_ARENA_MAX = -8
"""Parameter of mallopt(3)."""

ARENAS = 2
"""By default glibc creates up to eight per core, and memory freed in an arena is not used by others."""


def limit_arenas() -> None:
    """Let threads share a few arenas. Call it before the first thread starts."""
    if library := _glibc():
        library.mallopt(M_ARENA_MAX, ARENAS)


def settle_memory(*, has_garbage: bool) -> None:
    """Return free memory to the system, after a collection of garbage if there is any.

    What remains is not collected until the next call, for each large response would make the collector visit all rows.
    """
    if has_garbage:
        gc.unfreeze()
        gc.collect()
    gc.freeze()
    if library := _glibc():
        library.malloc_trim(0)


@cache
def _glibc() -> Any:
    """The C library if it is glibc, or None."""
    if sys.platform != "linux":
        return None
    library = ctypes.CDLL(None)
    return library if hasattr(library, "malloc_trim") else None
