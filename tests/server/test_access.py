"""With API keys, only pages and probes are public. The list of paths comes from the routes themselves."""

import itertools
import json
import os
import re
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import httpx2
import pytest
from starlette.routing import BaseRoute, Mount, Route, WebSocketRoute
from websockets.exceptions import ConnectionClosed, InvalidStatus
from websockets.sync.client import ClientConnection, connect
from websockets.typing import Subprotocol

from graph.app import Services
from graph.endpoints.fast_paths import BUSY
from graph.endpoints.open_streams import MAX_MESSAGES_AT_ONCE
from graph.settings import Settings
from tests.fixtures import Published
from tests.server.test_guards import made_key
from tests.support.examples import FULL
from tests.support.service import served

METHODS = ("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE")
HEADERS: tuple[dict[str, str], ...] = (
    {},
    {"Accept": "text/html"},
    {"Accept": "text/html,application/xhtml+xml;q=0.9,*/*;q=0.8"},
    {"Accept": "text/event-stream"},
    {"Content-Type": "application/json"},
    {"X-API-Key": "wrong"},
    {"X-API-Key": ""},
    {"Authorization": "Bearer wrong", "Accept": "text/html"},
    {"Authorization": "Basic d3Jvbmc6"},
    {"Sec-Fetch-Mode": "navigate", "Accept": "text/html"},
)
REQUESTS = [
    (method, headers)
    for method, headers in itertools.product(METHODS, HEADERS)
    if FULL in os.environ or method in ("GET", "POST") or not headers
]
"""Each method with each headers in make check; in make test only those that a resource accepts."""

DATA = re.compile(r"Bräutigam|\"(?:driverId|wins)\"|\"data\":\{|driverId,|racing_requests|PAR1")
"""Text that only responses with data contain."""


def paths_of(routes: list[BaseRoute]) -> Iterator[str]:
    """A path for each route, with something for its parameters."""
    for route in routes:
        if isinstance(route, WebSocketRoute):
            continue
        assert isinstance(route, Route | Mount)
        path = route.path.replace("{table}", "drivers_summary").replace("{path:path}", "drivers/1")
        yield re.sub(r"\{[^}]*\}", "index.js", path)


SERVICES = Services(Settings.from_environment({}))
PUBLIC = {*paths_of(SERVICES.public_routes())} - {"/graphql"}
GUARDED = {
    *paths_of(SERVICES.data_routes()),
    *(f"{path}{more}" for path in BUSY for more in ("", "/", "/1", "/anything", "?query={__typename}")),
    "/nowhere",
    "/health",
    "/docs/../drivers",
    "/explore",
    "/assetsx",
} - PUBLIC


@pytest.fixture(scope="module")
def key_and_line() -> tuple[str, str]:
    return made_key("shop")


@pytest.fixture(scope="module", params=["true", pytest.param("false", marks=pytest.mark.full)])
def locked(
    request: pytest.FixtureRequest,
    published: Published,
    key_and_line: tuple[str, str],
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[httpx2.Client]:
    """A service that needs keys, with the explorer and without."""
    folder = tmp_path_factory.mktemp("locked")
    (folder / "keys").write_text(key_and_line[1])
    settings = {"RACING_API_KEYS": str(folder / "keys"), "RACING_EXPLORER": request.param}
    with served(published.url, folder / "log", **settings) as client:
        yield client


@pytest.mark.parametrize("path", sorted(GUARDED))
def test_without_a_key_everything_else_is_unauthorized(path: str, locked: httpx2.Client) -> None:
    for method, headers in REQUESTS:
        response = locked.request(method, path, headers=headers)
        is_page = (
            path.startswith("/graphql")
            and method in ("GET", "HEAD")
            and "text/html" in response.headers.get("Content-Type", "")
        )
        assert is_page or response.status_code == 401, (method, headers)
        assert not DATA.search(response.text), (method, headers)
        if is_page:
            assert "text/html" in headers.get("Accept", "")


@pytest.mark.parametrize("path", sorted(PUBLIC))
def test_public_paths_have_no_data(path: str, locked: httpx2.Client) -> None:
    for method, headers in itertools.product(METHODS, HEADERS):
        response = locked.request(method, path, headers=headers)
        assert response.status_code in (200, 307, 401, 404, 405), (method, headers)
        if path.startswith("/health"):
            assert set(response.json() if response.status_code == 200 and response.text else {}) <= {
                "status",
                "version",
                "published_at",
                "age_seconds",
                "seen_seconds_ago",
                "problem",
            }
        elif path not in ("/docs", "/redoc", "/openapi.json"):
            assert not DATA.search(response.text), (method, headers)


@contextmanager
def socket(client: httpx2.Client, path: str = "/graphql", **headers: str) -> Iterator[ClientConnection]:
    address = f"ws://127.0.0.1:{client.base_url.port}{path}"
    protocols = [Subprotocol("graphql-transport-ws")]
    with connect(address, subprotocols=protocols, additional_headers=headers, proxy=None) as connection:
        yield connection


def subscribed(connection: ClientConnection, **payload: Any) -> Any:
    """What comes for a query, after a handshake with this payload."""
    connection.send(json.dumps({"type": "connection_init", "payload": payload}))
    assert json.loads(connection.recv(5)) == {"type": "connection_ack"}
    connection.send(json.dumps({"type": "subscribe", "id": "a", "payload": {"query": "{ __typename }"}}))
    return json.loads(connection.recv(5))


def test_a_socket_takes_its_key_from_the_handshake_or_from_its_first_message(
    locked: httpx2.Client, key_and_line: tuple[str, str]
) -> None:
    key, _ = key_and_line
    expected = {"type": "next", "id": "a", "payload": {"data": {"__typename": "Query"}}}
    with socket(locked, **{"X-API-Key": key}) as connection:
        assert subscribed(connection) == expected
    for payload in ({"apiKey": key}, {"Authorization": f"Bearer {key}"}, {"x-api-key": key}):
        with socket(locked) as connection:
            assert subscribed(connection, **payload) == expected


@pytest.mark.parametrize("payload", [{}, {"apiKey": "wrong"}, {"apiKey": 1}, {"apiKey": None}, {"Authorization": ""}])
def test_a_socket_without_a_key_is_closed_before_any_result(payload: dict[str, Any], locked: httpx2.Client) -> None:
    begin = json.dumps({"type": "connection_init", "payload": payload})
    subscribe = json.dumps({"type": "subscribe", "id": "a", "payload": {"query": "{ __typename }"}})
    assert code_after(locked, begin, subscribe) == 4403
    assert code_after(locked, subscribe) == 4401


def code_after(client: httpx2.Client, *messages: str) -> int:
    """With which code a socket is closed after these messages; nothing else may come before that."""
    with socket(client) as connection:
        try:
            for message in messages:
                connection.send(message)
            raise AssertionError(connection.recv(5))
        except ConnectionClosed as closed:
            return closed.rcvd.code if closed.rcvd else 0


@pytest.mark.parametrize("path", ["/drivers", "/data", "/metrics", "/nowhere", "/graphql/x"])
def test_there_are_no_sockets_elsewhere(path: str, locked: httpx2.Client) -> None:
    with pytest.raises(InvalidStatus), socket(locked, path):
        pass
    with pytest.raises(InvalidStatus), socket(locked, "/graphql", **{"X-API-Key": "wrong"}):
        pass


def response_over(connection: ClientConnection, id_: str) -> Any:
    """The first message in response to a query over a socket."""
    connection.send(json.dumps({"type": "subscribe", "id": id_, "payload": {"query": "{ __typename }"}}))
    while (message := json.loads(connection.recv(5))).get("id") != id_:
        pass
    return message


def test_each_operation_takes_a_token_of_the_rate_limit(published: Published, tmp_path: Path) -> None:
    settings = {"RACING_RATE_LIMIT": "10/m burst 10"}
    with served(published.url, tmp_path / "log", **settings) as client, socket(client) as connection:
        assert subscribed(connection)["type"] == "next"  # the second token: the handshake took one
        messages = [response_over(connection, f"b{number}") for number in range(10)]
        assert [message["type"] for message in messages] == ["next"] * 8 + ["error"] * 2
        assert messages[-1]["payload"][0]["extensions"]["code"] == "TOO_MANY_REQUESTS"
    with served(published.url, tmp_path / "log", **settings) as client:
        batch = [{"query": "{ __typename }"}] * 6
        first, again = (client.post("/graphql", json=batch) for _ in range(2))
        assert (first.status_code, again.status_code) == (200, 429)
        assert again.json()["errors"][0]["extensions"]["code"] == "TOO_MANY_REQUESTS"
        assert int(again.headers["Retry-After"]) >= 1


def code_of_flood(connection: ClientConnection) -> int:
    """With which code a socket is closed on which too many messages come."""
    try:
        for _ in range(2 * MAX_MESSAGES_AT_ONCE):
            connection.send('{"type": "ping"}')
        while True:
            connection.recv(5)
    except ConnectionClosed as closed:
        return closed.rcvd.code if closed.rcvd else 0


@pytest.mark.full
def test_streams_and_messages_of_a_client_are_limited(published: Published, tmp_path: Path) -> None:
    settings = {"RACING_MAX_CLIENT_STREAMS": "2", "RACING_MAX_IDLE_SECONDS": "1"}
    with served(published.url, tmp_path / "log", **settings) as client:
        with socket(client) as connection, socket(client):
            with pytest.raises(InvalidStatus), socket(client):
                pass  # a third is rejected
            stream = client.post("/graphql", json={"query": "{ __typename }"}, headers={"Accept": "text/event-stream"})
            assert stream.json()["errors"][0]["extensions"]["code"] == "TOO_MANY_STREAMS"
            connection.send(json.dumps({"type": "connection_init"}))
            assert code_of_flood(connection) == 4429
        time.sleep(0.2)  # until the client may send messages again
        with socket(client) as idle:
            idle.send(json.dumps({"type": "connection_init"}))
            assert json.loads(idle.recv(5)) == {"type": "connection_ack"}
            with pytest.raises(ConnectionClosed) as closed:
                idle.recv(10)
            assert closed.value.rcvd is not None
            assert (closed.value.rcvd.code, closed.value.rcvd.reason) == (1000, "Idle")
        with socket(client) as busy:
            busy.send(json.dumps({"type": "connection_init"}))
            query = "subscription { datasetPublished(after: 1) { version } }"
            busy.send(json.dumps({"type": "subscribe", "id": "a", "payload": {"query": query}}))
            busy.recv(5)
            with pytest.raises(TimeoutError):
                busy.recv(3)
    assert "Traceback" not in (tmp_path / "log").read_text()


@pytest.mark.full
def test_the_log_names_the_guards_that_are_on(locked: httpx2.Client, published: Published, tmp_path: Path) -> None:
    (tmp_path / "keys").write_text(made_key("shop")[1])
    settings = {"RACING_API_KEYS": str(tmp_path / "keys"), "RACING_RATE_LIMIT": "5/s", "RACING_LOG_FORMAT": "json"}
    with served(published.url, tmp_path / "log", **settings):
        pass
    lines = [json.loads(line) for line in (tmp_path / "log").read_text().splitlines()]
    (access,) = (line for line in lines if line["event"] == "access")
    assert (access["api_keys"], access["rate_limit"], access["hosts"]) == (True, "5/s", None)
    assert any("RACING_HOSTS is empty" in line["event"] for line in lines)
