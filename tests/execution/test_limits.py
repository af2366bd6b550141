"""Requests are limited, each limit is a setting, and the error names the limit."""

import socket
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import httpx2
import pytest

from graph.__main__ import main
from graph.app import create_app
from graph.dataset.search_index import SearchIndex
from graph.settings import Settings
from tests.fixtures import Published
from tests.support.service import fetch, served

LIMITS = {
    "RACING_MAX_TOKENS": "200",
    "RACING_MAX_DEPTH": "5",
    "RACING_MAX_ALIASES": "3",
    "RACING_MAX_COST": "12000",
    "RACING_MAX_PAGE": "20",
    "RACING_MAX_BATCH": "2",
    "RACING_MAX_BODY_BYTES": "5000",
    "RACING_MAX_BODY_SECONDS": "1",
}


@pytest.fixture(scope="module")
def limited(published: Published, tmp_path_factory: pytest.TempPathFactory) -> Iterator[httpx2.Client]:
    with served(published.url, tmp_path_factory.mktemp("limited") / "log", **LIMITS) as client:
        yield client


def code(client: httpx2.Client, query: str, **variables: object) -> str | None:
    result = client.post("/graphql", json={"query": query, "variables": variables}).json()
    if "errors" not in result:
        return None
    assert len(result["errors"]) == 1, result
    error_code: str = result["errors"][0]["extensions"]["code"]
    return error_code


CASES = {
    "depth": (
        "{ driver(driverId: 1) { firstRace { circuit { lapRecords { fastestLap } } } } }",
        "{ driver(driverId: 1) { firstRace { circuit { lapRecords { race { name } } } } } }",
        "TOO_DEEP",
    ),
    "depth in fragments": (
        "{ driver(driverId: 1) { ...A } } fragment A on Driver { firstRace { ...B } } fragment B on Race { name }",
        "{ driver(driverId: 1) { ...A } } fragment A on Driver { firstRace { ...B } }"
        " fragment B on Race { circuit { lapRecords { race { name } } } }",
        "TOO_DEEP",
    ),
    "aliases": (
        "{ a: driver(driverId: 1) { name } b: driver(driverId: 2) { c: name } }",
        "{ a: driver(driverId: 1) { name } b: driver(driverId: 2) { c: name d: wins } }",
        "TOO_MANY_ALIASES",
    ),
    "aliases in fragments": (
        "{ driver(driverId: 1) { ...A firstRace { winner { ...A } } } } fragment A on Driver { a: name }",
        "{ driver(driverId: 1) { ...A firstRace { winner { ...A } } } } fragment A on Driver { a: name b: wins }",
        "TOO_MANY_ALIASES",
    ),
    "tokens": (f"{{ drivers {{ {'name ' * 195} }} }}", f"{{ drivers {{ {'name ' * 196} }} }}", "TOO_MANY_TOKENS"),
    "cost of rows and fields": (
        "{ drivers { name } }",
        "{ drivers { results { points laps position } } }",
        "TOO_COSTLY",
    ),
    "cost of conditions": (
        "{ raceResults(limit: 1, where: { points: { gt: 0 } }) { grid } }",
        f"{{ raceResults(limit: 1, where: {{ or: [{'{ points: { gt: 0 } } ' * 6}] }}) {{ grid }} }}",
        "TOO_COSTLY",
    ),
    "cost of empty conditions": (
        "{ raceResults(limit: 1, where: { or: [] }) { grid } }",
        f"{{ raceResults(limit: 1, where: {{ or: [{'{ not: {} } ' * 4}] }}) {{ grid }} }}",
        "TOO_COSTLY",
    ),
    "page": ("{ races(limit: 20) { name } }", "{ races(limit: 21) { name } }", "BAD_USER_INPUT"),
    "page of a connection": (
        "{ racesConnection(first: 20) { totalCount } }",
        "{ racesConnection(last: 21) { totalCount } }",
        "BAD_USER_INPUT",
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_an_operation_is_executed_up_to_the_limit_and_rejected_beyond(name: str, limited: httpx2.Client) -> None:
    within, beyond, expected = CASES[name]
    assert code(limited, within) is None
    assert code(limited, beyond) == expected


def test_introspection_has_no_depth_limit(limited: httpx2.Client) -> None:
    assert fetch(limited, '{ __type(name: "Race") { fields { type { ofType { ofType { ofType { name } } } } } } }')


def test_conditions_are_counted_for_every_row_whose_list_they_narrow(limited: httpx2.Client) -> None:
    query = "query($where: RaceResultWhere) { drivers { results(where: $where) { points } } }"
    assert code(limited, query, where={"points": {"gte": 1000}}) is None
    assert code(limited, query, where={"or": [{"points": {"gte": 1000 + n}} for n in range(9)]}) == "TOO_COSTLY"
    assert code(limited, query, where={"or": [{"not": {}}] * 9}) == "TOO_COSTLY"


@pytest.mark.full
def test_deeply_nested_conditions_are_rejected(limited: httpx2.Client) -> None:
    where: dict[str, Any] = {"wins": {"gt": 1}}
    query = "query($where: DriverWhere) { drivers(where: $where) { name } }"
    for depth in range(300):
        where = {"not": where}
        rejected = code(limited, query, where=where)
        assert rejected == (None if depth < 20 else "TOO_DEEP" if depth < 50 else rejected), depth
    assert rejected in ("TOO_DEEP", "BAD_USER_INPUT")


def test_a_costly_operation_stops_early(client: httpx2.Client) -> None:
    nested = "results { race { results { driver { results { race { results { points } } } } } } }"
    began = time.monotonic()
    assert code(client, f"{{ drivers {{ {nested} }} }}") == "TOO_COSTLY"
    assert time.monotonic() - began < 5


def test_operations_of_a_batch_share_one_budget(limited: httpx2.Client) -> None:
    request = {"query": "{ raceResults(limit: 1, where: { or: [{ grid: {} }, { points: {} }] }) { grid } }"}
    first, second = limited.post("/graphql", json=[request, request]).json()
    assert "errors" not in first
    assert second["errors"][0]["extensions"]["code"] == "TOO_COSTLY"


def test_a_batch_has_its_results_in_order(limited: httpx2.Client) -> None:
    requests = [{"query": "{ driver(driverId: 1) { driverId } }"}, {"query": "{ nothing }"}]
    results = limited.post("/graphql", json=requests).json()
    assert results[0] == {"data": {"driver": {"driverId": 1}}}
    assert results[1]["errors"][0]["extensions"]["code"] == "GRAPHQL_VALIDATION_FAILED"


def test_a_batch_that_is_too_long_or_empty_is_rejected(limited: httpx2.Client) -> None:
    request = {"query": "{ __typename }"}
    rejected = limited.post("/graphql", json=[request] * 3)
    assert (rejected.status_code, rejected.json()["errors"][0]["extensions"]["code"]) == (400, "BATCH_TOO_LARGE")
    assert limited.post("/graphql", json=[]).status_code == 400
    mixed = limited.post("/graphql", json=[request, 1]).json()
    assert (mixed[0], mixed[1]["errors"][0]["extensions"]["code"]) == ({"data": {"__typename": "Query"}}, "BAD_REQUEST")


def test_a_body_that_is_too_large_is_rejected(limited: httpx2.Client) -> None:
    assert limited.post("/graphql", json={"query": "{ __typename }", "operationName": " " * 5000}).status_code == 413


def test_a_body_that_does_not_arrive_times_out(limited: httpx2.Client) -> None:
    with socket.create_connection((limited.base_url.host, limited.base_url.port or 80)) as connection:
        connection.settimeout(10)
        head = (
            "POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n"
        )
        connection.sendall(head.encode() + b'{"query":')
        began = time.monotonic()
        assert connection.recv(10_000).startswith(b"HTTP/1.1 408")
        assert time.monotonic() - began < 5


def test_other_requests_are_served_during_a_costly_operation(published: Published, tmp_path: Path) -> None:
    costly = "{ drivers { results { race { results { driver { results { points } } } } } } }"
    with (
        served(published.url, tmp_path / "log", RACING_MAX_COST="4000000") as client,
        ThreadPoolExecutor(1) as pool,
    ):
        slow = pool.submit(code, client, costly)
        others = 0
        while not slow.done():
            assert client.get("/drivers/1").status_code == 200
            others += 1
        slow.result()
        assert others > 5


@pytest.mark.full
def test_time_is_bounded_where_graphql_core_answers(published: Published, tmp_path: Path) -> None:
    settings = {"RACING_MAX_SECONDS": "0.3", "RACING_MAX_COST": "100000000", "RACING_MAX_ALIASES": "5000"}
    # More fields than are compiled.
    names = " ".join(f"a{number}: name" for number in range(1001))
    with served(published.url, tmp_path / "log", **settings) as client:
        assert code(client, f"{{ drivers {{ results {{ driver {{ {names} }} }} }} }}") == "TIMEOUT"


def test_without_introspection_the_schema_can_neither_be_read_nor_guessed(published: Published, tmp_path: Path) -> None:
    with served(published.url, tmp_path / "log", RACING_INTROSPECTION="false") as client:
        for hidden in ("{ __schema { types { name } } }", '{ __type(name: "Driver") { name } }'):
            result = client.post("/graphql", json={"query": hidden}).json()
            assert {error["extensions"]["code"] for error in result["errors"]} == {"INTROSPECTION_DISABLED"}
        assert fetch(client, "{ __typename }") == {"__typename": "Query"}
        for wrong in (
            "{ drivrs { name } }",
            "{ drivers { nam } }",
            "{ driver(driverID: 1) { name } }",
            "{ drivers(orderBy: [{ field: WIN }]) { name } }",
            "{ drivers(where: { win: { gt: 1 } }) { name } }",
        ):
            result = client.post("/graphql", json={"query": wrong}).json()
            assert result["errors"]
            assert "Did you mean" not in str(result)
        body = {"query": "query($w: DriverWhere) { drivers(where: $w) { name } }", "variables": {"w": {"win": {}}}}
        assert "Did you mean" not in client.post("/graphql", json=body).text


def test_graphiql_can_be_off(published: Published, tmp_path: Path) -> None:
    with served(published.url, tmp_path / "log", RACING_EXPLORER="false") as client:
        response = client.get("/graphql", headers={"Accept": "text/html"})
        assert (response.status_code, response.headers["Content-Type"]) == (400, "application/json")


def fail(*_: object) -> None:
    raise RuntimeError("the secret of the house")


def serve_with_a_fault() -> None:
    SearchIndex.search = fail  # type: ignore[assignment,method-assign]
    main()


def test_an_internal_error_is_masked_and_its_id_is_in_the_log(published: Published, tmp_path: Path) -> None:
    # Nothing that a client sends causes a fault that we know of, so this service has one of its own.
    for debug in ("false", "true"):
        log = tmp_path / f"log-{debug}"
        settings = {"RACING_DEBUG": debug, "RACING_LOG_FORMAT": "json"}
        with served(published.url, log, serve_with_a_fault, **settings) as client:
            response = client.post("/graphql", json={"query": '{ search(text: "a") { __typename } }'})
            (error,) = response.json()["errors"]
            assert error["extensions"]["code"] == "INTERNAL_SERVER_ERROR"
            assert ("secret" in error["message"]) == (debug == "true")
            assert error["extensions"]["id"] in log.read_text()
            assert "the secret of the house" in log.read_text()


@pytest.mark.parametrize("name", [name for name in LIMITS if name != "RACING_MAX_BODY_SECONDS"])
@pytest.mark.parametrize("value", ["0", "-1", "many"])
def test_an_invalid_limit_is_an_error(name: str, value: str) -> None:
    with pytest.raises(ValueError, match=name):
        create_app(Settings.from_environment({name: value}))
