"""Limits how much free memory glibc's allocator keeps."""

import ctypes
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


def return_free_memory() -> None:
    """Return free memory to the system, which takes a few milliseconds."""
    if library := _glibc():
        library.malloc_trim(0)


@cache
def _glibc() -> Any:
    """The C library if it is glibc, or None."""
    if sys.platform != "linux":
        return None
    library = ctypes.CDLL(None)
    return library if hasattr(library, "malloc_trim") else None
