"""Whatever is sent, the service responds without an internal error, and serves the next request as before."""

import json
import re
import socket
import struct
import subprocess
import time
from collections.abc import Iterator
from contextlib import ExitStack, suppress
from dataclasses import dataclass
from pathlib import Path

import httpx2
import psutil
import pytest
from websockets.exceptions import ConnectionClosed
from websockets.frames import Frame, Opcode
from websockets.sync.client import connect
from websockets.typing import Subprotocol

from tests.fixtures import Published
from tests.support.hostile_requests import CORPUS, MEGABYTE
from tests.support.local_http import local_client, local_get
from tests.support.service import process

pytestmark = pytest.mark.full

SECONDS = 10
"""More than any of these takes, on a machine that is busy with other tests."""

MEMORY = 110 * MEGABYTE
"""How much memory the service may add, for cached responses and for one request."""

STATUS = re.compile(rb"HTTP/1\.[01] (\d{3}) ")


@dataclass
class Target:
    process: subprocess.Popen[bytes]
    port: int
    log: Path
    memory: int = 0

    def connect(self) -> socket.socket:
        return socket.create_connection(("127.0.0.1", self.port), timeout=SECONDS)

    @property
    def taken(self) -> int:
        return psutil.Process(self.process.pid).memory_info().rss

    def is_well(self) -> None:
        """It responds, its log has no error, and it takes no more memory than it may."""
        response = local_get(f"http://127.0.0.1:{self.port}/drivers/1", timeout=SECONDS)
        assert (response.status_code, response.json()["driverId"]) == (200, 1)
        log = self.log.read_text()
        assert "Traceback" not in log
        assert '"level":"error"' not in log
        assert self.taken < self.memory + MEMORY


@pytest.fixture(scope="module")
def target(published: Published, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Target]:
    log = tmp_path_factory.mktemp("target") / "log"
    with process(published.url, log, RACING_LOG_FORMAT="json") as (running, port):
        started = Target(running, port, log)
        started.memory = started.taken
        yield started


@pytest.fixture
def well(target: Target) -> Iterator[Target]:
    """The target, which must be well afterwards too."""
    yield target
    target.is_well()


def received_bytes(connection: socket.socket) -> bytes:
    """All that comes until the connection is closed."""
    received = b""
    try:
        while piece := connection.recv(65536):
            received += piece
    except ConnectionError:  # closed while something was still on its way
        pass
    return received


@pytest.mark.parametrize("name", CORPUS)
def test_a_hostile_request_gets_one_response(name: str, well: Target) -> None:
    hostile = CORPUS[name]
    with well.connect() as connection:
        with suppress(ConnectionError):  # the response did not wait for the rest
            connection.sendall(hostile.request)
        responses = STATUS.findall(received_bytes(connection))
    is_cut = len(hostile.request) > MEGABYTE // 2
    assert len(responses) == 1 or (is_cut and not responses)
    assert {int(status) for status in responses} <= set(hostile.statuses)


HEAD = b"GET /drivers/1 HTTP/1.1\r\nHost: localhost\r\n"
POST = b"POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"

ENDLESS = {
    "a path": (b"GET /", b"a" * 10_000),
    "a query string": (b"GET /graphql?query=", b"a" * 10_000),
    "a header": (HEAD + b"A: ", b"a" * 10_000),
    "headers": (HEAD, b"A: b\r\n" * 1_000),
    "a body": (POST + b"Content-Length: 100000000\r\n\r\n", b"a" * 10_000),
    "a body in chunks": (POST + b"Transfer-Encoding: chunked\r\n\r\n", b"3e8\r\n" + b"a" * 1_000 + b"\r\n"),
    "a body for what takes none": (HEAD + b"Content-Length: 100000000\r\n\r\n", b"a" * 10_000),
    "what comes after a body": (POST + b"Transfer-Encoding: chunked\r\n\r\n0\r\n", b"A: b\r\n" * 1_000),
    "bytes after a response": (HEAD + b"Transfer-Encoding: chunked\r\n\r\n0\r\n", b"A: b\r\n" * 1_000),
    "empty lines": (b"", b"\r\n" * 5_000),
}


def sent(connection: socket.socket, begin: bytes, piece: bytes) -> int:
    """How many bytes go out until the connection is cut, or nobody takes them; at most 100 MB."""
    count = 0
    with suppress(ConnectionError, TimeoutError):
        connection.sendall(begin)
        while count < 100 * MEGABYTE:
            connection.sendall(piece)
            count += len(piece)
    return count


@pytest.mark.parametrize("name", ENDLESS)
def test_a_stream_without_an_end_is_cut_off(name: str, well: Target) -> None:
    with well.connect() as connection:
        assert sent(connection, *ENDLESS[name]) < 20 * MEGABYTE  # most of it in the buffers of the two sockets


def test_a_client_that_does_not_read_responses_is_not_read_further(well: Target) -> None:
    with well.connect() as connection:
        connection.settimeout(1)
        assert sent(connection, b"", b"GET /drivers HTTP/1.1\r\nHost: localhost\r\n\r\n") < 20 * MEGABYTE
        well.is_well()


def test_too_many_operations_over_a_socket_are_rejected_one_by_one(well: Target) -> None:
    protocol = [Subprotocol("graphql-transport-ws")]
    query = '{"query": "{ drivers { name results { race { name } } } }"}'
    with connect(f"ws://127.0.0.1:{well.port}/graphql", subprotocols=protocol, proxy=None, close_timeout=0) as flood:
        flood.send('{"type": "connection_init"}')
        for number in range(20_000):
            flood.send(f'{{"type": "subscribe", "id": "{number}", "payload": {query}}}')
        well.is_well()


def test_five_hundred_silent_connections_leave_room_for_others(well: Target) -> None:
    silent = [well.connect() for _ in range(500)]
    try:
        for connection in silent[:250]:
            connection.sendall(b"GET / HTTP/1.1\r\nHo")
        well.is_well()
    finally:
        for connection in silent:
            connection.close()


def test_fifty_requests_may_be_sent_before_the_first_is_answered(well: Target) -> None:
    requests = [
        b"GET /drivers/1 HTTP/1.1\r\nHost: localhost\r\n%s\r\n" % last
        for last in [b""] * 49 + [b"Connection: close\r\n"]
    ]
    with well.connect() as connection:
        connection.sendall(b"".join(requests))
        assert STATUS.findall(received_bytes(connection)) == [b"200"] * 50


def test_a_client_that_does_not_read_large_responses_takes_limited_memory(published: Published, tmp_path: Path) -> None:
    log = tmp_path / "log"
    with process(published.url, log, RACING_MAX_UNSENT_BYTES="20000000", RACING_ANSWER_CACHE_BYTES="0") as (
        running,
        port,
    ):
        slow = Target(running, port, log)
        slow.memory = slow.taken
        query = f"{{ drivers {{ results {{ race {{ results {{ {'a' * 100}: grid }} }} }} }} }}"  # 5 MB
        readers = []
        for number in range(60):
            body = f'{{"query": "{query} # {number}"}}'.encode()
            head = b"POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
            connection = socket.socket()
            connection.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
            connection.connect(("127.0.0.1", port))
            connection.sendall(head + b"Content-Length: %d\r\n\r\n" % len(body) + body)
            readers.append(connection)
        slow.is_well()
        sizes = [len(all_of(connection)) for connection in readers]
        assert sum(size < 5_000_000 for size in sizes) > 40
        assert sizes[-1] > 5_000_000
        slow.is_well()


def all_of(connection: socket.socket) -> bytes:
    """What the server still sends; less than a response where it has closed the connection."""
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, MEGABYTE)
    connection.settimeout(2)
    received = b""
    with connection, suppress(OSError):
        while piece := connection.recv(MEGABYTE):
            received += piece
    return received


def test_sockets_that_do_not_read_take_limited_memory(published: Published, tmp_path: Path) -> None:
    log = tmp_path / "log"
    query = f"{{ drivers {{ results {{ race {{ results {{ {'a' * 100}: grid }} }} }} }} }}"  # 5 MB
    with process(published.url, log, RACING_MAX_UNSENT_BYTES="20000000") as (running, port), ExitStack() as open_:
        slow = Target(running, port, log)
        slow.memory = slow.taken
        for number in range(10):
            connection = open_.enter_context(slow.connect())
            connection.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
            shake_hands(connection)
            for place in range(5):
                message = {"type": "subscribe", "id": str(place), "payload": {"query": f"{query} # {number}"}}
                connection.sendall(framed(json.dumps(message)))
        for _ in range(10):
            time.sleep(0.3)
            slow.is_well()


HANDSHAKE = (
    b"GET /graphql HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
    b"Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\nSec-WebSocket-Version: 13\r\n"
    b"Sec-WebSocket-Protocol: graphql-transport-ws\r\n\r\n"
)


def shake_hands(connection: socket.socket) -> None:
    connection.sendall(HANDSHAKE)
    assert connection.recv(10_000).startswith(b"HTTP/1.1 101")
    connection.sendall(framed('{"type": "connection_init"}'))


def framed(text: str) -> bytes:
    """A text as a client's frame, masked with zeros."""
    return Frame(Opcode.TEXT, text.encode()).serialize(mask=True)


@pytest.mark.parametrize(
    "text",
    [
        json.dumps({"type": "x" * 500}),
        json.dumps({"type": "subscribe", "id": "a", "payload": {"query": '{a "' + "b" * 300 + '"}'}}),
        json.dumps(
            {
                "type": "subscribe",
                "id": "a" * 5_000,
                "payload": {"query": "subscription { datasetPublished { version } }"},
            }
        ),
    ],
)
def test_a_socket_is_closed_with_the_code_of_the_protocol(text: str, well: Target) -> None:
    protocol = [Subprotocol("graphql-transport-ws")]
    address = f"ws://127.0.0.1:{well.port}/graphql"
    with suppress(ConnectionClosed), connect(address, subprotocols=protocol, proxy=None) as wrong:
        for message in ('{"type": "connection_init"}', text, text):
            wrong.send(message)
        while True:
            wrong.recv(5)


def test_a_socket_with_broken_text_is_closed(well: Target) -> None:
    with well.connect() as connection:
        frame = Frame(Opcode.TEXT, b"\xff\xfe").serialize(mask=True)
        shake_hands(connection)
        connection.sendall(frame)
        assert b"\x03\xef" in received_bytes(connection)  # 1007


def test_a_client_that_pipelines_and_disconnects_causes_no_error(well: Target) -> None:
    for _ in range(5):
        with well.connect() as connection:
            connection.sendall(b"GET /drivers HTTP/1.1\r\nHost: localhost\r\n\r\n" * 60)
            connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    time.sleep(0.5)


def test_heads_do_not_stay_in_memory(well: Target) -> None:
    before = well.taken
    for _ in range(600):
        with well.connect() as connection:
            connection.sendall(b"GET /drivers/1 HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nA: ")
            connection.sendall(b"a" * 60_000 + b"\r\n\r\n")
            received_bytes(connection)
    assert well.taken - before < 20 * MEGABYTE


def test_headers_that_differ_do_not_stay_in_memory(well: Target) -> None:
    before = well.taken
    with local_client(base_url=f"http://127.0.0.1:{well.port}") as client:
        for number in range(1_500):
            spaces = " " * (20_000 + number)
            headers = {
                "Content-Type": f"application/json;{spaces[:900]}charset=utf-8",
                "Accept": f"application/json,{spaces}*/*",
                "Accept-Encoding": f"br,{spaces}gzip",
            }
            assert client.post("/graphql", content=b'{"query":"{__typename}"}', headers=headers).status_code == 200
    assert well.taken - before < 20 * MEGABYTE


@pytest.mark.parametrize("value", [[1], {}, "x", 1.5, None])
def test_a_variable_of_any_wrong_type_gets_an_explanation(value: object, well: Target) -> None:
    query = "#" + "x" * 250 + "\nquery($b: Boolean!) { dataset { version @skip(if: $b) } }"
    url = f"http://127.0.0.1:{well.port}/graphql"
    for written in (False, value):
        response = httpx2.post(url, json={"query": query, "variables": {"b": written}}, trust_env=False)
        assert response.status_code == 200
    assert response.json()["errors"][0]["extensions"]["code"] == "BAD_USER_INPUT"
