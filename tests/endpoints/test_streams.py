"""New versions over WebSockets and as server-sent events, by the protocols of common clients."""

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import httpx2
import pytest
from websockets.exceptions import ConnectionClosed, InvalidStatus
from websockets.sync.client import ClientConnection, connect
from websockets.typing import Subprotocol

from etl.publish.dataset import Dataset
from tests.dataset.test_live import SELDOM
from tests.fixtures import Published
from tests.support.pipeline import publish
from tests.support.service import served

NEWS = "subscription($after: Int) { datasetPublished(after: $after) { version } }"
JSON_AND_EVENTS = {"Accept": "text/event-stream", "Content-Type": "application/json"}


@contextmanager
def socket(client: httpx2.Client, protocol: str = "graphql-transport-ws") -> Iterator[ClientConnection]:
    with connect(
        f"ws://127.0.0.1:{client.base_url.port}/graphql", subprotocols=[Subprotocol(protocol)], proxy=None
    ) as connection:
        yield connection


def send(connection: ClientConnection, **message: Any) -> None:
    connection.send(json.dumps(message))


def got(connection: ClientConnection) -> Any:
    return json.loads(connection.recv(10))


@contextmanager
def introduced(client: httpx2.Client) -> Iterator[ClientConnection]:
    with socket(client) as connection:
        send(connection, type="connection_init")
        assert got(connection) == {"type": "connection_ack"}
        yield connection


def events(response: httpx2.Response) -> Iterator[tuple[str, str]]:
    name = ""
    for line in response.iter_lines():
        field, _, value = line.partition(": ")
        if field == "event":
            name = value
        elif field.startswith("data"):
            yield name, value


def test_each_version_comes_over_a_socket(url: str, small_dataset: Dataset, tmp_path: Path) -> None:
    publish(small_dataset, url)
    with served(url, tmp_path / "log", **SELDOM) as client, introduced(client) as connection:
        send(connection, type="subscribe", id="a", payload={"query": NEWS, "variables": {"after": 0}})
        send(connection, type="subscribe", id="b", payload={"query": NEWS, "variables": {"after": 1}})
        assert got(connection) == {"type": "next", "id": "a", "payload": {"data": {"datasetPublished": {"version": 1}}}}
        publish(small_dataset, url)
        both = [got(connection), got(connection)]
        assert sorted(message["id"] for message in both) == ["a", "b"]
        assert all(message["payload"] == {"data": {"datasetPublished": {"version": 2}}} for message in both)
        send(connection, type="complete", id="a")
        send(connection, type="ping")
        assert got(connection) == {"type": "pong"}
        publish(small_dataset, url)
        assert got(connection)["id"] == "b"
    assert "Traceback" not in (tmp_path / "log").read_text()


@pytest.mark.full
def test_each_version_comes_as_an_event(url: str, small_dataset: Dataset, tmp_path: Path) -> None:
    publish(small_dataset, url)
    request = {"query": NEWS, "variables": {"after": 0}}
    with (
        served(url, tmp_path / "log", **SELDOM) as client,
        client.stream("POST", "/graphql", json=request, headers=JSON_AND_EVENTS) as response,
    ):
        assert response.headers["Content-Type"].startswith("text/event-stream")
        coming = events(response)
        assert next(coming) == ("next", '{"data":{"datasetPublished":{"version":1}}}')
        publish(small_dataset, url)
        assert next(coming) == ("next", '{"data":{"datasetPublished":{"version":2}}}')
    assert "Traceback" not in (tmp_path / "log").read_text()


@pytest.mark.parametrize(
    ("accepted", "content_type"),
    [
        (
            "application/graphql-response+json, application/json, text/event-stream, multipart/mixed",
            "application/graphql",
        ),
        ("text/event-stream, multipart/mixed", "text/event-stream"),
        ("text/event-stream, application/json", "text/event-stream"),
    ],
)
def test_clients_that_accept_anything_get_the_type_that_they_name_first(
    accepted: str, content_type: str, client: httpx2.Client
) -> None:
    """As urql asks: for queries with all it knows, for subscriptions with streams."""
    response = client.post("/graphql", json={"query": "{ __typename }"}, headers={"Accept": accepted})
    assert response.headers["Content-Type"].startswith(content_type)


def test_a_query_gets_its_result_and_completes(client: httpx2.Client) -> None:
    query = "query($id: Int!) { driver(driverId: $id) { driverId } }"
    with introduced(client) as connection:
        send(connection, type="subscribe", id="1", payload={"query": query, "variables": {"id": 1}})
        assert got(connection)["payload"] == {"data": {"driver": {"driverId": 1}}}
        assert got(connection) == {"type": "complete", "id": "1"}
    linked = client.get("/graphql", params={"query": "{ __typename }"}, headers={"Accept": "text/event-stream"})
    assert list(events(linked)) == [("next", '{"data":{"__typename":"Query"}}'), ("complete", "")]


def test_a_result_is_the_same_over_every_transport(client: httpx2.Client) -> None:
    """With what it says of lists that a limit has cut."""
    request = {"query": "{ drivers(limit: 2) { driverId name } }"}
    with introduced(client) as connection:
        send(connection, type="subscribe", id="1", payload=request)
        by_socket = got(connection)["payload"]
    events_ = events(client.post("/graphql", json=request, headers={"Accept": "text/event-stream"}))
    plain = client.post("/graphql", json=request).json()
    assert plain["extensions"]["pages"][0]["returned"] == 2
    assert by_socket == json.loads(next(events_)[1]) == plain


@pytest.mark.parametrize(
    ("query", "variables", "code"),
    [
        ("subscription { nothing }", {}, "GRAPHQL_VALIDATION_FAILED"),
        ("subscription($after: Int) { datasetPublished(after: $after) { version } }", {"after": "x"}, "BAD_USER_INPUT"),
        ("{ drivers { results { race { results { race { results { points } } } } } } }", {}, "TOO_COSTLY"),
        ("query A { __typename } query B { __typename }", {}, "BAD_USER_INPUT"),
    ],
)
def test_streams_have_the_same_limits(query: str, variables: dict[str, Any], code: str, client: httpx2.Client) -> None:
    with introduced(client) as connection:
        send(connection, type="subscribe", id="1", payload={"query": query, "variables": variables})
        rejected = got(connection)
        assert (rejected["type"], rejected["payload"][0]["extensions"]["code"]) == ("error", code)
    request = {"query": query, "variables": variables}
    received = list(events(client.post("/graphql", json=request, headers=JSON_AND_EVENTS)))
    assert json.loads(received[0][1])["errors"][0]["extensions"]["code"] == code
    assert received[1] == ("complete", "")


def test_a_subscription_over_plain_http_gets_advice(client: httpx2.Client) -> None:
    result = client.post("/graphql", json={"query": NEWS}).json()
    assert result["errors"][0]["extensions"]["code"] == "SUBSCRIPTION_NOT_STREAMED"


HOSTILE: dict[str, tuple[bytes | str, int]] = {
    "no JSON": ("{", 4400),
    "a list": ("[]", 4400),
    "a number": ("1", 4400),
    "bytes": (b"\x00\xff", 4400),
    "no type": ("{}", 4400),
    "an unknown type": ('{"type": "shout"}', 4400),
    "a type of another kind": ('{"type": []}', 4400),
    "before the introduction": ('{"type": "subscribe", "id": "1", "payload": {"query": "{ __typename }"}}', 4401),
    "an id of another kind": ('{"type": "subscribe", "id": {}, "payload": {"query": "{ __typename }"}}', 4400),
    "no payload": ('{"type": "subscribe", "id": "1"}', 4400),
    "a query of another kind": ('{"type": "subscribe", "id": "1", "payload": {"query": 1}}', 4400),
    "a payload of another kind": ('{"type": "connection_init", "payload": 1}', 4400),
    "too deep": ("[" * 50_000, 4400),
    "too large": ('"' + "a" * 200_000 + '"', 1009),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_message_closes_the_connection(name: str, client: httpx2.Client) -> None:
    message, code = HOSTILE[name]
    with socket(client) as connection:
        connection.send(message)
        with pytest.raises(ConnectionClosed) as closed:
            got(connection)
        assert closed.value.rcvd
        assert closed.value.rcvd.code == code
    assert client.get("/health").status_code == 200


def test_an_unknown_subprotocol_is_rejected(client: httpx2.Client) -> None:
    with socket(client, "graphql-ws") as connection, pytest.raises(ConnectionClosed) as closed:
        got(connection)
    assert closed.value.rcvd
    assert closed.value.rcvd.code == 4406


def test_subscriptions_and_connections_are_limited(published: Published, tmp_path: Path) -> None:
    with served(published.url, tmp_path / "log", RACING_MAX_STREAMS="3") as client:
        with introduced(client) as connection, introduced(client):
            for number in range(20):
                send(connection, type="subscribe", id=str(number), payload={"query": NEWS})
            rejected = [got(connection) for _ in range(10)]
            assert {message["type"] for message in rejected} == {"error"}
            with client.stream("POST", "/graphql", json={"query": NEWS}, headers=JSON_AND_EVENTS) as third:
                assert third.status_code == 200
                fourth = client.post("/graphql", json={"query": NEWS}, headers=JSON_AND_EVENTS)
                assert (fourth.status_code, fourth.json()["errors"][0]["extensions"]["code"]) == (
                    429,
                    "TOO_MANY_STREAMS",
                )
                with pytest.raises(InvalidStatus), socket(client):
                    pass
        until_free(lambda: client)
        with introduced(client):
            pass
    assert "Traceback" not in (tmp_path / "log").read_text()


def until_free(client: Callable[[], httpx2.Client]) -> None:
    """A closed connection makes room, though perhaps not at once."""
    for _ in range(100):
        try:
            with introduced(client()):
                return
        except InvalidStatus:
            continue
