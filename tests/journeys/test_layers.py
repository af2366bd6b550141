"""A request goes through the packages in one direction: no package calls one above it."""

import asyncio
import json
import sys
from pathlib import Path
from types import FrameType
from typing import Any

import pytest

from graph.execution.disclosure import Disclosure
from graph.execution.documents import Documents
from graph.queries.schema import schema
from graph.settings import Settings
from tests.support.in_process import InProcessEndpoint, read_snapshot

LAYERS = ("endpoints", "execution", "queries", "dataset", "types")
QUERIES = (
    "{ drivers(limit: 3, where: { wins: { gt: 0 } }) { name seasons { year } } }",
    '{ driverByReference(reference: "nobody") { name } }',
    '{ search(text: "a", limit: 2) { __typename } node(id: "x") { id } }',
)


def package_of(frame: FrameType | None) -> str | None:
    name = frame.f_globals.get("__name__", "") if frame else ""
    return name.split(".")[1] if name.startswith("graph.") and name.count(".") > 1 else None


@pytest.mark.parametrize("query", QUERIES)
def test_a_post_that_misses_the_cache_never_goes_back(query: str, sample_database: Path) -> None:
    limits = Settings.from_environment({}).limits
    documents = Documents(schema, 10_000_000, limits, Disclosure())
    endpoint = InProcessEndpoint(read_snapshot(sample_database), documents, 10_000_000)
    calls: set[tuple[str, str]] = set()

    def trace(frame: FrameType, event: str, argument: Any) -> None:
        caller, callee = package_of(frame.f_back), package_of(frame)
        if event == "call" and caller and callee:
            calls.add((caller, callee))

    sys.setprofile(trace)
    try:
        asyncio.run(endpoint.post(json.dumps({"query": query}).encode()))
    finally:
        sys.setprofile(None)
    between = {(caller, callee) for caller, callee in calls if caller != callee and callee in LAYERS}
    assert ("endpoints", "execution") in between
    assert [call for call in between if LAYERS.index(call[0]) > LAYERS.index(call[1])] == []
