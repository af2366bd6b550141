"""Regular expressions of clients, which RE2 matches in time that grows linearly with pattern and text."""

from typing import Any

import re2
from graphql import GraphQLError

MAX_PATTERN_CHARACTERS = 200

MAX_PATTERN_BYTES = 128 * 1024
"""Memory of a compiled pattern; re2 caches 128 of them."""

COMPILE_COST = 1_000

MATCH_COST, MATCH_COST_PER_INSTRUCTION = 10, 2
"""Per value that is matched, beside the pattern's program: without a cached automaton every instruction is a step."""

OPTIONS = re2.Options()
OPTIONS.max_mem = MAX_PATTERN_BYTES
OPTIONS.log_errors = False


def compile_pattern(pattern: str, argument: str) -> Any:
    """A compiled pattern. Raises GraphQLError, naming the argument."""
    if len(pattern) > MAX_PATTERN_CHARACTERS:
        raise GraphQLError(
            f"Argument '{argument}' has {len(pattern):,} characters: the maximum is {MAX_PATTERN_CHARACTERS}."
        )
    try:
        return re2.compile(pattern, OPTIONS)
    except re2.error as error:
        reason = error.args[0].decode() if isinstance(error.args[0], bytes) else error
        raise GraphQLError(f"Argument '{argument}' is not a regular expression of RE2: {reason}.") from None


def match_cost(compiled: Any) -> int:
    """Units per value that is matched."""
    return MATCH_COST + MATCH_COST_PER_INSTRUCTION * int(compiled.programsize)
