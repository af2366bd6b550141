"""Filters as keys of the rows that they have selected: equal for equal conditions, and never large."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.types.arguments.filter import MAX_KEY_CHARACTERS, MAX_KEY_VALUES, Filter, key_of

values = st.none() | st.booleans() | st.integers(0, 2) | st.sampled_from("ab")
operators = st.dictionaries(st.sampled_from(["eq", "in"]), values | st.lists(values, max_size=2), max_size=2)
conditions = st.dictionaries(st.sampled_from("abc"), operators, max_size=2)


@given(first=conditions, second=conditions)
def test_filters_are_equal_if_their_conditions_are(first: dict[str, Any], second: dict[str, Any]) -> None:
    keys = key_of(first), key_of(second)
    if None in keys:
        return
    filters = [Filter(key, list) for key in keys if key is not None]
    # As cache keys; 1 and True are equal there, as they are for the tests of rows.
    in_order = [[(name, list(tests.items())) for name, tests in where.items()] for where in (first, second)]
    assert (filters[0] == filters[1]) == (in_order[0] == in_order[1])
    assert len({*filters, Filter(filters[0].key, tuple)}) == len({*filters}) == (1 if filters[0] == filters[1] else 2)
    assert hash(filters[0]) == hash(keys[0])
    assert filters[0] != keys[0]


def test_a_filter_selects_once_and_keeps_nothing_of_its_request() -> None:
    filter_ = Filter((), lambda rows: [row for row in rows if row > 1])
    assert not filter_.is_used
    assert filter_([1, 2, 3]) == [2, 3]
    assert filter_.is_used
    assert filter_.select is tuple


@pytest.mark.parametrize(
    ("more", "is_kept"),
    [
        ({"in": list(range(MAX_KEY_VALUES - 6))}, True),
        ({"in": list(range(MAX_KEY_VALUES - 5))}, False),
        ({"eq": "a" * MAX_KEY_CHARACTERS}, True),
        ({"eq": "a" * (MAX_KEY_CHARACTERS + 1)}, False),
        ({"in": ["a" * (MAX_KEY_CHARACTERS + 1)]}, False),
    ],
)
def test_large_conditions_are_no_key(more: dict[str, Any], is_kept: bool) -> None:
    assert (key_of({"name": more}) is not None) == is_kept
