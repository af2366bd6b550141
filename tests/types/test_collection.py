"""A row of a collection is the one with its key, whether the key is one number or several."""

from typing import NamedTuple

from hypothesis import given
from hypothesis import strategies as st

from graph.types.collection import Collection


class Lap(NamedTuple):
    race: int
    driver: int


numbers = st.integers(0, 6)
laps = st.sets(st.builds(Lap, numbers, numbers), max_size=20)


@given(laps)
def test_a_row_is_found_by_all_numbers_of_its_key(rows: set[Lap]) -> None:
    collection = Collection(sorted(rows), "race", "driver")
    for key in ((race, driver) for race in range(-1, 8) for driver in range(-1, 8)):
        assert collection.get(key) == (Lap(*key) if key in rows else None)
    assert [collection.get(key) for key in (3, None, "x", ())] == [None] * 4


@given(st.sets(numbers))
def test_a_row_is_found_by_its_only_number(keys: set[int]) -> None:
    collection = Collection([Lap(key, 1) for key in sorted(keys)], "race")
    assert [collection.get(key) for key in range(8)] == [Lap(key, 1) if key in keys else None for key in range(8)]


def test_without_a_key_nothing_is_found() -> None:
    assert Collection([Lap(1, 1)]).get((1, 1)) is None
