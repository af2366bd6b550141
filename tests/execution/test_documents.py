"""Caches stay within their bounds, and no text takes long to parse, validate or compile."""

import asyncio
import gc
import string
import time
import tracemalloc
import weakref
from collections.abc import Callable, Iterator
from hashlib import sha256
from itertools import count, islice, product
from typing import Any

import pytest
from graphql import GraphQLInt, GraphQLList, GraphQLNonNull

from graph.execution.disclosure import Disclosure
from graph.execution.documents import DOCUMENT_BYTES, Document, Documents
from graph.execution.executor import Executor
from graph.execution.input_values import MAX_READERS, InputReaders
from graph.execution.request import GraphQLRequest
from graph.queries.schema import schema
from graph.settings import Settings
from tests.support.in_process import response_cache
from tests.support.unbounded import budget, documents
from tests.types.test_lists import snapshot_of

BOUND = 3_000_000
SNAPSHOT = snapshot_of([])


def documents_of(most_bytes: int) -> Documents:
    return Documents(schema, most_bytes, Settings.from_environment({}).limits, Disclosure())


def short() -> Iterator[str]:
    return (f"{{ a{number}: driver(driverId: {number}) {{ name }} }}" for number in count())


def long() -> Iterator[str]:
    names = " ".join(string.ascii_letters[place] + ": __typename" for place in range(50))
    return (f"{{ a{number}: drivers {{ {names} }} }}" for number in count())


def wrong() -> Iterator[str]:
    return (f"{{ {' '.join(f'wrong{number}x{place}' for place in range(2))} }}" for number in count())


CONDITIONS = ("a", "b")


def multiplied() -> Iterator[str]:
    """Fragments multiply the calls of resolvers, and conditions the plans."""
    on_races = " ".join(f"fragment q{level} on Race {{ ...r previous {{ ...q{level + 1} }} }}" for level in range(6))
    on_drivers = " ".join(f"{name}(limit: 1) {{ id }}" for name in ("results", "seasons", "racesWon", "standings"))
    fragments = f"{on_races} fragment q6 on Race {{ ...r }} fragment r on Race {{ winner {{ ...d }} }}"
    variables = " ".join(f"${name}: Boolean!" for name in CONDITIONS)
    conditional = " ".join(f"{name}: __typename @skip(if: ${name})" for name in CONDITIONS)
    return (
        f"query ({variables}) {{ {conditional} x{number}: __typename lastRace {{ ...q0 }} nextRace {{ ...q0 }} }}"
        f" {fragments} fragment d on Driver {{ {on_drivers} }}"
        for number in count()
    )


def direct() -> Iterator[str]:
    """Calls whose arguments are variables, and objects of several types."""
    calls = " ".join(f"c{place}: driver(driverId: $n) {{ name }} n{place}: node(id: $i) {{ id }}" for place in range(9))
    return (f"query ($n: Int!, $i: ID!) {{ x{number}: __typename {calls} }}" for number in count())


@pytest.mark.full
@pytest.mark.parametrize("texts", [short, long, wrong])
def test_many_documents_stay_within_the_bound(texts: Callable[[], Iterator[str]]) -> None:
    known = documents_of(2 * BOUND)
    list(map(known.load, islice(texts(), 3)))  # what is created once, whatever the text
    gc.collect()
    tracemalloc.start()
    try:
        for text in islice(texts(), 3 * BOUND // DOCUMENT_BYTES):
            document = known.load(text)
            if isinstance(document, Document):
                values = document.operations[None].variables.coerce({}, budget())
                assert not isinstance(values, list)
                assert document.operations[None].plan(values)
        gc.collect()
        taken, _ = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert len(known.cache) > 10
    assert taken < BOUND


@pytest.mark.parametrize("texts", [short, multiplied, direct])
def test_the_plans_of_a_document_take_what_its_length_gives_them(texts: Callable[[], Iterator[str]]) -> None:
    document = documents(2 * BOUND).load(next(texts()))
    assert isinstance(document, Document)
    operation = document.operations[None]
    for chosen in product((False, True), repeat=len(CONDITIONS)):
        variables = {**dict(zip(CONDITIONS, chosen, strict=True)), "n": 1, "i": "a"}
        values = operation.variables.coerce(variables, budget())
        assert not isinstance(values, list)
        operation.plan(values)
        kept = [entry.plan.bytes for entry in operation.plans.entries.values() if entry.plan]
        assert sum(kept) == operation.plans.bytes <= operation.plans.max_bytes
        assert bool(kept) is (texts is short)


def test_many_persisted_texts_stay_within_the_bound() -> None:
    known = documents_of(200_000)
    for text in islice(short(), 1000):
        known.persist(sha256(text.encode()).hexdigest(), text)
    assert 10 < len(known.persisted) < 1000
    assert known.persisted.currsize <= 100_000


def test_many_results_stay_within_the_bound() -> None:
    responses = response_cache(SNAPSHOT, BOUND)
    tracemalloc.start()
    try:
        for number in range(3000):
            key = (None, "application/json", f"{{ a{number} }}", None, b"")
            responses.put(SNAPSHOT, key, 100, responses.encode(SNAPSHOT, bytes(number % 5000), None))
        taken, _ = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert len(responses.entries) > 100
    assert taken < BOUND


def test_a_result_that_would_evict_all_others_is_not_cached() -> None:
    responses = response_cache(SNAPSHOT, BOUND)
    responses.put(SNAPSHOT, "large", 0, responses.encode(SNAPSHOT, bytes(BOUND // 2)))
    assert responses.get(SNAPSHOT, "large") is None


def fragments(depth: int) -> str:
    """A text that grows with `depth`, and what it selects with two to its power."""
    parts = [
        f"fragment F{level} on Driver {{ a: firstRace {{ winner {{ ...F{level + 1} }} }}"
        f" b: lastRace {{ winner {{ ...F{level + 1} }} }} }}"
        for level in range(depth)
    ]
    return " ".join(["{ driver(driverId: 0) { ...F0 } }", *parts, f"fragment F{depth} on Driver {{ name }}"])


HOSTILE = {
    "many aliases": f"{{ {' '.join(f'a{number}: __typename' for number in range(1600))} }}",
    "too many aliases": f"{{ {' '.join(f'a{number}: __typename' for number in range(100_000))} }}",
    "one name often": f"{{ drivers {{ {'name ' * 4900} }} }}",
    "overlapping": f"{{ {' '.join('drivers { name }' for _ in range(1200))} }}",
    "deep": f"{{ drivers {'{ seasons { driver ' * 90}{{ name }}{' } }' * 90} }}",
    "deeper": "{ drivers " + "{ teamMates " * 5000,
    "brackets": "{ drivers(where: " + "[" * 4000,
    "fragments multiply": fragments(25),
    "fragments in a circle": "{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }",
    "many variables": f"query({' '.join(f'$v{number}: Int' for number in range(1200))}) {{ __typename }}",
    "many directives": f"{{ __typename {'@skip(if: false) ' * 600} }}",
    "a long name": f"{{ {'a' * 900_000} }}",
    "comments": "# \n" * 200_000 + "{ __typename }",
}


class Variables(dict[str, object]):
    """May be referred to weakly, unlike a dict."""


@pytest.mark.parametrize(
    "text",
    [
        "{ a",
        "{ wrong }",
        "{ drivers(limit: $n) { name } }",
        'query ($b: Boolean = true) { driver(driverId: "x") { name } a: __typename @skip(if: $b) }',
        "query ($b: Boolean = true) { __typename @skip(if: $b) }",
    ],
)
def test_a_cached_error_holds_neither_variables_nor_a_version(text: str) -> None:
    executor = Executor(documents(2 * BOUND))
    snapshot, variables = snapshot_of([]), Variables(b=None)
    references = weakref.ref(snapshot), weakref.ref(variables)
    for _ in range(2):
        assert asyncio.run(executor.execute(GraphQLRequest(text, None, variables), snapshot, budget())).errors
    assert executor.documents.get(text)
    del snapshot, variables
    gc.collect()
    assert [reference() for reference in references] == [None, None]


def test_functions_for_types_with_any_brackets_are_bounded() -> None:
    readers = InputReaders()
    for number in range(3 * MAX_READERS):
        type_: Any = GraphQLInt
        for bit in f"{number:014b}":
            type_ = GraphQLList(type_) if bit == "0" else GraphQLList(GraphQLNonNull(type_))
        assert readers.of(type_)([], 0) == []
        assert len(readers.readers) <= MAX_READERS


@pytest.mark.full
@pytest.mark.parametrize("name", HOSTILE)
def test_no_text_takes_long(name: str) -> None:
    known = documents_of(10_000_000)
    began = time.process_time()
    document = known.load(HOSTILE[name])
    if isinstance(document, Document):
        values = document.operations[None].variables.coerce({}, budget())
        assert not isinstance(values, list)
        document.operations[None].plan(values)
    # Not a speed, but a bound that only something that grows without one would break.
    assert time.process_time() - began < 5


def test_multiplied_fragments_are_left_to_graphql_core() -> None:
    document = documents(10_000_000).load(fragments(25))
    assert isinstance(document, Document)
    values = document.operations[None].variables.coerce({}, budget())
    assert not isinstance(values, list)
    assert document.operations[None].plan(values)[0] is None
