"""The texts of rows: joined, bounded, and no larger in memory than they are counted."""

import asyncio
import gc
import itertools
import tracemalloc
from types import SimpleNamespace

import orjson
import pytest

from graph.execution import row_texts
from graph.execution.executor import Executor
from graph.execution.request import GraphQLRequest
from graph.execution.row_texts import SelectionTexts
from tests.support.unbounded import budget, documents
from tests.types.test_lists import snapshot_of


def rows(count: int) -> list[SimpleNamespace]:
    return [Row(number=number, name=f"row {number}") for number in range(count)]


class Row(SimpleNamespace):
    __hash__ = object.__hash__  # type: ignore[assignment]  # as rows of a snapshot, which are equal only to themselves


def build(row: SimpleNamespace) -> dict[str, object]:
    return {"number": row.number, "name": row.name}


def test_a_list_is_the_json_of_its_rows_cold_and_warm() -> None:
    texts, some = SelectionTexts(None).of("a selection", build), rows(50)
    expected = orjson.dumps([build(row) for row in some])
    array = texts.array(some, lambda rows, cost, size: iter(rows), 1, 1)
    assert texts.json(some) == texts.json(some) == texts.json(some) == orjson.dumps(array) == expected
    assert texts.json(some[10:20]) == orjson.dumps([build(row) for row in some[10:20]])
    assert texts.json([]) == b"[]"


def test_selections_do_not_share_texts() -> None:
    selections, some = SelectionTexts(None), rows(3)
    assert selections.of("a", build) is selections.of("a", build)
    assert selections.of("b", lambda row: row.number).json(some) == b"[0,1,2]"
    assert selections.of("a", build).json(some) != b"[0,1,2]"


def test_texts_take_no_more_memory_than_is_counted() -> None:
    selections, some = SelectionTexts(None), rows(2_000)
    tracemalloc.start()
    selections.of("a selection", build).json(some)
    taken, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert taken < 1.3 * selections.size


OPERATIONS, PYTHONS_OWN_BYTES = 100, 100_000
"""Python keeps some memory that it has used, however many operations there are."""

FIELDS = " ".join(f"x{number}: name" for number in range(12))
SHAPES = {
    "many fields": "{{ drivers(limit: 0) {{ a{0}: name " + FIELDS + " }} }}",
    "beside a call": "query ($n: Int!) {{ drivers(limit: 0) {{ b{0}: name }} driver(driverId: $n) {{ "
    + FIELDS
    + " }} }}",
    "beside types": '{{ drivers(limit: 0) {{ c{0}: name }} node(id: "RHJpdmVyOjE=") {{ ... on Race {{ name }} }} }}',
}
"""Operations with a selection that no other one has."""


@pytest.mark.full
@pytest.mark.parametrize("shape", SHAPES)
def test_selections_take_no_more_memory_than_is_counted(shape: str) -> None:
    snapshot, executor = snapshot_of([]), Executor(documents(200_000))
    numbers = itertools.count()

    def execute(count: int) -> tuple[int, int]:
        for number in itertools.islice(numbers, count):
            request = GraphQLRequest(SHAPES[shape].format(number), None, {"n": 1})
            assert not asyncio.run(executor.execute(request, snapshot, budget())).errors
        gc.collect()
        return tracemalloc.get_traced_memory()[0], snapshot.derived(SelectionTexts).size

    tracemalloc.start()
    try:
        taken_before, counted_before = execute(10)  # more than the cache of documents holds
        taken, counted = execute(OPERATIONS)
    finally:
        tracemalloc.stop()
    assert 0 < taken - taken_before < 1.1 * (counted - counted_before) + PYTHONS_OWN_BYTES


def test_texts_are_built_again_beyond_the_bound(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(row_texts, "MAX_BYTES", 20_000)
    selections, some = SelectionTexts(None), rows(50)
    for number in range(100):
        assert len(orjson.loads(selections.of(f"selection {number}", build).json(some))) == 50
        assert selections.size <= 20_000
    assert len(selections.selections) < 5
