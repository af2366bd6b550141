"""Regular expressions of clients: what they may be, and what each text that they are compared with costs."""

import pytest
import re2
from graphql import GraphQLError
from hypothesis import given
from hypothesis import strategies as st

from graph.types.arguments.regular_expressions import (
    COMPILE_COST_PER_CHARACTER,
    MATCH_COST,
    MAX_PATTERN_CHARACTERS,
    matches,
)
from tests.support.unbounded import budget

LARGE = r"(?i)[\pL\pN]{40}" * 9


def test_a_pattern_has_a_maximum_length() -> None:
    assert matches("a" * MAX_PATTERN_CHARACTERS, budget(), "matches")("a" * 300)
    with pytest.raises(GraphQLError) as caught:
        matches("a" * (MAX_PATTERN_CHARACTERS + 1), budget(), "name.matches")
    assert caught.value.message == "Argument 'name.matches' has 201 characters: the maximum is 200."


@pytest.mark.parametrize(("pattern", "reason"), [("(", "missing ): ("), (LARGE, "pattern too large - compile failed")])
def test_a_pattern_that_is_wrong_or_too_large_is_an_error_with_the_reason(pattern: str, reason: str) -> None:
    spent_from = budget()
    before = spent_from.left
    with pytest.raises(GraphQLError) as caught:
        matches(pattern, spent_from, "matches")
    assert caught.value.message == f"Argument 'matches' is not a regular expression of RE2: {reason}."
    assert before - spent_from.left == COMPILE_COST_PER_CHARACTER * len(pattern)


@given(pattern=st.text("ab.*", min_size=1, max_size=5), texts=st.lists(st.none() | st.text("abc", max_size=3)))
def test_each_different_text_costs_the_size_of_the_pattern(pattern: str, texts: list[str | None]) -> None:
    try:
        compiled = re2.compile(pattern)
    except re2.error:
        return
    spent_from = budget()
    passes = matches(pattern, spent_from, "matches")
    before = spent_from.left
    assert [passes(text) for text in texts] == [
        text is not None and compiled.search(text) is not None for text in texts
    ]
    assert before - spent_from.left == len({*texts} - {None}) * (MATCH_COST + compiled.programsize)
