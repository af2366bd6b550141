"""No operation costs more than its budget allows: generated ones, by CPU time, pauses of the loop and memory."""

import asyncio
import gc
import os
import resource
import time
from collections import Counter
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from random import Random
from typing import Any

import orjson
import pytest

from graph.dataset.snapshot import Snapshot
from graph.execution.disclosure import Disclosure
from graph.execution.documents import Document, Documents
from graph.execution.operation import Operation
from graph.execution.threads import call_with_large_frame
from graph.queries.context import Context
from graph.queries.schema import schema
from graph.server import logs
from graph.settings import Settings
from graph.types.budget import Budget, Exceeded
from tests.support.costs import Cost, least_cost
from tests.support.examples import FUZZ, examples
from tests.support.hostile_operations import HostileWriter
from tests.support.in_process import InProcessEndpoint, read_snapshot

pytestmark = pytest.mark.full

BUNCHES = 20
EACH = 1_000 if FUZZ in os.environ else examples(50)

CPU_SECONDS = 0.3
"""Of a request, on a machine of the speed for which limits are written."""
PAUSE_SECONDS = 0.03
"""Of the event loop: three times what compiled operations may take inline, which includes writing the response."""
MORE_MEMORY = 50_000_000
LIMIT = Cost(CPU_SECONDS, PAUSE_SECONDS, MORE_MEMORY)


class Target:
    """A service's endpoint with the default settings, on its own event loop and threads."""

    def __init__(self, snapshot: Snapshot) -> None:
        settings = Settings.from_environment({})
        self.documents = Documents(schema, settings.document_cache_bytes, settings.limits, Disclosure())
        self.snapshot = snapshot
        self.endpoint = InProcessEndpoint(snapshot, self.documents, 0)

    async def cost(self, body: bytes) -> Cost:
        """What a request costs, compiled as far as that goes; the response is read and compressed."""
        memory, cpu, loop = peak(), time.process_time(), time.thread_time()
        await self.endpoint.post(body, [(b"accept-encoding", b"br")])
        return Cost(time.process_time() - cpu, time.thread_time() - loop, peak() - memory)

    def interpreted(self, request: dict[str, Any]) -> tuple[Cost, str]:
        """What graphql-core costs for the same, and how it ends."""
        document = self.documents.load(request["query"])
        operation = document.operation(None) if isinstance(document, Document) else document
        if not isinstance(document, Document) or not isinstance(operation, Operation):
            return Cost(0, 0, 0), "invalid"
        memory, cpu = peak(), time.process_time()
        budget = Budget(self.documents.limits)
        budget.start()
        end = "executed"
        try:
            budget.spend_tokens(document.tokens)
            if not isinstance(operation.bind(request.get("variables", {}), budget), list):
                operation.run_interpreted(request.get("variables", {}), Context(self.snapshot, budget)).body()
        except Exceeded as exceeded:
            end = exceeded.code
        return Cost(time.process_time() - cpu, 0, peak() - memory), end


def again(request: dict[str, Any], attempt: int) -> dict[str, Any]:
    """The same request, whose document is not in a cache yet."""
    return {**request, "query": f"{request['query']} #{attempt}"} if attempt else request


def peak() -> int:
    """The most memory that this process ever had."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024


@pytest.fixture(scope="module")
def snapshot(largest_database: Path) -> Snapshot:
    logs.configure("json")
    return read_snapshot(largest_database)


@pytest.fixture
def uncollected() -> Iterator[None]:
    """Without Python's garbage collector, whose pauses belong to nobody."""
    gc.collect()
    gc.freeze()
    gc.disable()
    yield
    gc.enable()
    gc.unfreeze()


@pytest.mark.usefixtures("uncollected")
@pytest.mark.parametrize("bunch", range(BUNCHES))
def test_no_generated_operation_costs_more_than_the_limit(bunch: int, snapshot: Snapshot) -> None:
    target, ends = Target(snapshot), Counter[str]()
    with asyncio.Runner() as runner:
        for number in range(EACH):
            request = HostileWriter(schema.core, Random(f"{bunch}/{number}")).request()

            def compiled(attempt: int, request: dict[str, Any] = request) -> Cost:
                return runner.run(target.cost(orjson.dumps(again(request, attempt))))

            def interpreted(attempt: int, request: dict[str, Any] = request) -> Cost:
                # In a thread, as the service does it.
                work = partial(call_with_large_frame, partial(target.interpreted, again(request, attempt)))
                cost, end = runner.run(asyncio.to_thread(work))
                if not attempt:
                    ends[end] += 1
                return cost

            for cost in (least_cost(compiled, LIMIT), least_cost(interpreted, LIMIT)):
                assert cost.is_within(LIMIT), f"{cost}, bunch {bunch}, number {number}: {request['query'][:200]}"
            if number % 50 == 0:
                gc.collect()
    assert ends["executed"] > EACH / 4, ends
    assert ends["TOO_COSTLY"] or EACH < 200, ends
