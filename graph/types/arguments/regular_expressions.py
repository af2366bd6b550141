"""Regular expressions of clients, which RE2 matches in time that grows linearly with pattern and text."""

import re2
from graphql import GraphQLError

from graph.types.arguments.row_tests import Test
from graph.types.budget import Budget

MAX_PATTERN_CHARACTERS = 200

MAX_PATTERN_BYTES = 128 * 1024
"""Memory of a compiled pattern; re2 caches 128 of them."""

COMPILE_COST_PER_CHARACTER = 250
"""Case-insensitive classes of Unicode cost that much, whether they compile or turn out to be too large."""

MATCH_COST = 5
"""Per value that is matched, beside one for each instruction of the pattern's program."""

OPTIONS = re2.Options()
OPTIONS.max_mem = MAX_PATTERN_BYTES
OPTIONS.log_errors = False


def matches(pattern: str, budget: Budget, argument: str) -> Test:
    """A test whether a text contains a match; equal texts are matched once, and each spends.

    Raises GraphQLError, naming the argument, and Exceeded; the test raises Exceeded as well.
    """
    if len(pattern) > MAX_PATTERN_CHARACTERS:
        raise GraphQLError(
            f"Argument '{argument}' has {len(pattern):,} characters: the maximum is {MAX_PATTERN_CHARACTERS}."
        )
    budget.spend(COMPILE_COST_PER_CHARACTER * len(pattern))
    try:
        compiled = re2.compile(pattern, OPTIONS)
    except re2.error as error:
        reason = error.args[0].decode()
        raise GraphQLError(f"Argument '{argument}' is not a regular expression of RE2: {reason}.") from None
    cost = MATCH_COST + int(compiled.programsize)
    results: dict[str | None, bool] = {None: False}

    def passes(value: str | None) -> bool:
        result = results.get(value)
        if result is None:
            budget.spend(cost)
            result = results[value] = compiled.search(value) is not None
        return result

    return passes
