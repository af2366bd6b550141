"""The C library's allocator, where it is glibc's: how much memory it keeps for later."""

import ctypes
import sys
from functools import cache
from typing import Any

M_ARENA_MAX = -8
"""Parameter of mallopt(3)."""

ARENAS = 2
"""glibc makes up to eight for each core, and memory that one thread frees is not used by others."""


def limit_arenas() -> None:
    """Let threads share a few pools of memory; before the first thread starts."""
    if library := _glibc():
        library.mallopt(M_ARENA_MAX, ARENAS)


def return_free_memory() -> None:
    """Give memory that is free back to the system, which takes a few milliseconds."""
    if library := _glibc():
        library.malloc_trim(0)


@cache
def _glibc() -> Any:
    """The C library, or None where it is another one."""
    if sys.platform != "linux":
        return None
    library = ctypes.CDLL(None)
    return library if hasattr(library, "malloc_trim") else None
