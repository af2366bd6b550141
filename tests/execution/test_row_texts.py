"""The texts of rows: joined, bounded, and no larger in memory than they are counted."""

import tracemalloc
from types import SimpleNamespace

import orjson
import pytest

from graph.execution import row_texts
from graph.execution.row_texts import SelectionTexts


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


def test_texts_are_built_again_beyond_the_bound(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(row_texts, "MAX_BYTES", 20_000)
    selections, some = SelectionTexts(None), rows(50)
    for number in range(100):
        assert len(orjson.loads(selections.of(f"selection {number}", build).json(some))) == 50
        assert selections.size <= 20_000
    assert len(selections.selections) < 5
