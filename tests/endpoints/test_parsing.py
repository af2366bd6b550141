"""A query text is parsed once for a request, and a long one never on the event loop."""

import json
import threading
from collections.abc import Callable, Iterator
from typing import Any
from urllib.parse import quote

import graphql
import pytest
from starlette.testclient import TestClient

from graph.app import create_app
from graph.execution import documents
from graph.settings import Settings
from tests.fixtures import Published

SHORT = "{ drivers(limit: 2) { name } }"
COSTLY = "{ drivers { name seasons { year wins points teams { name } } } }"
LONG = "{ drivers(limit: 2) { name } } # " + "x" * 60_000

Way = Callable[[TestClient, str], Any]


def posted(client: TestClient, text: str) -> Any:
    return client.post("/graphql", json={"query": text}).json()


def requested(client: TestClient, text: str) -> Any:
    return client.get(f"/graphql?query={quote(text)}").json()


def batched(client: TestClient, text: str) -> Any:
    return client.post("/graphql", json=[{"query": text}]).json()[0]


def streamed(client: TestClient, text: str) -> Any:
    response = client.post("/graphql", json={"query": text}, headers={"Accept": "text/event-stream"}).text
    return json.loads(next(line for line in response.splitlines() if line.startswith("data: "))[6:])


def socketed(client: TestClient, text: str) -> Any:
    with client.websocket_connect("/graphql", subprotocols=["graphql-transport-ws"]) as socket:
        socket.send_json({"type": "connection_init"})
        assert socket.receive_json()["type"] == "connection_ack"
        socket.send_json({"type": "subscribe", "id": "1", "payload": {"query": text}})
        return socket.receive_json()["payload"]


@pytest.fixture(params=["0", "32000000"], scope="module")
def client(request: pytest.FixtureRequest, published: Published) -> Iterator[TestClient]:
    """The service in this process, with and without a cache of documents."""
    settings = {"DATABASE_URL": published.url, "RACING_DOCUMENT_CACHE_BYTES": request.param}
    with TestClient(create_app(Settings.from_environment(settings))) as client:
        yield client


@pytest.mark.parametrize("way", [posted, requested, batched, streamed, socketed])
@pytest.mark.parametrize("text", [SHORT, COSTLY, LONG], ids=["short", "costly", "long"])
def test_a_text_is_parsed_once(text: str, way: Way, client: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    if text is LONG and way is requested:
        pytest.skip("an address is not as long")
    # The service keeps parsed documents by their texts, so each case has a text of its own.
    new_text = f"{text} # {way.__name__}"
    parsed: list[int] = []
    loop = client.portal.call(threading.get_ident) if client.portal else None

    def parse(source: str, **options: Any) -> graphql.DocumentNode:
        parsed.append(threading.get_ident())
        return graphql.parse(source, **options)

    monkeypatch.setattr(documents, "parse", parse)
    response = way(client, new_text)
    assert "errors" not in response, response
    assert len(parsed) == 1
    assert text is not LONG or parsed[0] != loop
