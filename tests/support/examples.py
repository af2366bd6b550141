"""How many examples Hypothesis generates."""

import os

FULL = "FULL_TESTS"
"""The environment variable that --full sets, so that xdist's workers have it too."""


def examples(number: int) -> int:
    """So many in make check, a tenth of them in make test."""
    return number if FULL in os.environ else max(5, number // 10)
