"""The findings of an audit, over every transport: what a request costs in CPU, in the time of others, and in memory."""

import json
import os
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import orjson
import psutil
import pytest
from websockets.sync.client import connect
from websockets.typing import Subprotocol

from tests.execution.test_hostile_operations import CPU_SECONDS, MORE_MEMORY, again
from tests.support.costs import Cost, least_cost
from tests.support.local_http import local_client, local_get
from tests.support.service import process

pytestmark = pytest.mark.full

HEALTH_SECONDS = 0.1
# Other tests run at the same time: they slow the responses, not the CPU time.
PATIENCE = 1 if os.environ.get("PYTEST_XDIST_WORKER") is None else 3
PROBES_SECONDS = 0.1
"""CPU time of the probes beside a request, about half a millisecond each."""
LIMIT = Cost(CPU_SECONDS + PROBES_SECONDS, HEALTH_SECONDS * PATIENCE, MORE_MEMORY)
MAX_BYTES = 100_000

EMPTY: dict[str, Any] = {"not": {}}


def many(count: int, write: Callable[[int], str]) -> str:
    return " ".join(map(write, range(count)))


WHERE = "$w: RaceResultWhere"
LONG = "a" * 20_000
FIELDS = ("resultId", "number", "grid", "position", "positionOrder", "laps", "milliseconds", "fastestLap")
CAREER_FIELDS = (
    "racesEntered",
    "racesStarted",
    "wins",
    "podiums",
    "poles",
    "fastestLaps",
    "bestFinish",
    "championships",
)

LINKS = "{firstRace: {winner: " * 8 + "{racesEntered: {gte: 9}}" + "}}" * 8
DOUBLED = (
    " ".join(
        f"fragment F{n} on Driver {{ firstRace {{ ...R{n} }} lastRace {{ ...R{n} }} }} "
        f"fragment R{n} on Race {{ winner {{ ...F{n + 1} }} poleDriver {{ ...F{n + 1} }} }}"
        for n in range(4)
    )
    + " fragment F4 on Driver { results(limit: 0) { grid } }"
)

FINDINGS: dict[str, dict[str, Any]] = {
    "empty conditions": {
        "query": f"{{ driverCareers(where: {{or: [{'{not: {}} ' * 800}]}}, limit: 1) {{ wins }} }}",
    },
    "empty conditions as a variable": {
        "query": "query($w: DriverCareerWhere) { driverCareers(where: $w, limit: 1) { wins } }",
        "variables": {"w": {"or": [EMPTY] * 9_000}},
    },
    "empty conditions of a connection": {
        "query": "query($w: RaceResultWhere) { raceResultsConnection(where: $w, first: 1) { totalCount } }",
        "variables": {"w": {"and": [{"or": [EMPTY, EMPTY]}] * 3_200}},
    },
    "conditions on nested lists that are empty": {
        "query": f"query({WHERE}) {{ drivers {{ races: racesWon {{ podium(where: $w) {{ grid }} }} "
        f"{many(90, lambda n: f'a{n}: results(where: $w, limit: 0) {{ grid }}')} }} }}",
        "variables": {"w": {"and": [{"grid": {"gt": 1}}] * 1_000}},
    },
    "conditions on the lists of a link": {
        "query": f"query({WHERE}) {{ raceResults(limit: 1000) {{ race {{ results(where: $w) {{ grid }} }} }} }}",
        "variables": {"w": {"or": [{"driver": {"not": {"name": {"contains": "zz"}}}}] * 1_000}},
    },
    "a long alias of every row": {
        "query": f"{{ drivers {{ {LONG}: name careers {{ b{LONG}: wins }} results {{ c{LONG}: points }} }} }}"
    },
    "a long alias of lists": {"query": f"{{ drivers {{ {LONG}: results {{ grid }} b{LONG}: careers {{ wins }} }} }}"},
    "careers as they stood": {
        "query": "{ drivers { "
        + many(90, lambda n: f"a{n}: career(upTo: {{year: {1950 + n}, round: 1}}) {{ wins }}")
        + " } }"
    },
    "long texts that differ": {
        "query": "query($t: String!, $w: DriverWhere) { search(text: $t) { __typename } drivers(where: $w) { name } }",
        "variables": {"t": "é" * 20_000, "w": {"name": {"contains": "Ж" * 20_000}}},
    },
    "long ids and references": {
        "query": "query($i: ID!, $r: String!) { "
        + many(49, lambda n: f"a{n}: node(id: $i) {{ id }} b{n}: driverByReference(reference: $r) {{ name }}")
        + " }",
        "variables": {"i": "RHJpdmVyOjE6" * 3_000, "r": "zz " * 12_000},
    },
    "unknown fields of an input": {
        "query": f"{{ drivers(where: {{{many(1_600, lambda n: f'win{n}: 1')}}}) {{ name }} }}"
    },
    "unknown fields of a variable": {
        "query": "query($w: DriverWhere) { drivers(where: $w) { name } }",
        "variables": {"w": {"or": [{f"win{n}": 1} for n in range(6_000)]}},
    },
    "unknown names that resemble known ones": {"query": f"{{ {many(1_000, lambda n: f'drivers{n} {{ nam{n} }}')} }}"},
    "lines before an error": {"query": "\n" * 40_000 + "query (" + "$a: Int " * 1_000 + ") { __typename }"},
    "comments": {"query": "#\n" * 4_900 + "{ drivers { name } }"},
    "operations that share fragments": {
        "query": many(90, lambda n: f"query Q{n}($a: Int) {{ ...F }}")
        + " fragment F on Query { "
        + many(95, lambda n: f"a{n}: driver(driverId: $a) {{ name }}")
        + " }"
    },
    "searches": {
        "query": "{ " + many(90, lambda n: f'a{n}: search(text: "a e i o u r s n{n}") {{ __typename }}') + " }"
    },
    "leaderboards": {
        "query": "{ "
        + many(90, lambda n: f"a{n}: leaderboard(metric: POINTS, minStarts: {n}, limit: 1000) {{ value }}")
        + " }"
    },
    "comparisons": {
        "query": "{ "
        + many(90, lambda n: f"a{n}: headToHead(driverId: 1, rivalId: {n + 2}) {{ seasons {{ races }} }}")
        + " }"
    },
    "sorts by everything": {
        "query": "{ "
        + many(
            20,
            lambda n: (
                f"a{n}: raceResults(limit: 1, orderBy: [{{field: TIME}} {{field: STATUS}} {{field: POINTS}}], "
                f"offset: {n}) {{ grid }}"
            ),
        )
        + " }"
    },
    "groups by everything": {
        "query": "{ "
        + many(8, lambda n: f"a{n}: raceResults(limit: 1, where: {{{FIELDS[n]}: {{eq: 1}}}}) {{ grid }}")
        + many(8, lambda n: f"b{n}: driverCareers(limit: 1, where: {{{CAREER_FIELDS[n]}: {{eq: 1}}}}) {{ wins }}")
        + " }"
    },
    "objects without fields": {
        "query": '{ __type(name: "Int") { name } drivers(where: {racesEntered: {gte: 200}}) { '
        + many(95, lambda n: f"a{n}: careers {{ id @skip(if: true) }}")
        + " } }"
    },
    "signs that become spaces": {
        "query": "query($t: String!) { " + many(40, lambda n: f"a{n}: search(text: $t) {{ __typename }}") + " }",
        "variables": {"t": "\u2800".join(["p"] * 49 + ["r"])},
    },
    "links in conditions": {
        "query": "{ "
        + many(15, lambda n: f"a{n}: driverCareers(limit: 0, where: {{driver: {LINKS}}}) {{ wins }}")
        + " }"
    },
    "unknown fields again and again": {"query": f"{{ drivers(where: {{{'x: 1 ' * 1_640}}}) {{ wins }} }}"},
    "fragments that double": {"query": f"{{ drivers(limit: 0) {{ ...F0 }} }} {DOUBLED}"},
    "introspection": {
        "query": "{ __schema { types { "
        + many(15, lambda n: f"a{n}: fields {{ name type {{ ofType {{ name }} }} }}")
        + " } } }"
    },
}


@dataclass
class Target:
    process: psutil.Process
    port: int
    log: Path

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def cpu(self) -> float:
        times = self.process.cpu_times()
        return float(times.user + times.system)

    @property
    def memory(self) -> int:
        return int(self.process.memory_info().rss)


@pytest.fixture(scope="module")
def target(largest_database: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Target]:
    log = tmp_path_factory.mktemp("target") / "log"
    with process(f"sqlite:///{largest_database}/racing.db", log) as (running, port):
        yield Target(psutil.Process(running.pid), port, log)


def posted(target: Target, request: Any, **headers: str) -> None:
    with local_client(timeout=30) as client:
        headers = {"Content-Type": "application/json", **headers}
        response = client.post(f"{target.address}/graphql", content=orjson.dumps(request), headers=headers)
    assert response.status_code < 500


def got(target: Target, request: dict[str, Any]) -> None:
    parts = {"query": request["query"], "variables": json.dumps(request.get("variables"))}
    url = f"{target.address}/graphql?{urlencode(parts)}"
    if len(url) < 60_000:
        assert local_get(url, timeout=30).status_code < 500
    else:
        posted(target, request)


def batched(target: Target, request: dict[str, Any]) -> None:
    size = len(orjson.dumps(request))
    count = min(10, max(1, (MAX_BYTES - 500) // (size + 10)))
    posted(target, [{**request, "query": f"{request['query']} #{number}"} for number in range(count)])


def streamed(target: Target, request: dict[str, Any]) -> None:
    posted(target, request, Accept="text/event-stream")


def persisted(target: Target, request: dict[str, Any]) -> None:
    hash_ = sha256(request["query"].encode()).hexdigest()
    extensions = {"persistedQuery": {"version": 1, "sha256Hash": hash_}}
    posted(target, {**request, "extensions": extensions})


def subscribed(target: Target, request: dict[str, Any]) -> None:
    protocols = [Subprotocol("graphql-transport-ws")]
    with connect(f"ws://127.0.0.1:{target.port}/graphql", subprotocols=protocols, proxy=None, max_size=None) as socket:
        socket.send('{"type": "connection_init"}')
        socket.recv(10)
        socket.send(
            json.dumps({"type": "subscribe", "id": "a", "payload": request}, ensure_ascii=False, separators=(",", ":"))
        )
        assert json.loads(socket.recv(30))["type"] in ("next", "error")


WAYS = (posted, got, batched, streamed, persisted, subscribed)


class Health:
    """Requests /health repeatedly, and measures the slowest response."""

    def __init__(self, target: Target) -> None:
        self.url = f"{target.address}/health/live"
        self.slowest = 0.0
        self.is_over = threading.Event()
        self.thread = threading.Thread(target=self.run)

    def run(self) -> None:
        with local_client(timeout=30) as client:
            client.get(self.url)
            while not self.is_over.is_set():
                began = time.monotonic()
                client.get(self.url)
                self.slowest = max(self.slowest, time.monotonic() - began)
                time.sleep(0.005)

    def __enter__(self) -> "Health":
        self.thread.start()
        time.sleep(0.02)
        return self

    def __exit__(self, *_: object) -> None:
        self.is_over.set()
        self.thread.join()


@pytest.mark.parametrize("way", WAYS, ids=lambda way: way.__name__)
@pytest.mark.parametrize("finding", FINDINGS)
def test_a_request_costs_no_more_than_the_limit(
    finding: str, way: Callable[[Target, dict[str, Any]], None], target: Target
) -> None:
    request = FINDINGS[finding]
    assert len(orjson.dumps(request)) <= MAX_BYTES

    def measure(attempt: int) -> Cost:
        memory, cpu = target.memory, target.cpu
        with Health(target) as health:
            way(target, again(request, attempt))
        return Cost(target.cpu - cpu, health.slowest, target.memory - memory)

    cost = least_cost(measure, LIMIT)
    assert cost.is_within(LIMIT), cost
    assert "Traceback" not in target.log.read_text()
