"""How many examples are generated: few in make test, more in make check, most in make fuzz."""

import os

FULL, FUZZ = "FULL_TESTS", "FUZZ_TESTS"
"""The environment variables that --full and --fuzz set, so that xdist's workers have them too."""


def examples(number: int) -> int:
    """So many in make check, a tenth of them in make test, ten times as many in make fuzz."""
    if FUZZ in os.environ:
        return 10 * number
    return number if FULL in os.environ else max(5, number // 10)
