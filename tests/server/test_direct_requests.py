"""Responses that the HTTP protocol sends itself equal those of the ASGI application, for any bytes in any pieces."""

import asyncio
import re
import time
from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import asynccontextmanager
from pathlib import Path
from random import Random
from typing import Any

import psutil
import pytest
import uvicorn
from prometheus_client import REGISTRY
from uvicorn.lifespan.on import LifespanOn
from uvicorn.server import ServerState

from graph.app import create_app
from graph.endpoints.whole_requests import read
from graph.server.protocol import HttpProtocol
from graph.settings import Settings
from graph.types import budget
from tests.fixtures import Published
from tests.support.byte_streams import StreamWriter
from tests.support.examples import examples
from tests.support.service import process

STREAMS = examples(4_000)

VOLATILE = re.compile(rb"x-request-id: [^\r]*\r\n|id [0-9a-f]{32}")


class Transport(asyncio.Transport):
    """What a connection sends, in memory."""

    def __init__(self) -> None:
        super().__init__({"peername": ("127.0.0.1", 1), "sockname": ("127.0.0.1", 2)})
        self.sent = b""
        self.is_closed = False
        self.protocol: Any = None

    def write(self, data: Any) -> None:
        if not self.is_closed:
            self.sent += data

    def close(self) -> None:
        if not self.is_closed:
            self.is_closed = True
            asyncio.get_running_loop().call_soon(self.protocol.connection_lost, None)

    abort = close

    def is_closing(self) -> bool:
        return self.is_closed

    def get_protocol(self) -> Any:
        return self.protocol

    def get_write_buffer_size(self) -> int:
        return 0

    def pause_reading(self) -> None:
        pass

    resume_reading = pause_reading


class Target:
    """The service in this process, on both ways."""

    def __init__(self, config: uvicorn.Config, state: dict[str, Any]) -> None:
        self.config = config
        self.states = {"direct": state, "asgi": {**state, "direct": None}}
        self.direct_responses = 0

    async def response(self, way: str, pieces: Sequence[bytes]) -> tuple[bytes, bool]:
        """All that is sent for these pieces, and whether the connection is closed then."""
        protocol = HttpProtocol(self.config, ServerState(), self.states[way])
        transport = Transport()
        transport.protocol = protocol
        protocol.connection_made(transport)
        for piece in pieces:
            if not transport.is_closed:
                protocol.data_received(piece)
                await self._until_quiet(protocol, transport)
        self.direct_responses += protocol.responses
        is_closed = transport.is_closed
        transport.close()
        await asyncio.sleep(0)
        return VOLATILE.sub(b"", transport.sent), is_closed

    async def _until_quiet(self, protocol: Any, transport: Transport) -> None:
        """Wait for the response, but not for the rest of a request or for a stream."""
        for turn in range(2_000):
            cycle = protocol.running  # the last one may wait for it
            waits_for_client = cycle is None or cycle.response_complete or cycle.more_body
            is_stream = cycle is not None and cycle.response_started and turn > 100
            if transport.is_closed or (waits_for_client and turn > 10) or is_stream:
                return
            await asyncio.sleep(0 if turn < 50 else 0.002)

    async def assert_equal(self, streams: Sequence[Sequence[bytes]]) -> None:
        for pieces in streams:
            assert await self.response("direct", pieces) == await self.response("asgi", pieces), pieces


@asynccontextmanager
async def target(url: str) -> AsyncIterator[Target]:
    settings = Settings.from_environment({"DATABASE_URL": url})
    config = uvicorn.Config(create_app(settings), ws="none", log_config=None)
    config.load()
    lifespan = LifespanOn(config)
    await lifespan.startup()
    try:
        yield Target(config, lifespan.state)
    finally:
        await lifespan.shutdown()


def assert_equal(url: str, streams: Sequence[Sequence[bytes]]) -> int:
    """The number of direct responses; the responses are those of ASGI's way."""

    async def run() -> int:
        async with target(url) as running:
            await running.assert_equal(streams)
            return running.direct_responses

    return asyncio.run(run())


@pytest.mark.parametrize("bunch", [0, *(pytest.param(bunch, marks=pytest.mark.full) for bunch in range(1, 4))])
def test_generated_byte_streams_get_the_responses_of_asgi(
    bunch: int, published: Published, monkeypatch: pytest.MonkeyPatch
) -> None:
    # On a busy machine an operation may take longer than that, and has no direct response then.
    monkeypatch.setattr(budget, "MAX_INLINE_SECONDS", 60)
    writer = StreamWriter(Random(bunch))
    streams = [writer.pieces(writer.stream()) for _ in range(STREAMS // 4)]
    again = streams[: STREAMS // 40]  # the same bytes once more
    assert assert_equal(published.url, [*streams, *again]) > len(streams) // 25


@pytest.mark.full
def test_a_request_may_be_cut_after_any_byte(published: Published) -> None:
    body = b'{"query": "{ driver(driverId: 1) { name } }"}'
    post = b"POST /graphql HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%b"
    stream = post % (len(body), body) + b"GET /drivers/1 HTTP/1.1\r\nHost: a\r\n\r\n"
    assert assert_equal(published.url, [[stream[:cut], stream[cut:]] for cut in range(1, len(stream))]) == 2


@pytest.mark.full
def test_smuggled_requests_are_rejected_as_by_asgi(published: Published) -> None:
    hidden = b"GET /drivers/2 HTTP/1.1\r\nHost: a\r\n\r\n"
    heads = [
        b"Content-Length: 5\r\nContent-Length: 6",
        b"Content-Length: 0\r\nTransfer-Encoding: chunked",
        b"Transfer-Encoding: chunked\r\nContent-Length: 4",
        b"Transfer-Encoding: xchunked",
        b"Transfer-Encoding : chunked",
        b"Transfer-Encoding:\r\n chunked",
        b"Content-Length:\r\n 5",
        b"Content-Length: 5\n",
        b"Content-Length: 0x5",
        b"Host: b",
    ]
    streams = [b"POST /graphql HTTP/1.1\r\nHost: a\r\n" + head + b"\r\n\r\n0\r\n\r\n" + hidden for head in heads]
    streams += [b"GET /drivers/1 HTTP/1.1\nHost: a\n\n" + hidden, b"GET /drivers/1 HTTP/1.1\rHost: a\r\r" + hidden]
    assert_equal(published.url, [[stream] for stream in streams])


@pytest.mark.full
def test_a_response_with_an_error_is_built_once_and_sent_by_asgi(published: Published) -> None:
    body = b'{"query": "{ nothing }"}'
    headers = [
        b"POST /graphql HTTP/1.1",
        b"Host: a",
        b"Content-Type: application/json",
        b"Accept: application/graphql-response+json",
        b"Content-Length: %d" % len(body),
    ]
    stream = b"\r\n".join([*headers, b"", body])

    async def made() -> float:
        async with target(published.url) as one:
            before = REGISTRY.get_sample_value("racing_answers_made_total") or 0
            response, _ = await one.response("direct", [stream])
            assert response.startswith(b"HTTP/1.1 400")
            assert b"GRAPHQL_VALIDATION_FAILED" in response
            assert one.direct_responses == 0
            return (REGISTRY.get_sample_value("racing_answers_made_total") or 0) - before

    assert asyncio.run(made()) == 1


class Service:
    def __init__(self, pid: int, port: int) -> None:
        self.process = psutil.Process(pid)
        self.port = port


@pytest.fixture(scope="module")
def service(published: Published, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Service]:
    log: Path = tmp_path_factory.mktemp("direct") / "log"
    with process(published.url, log) as (running, port):
        yield Service(running.pid, port)
    assert "Traceback" not in log.read_text()


@pytest.mark.full
def test_memory_does_not_grow_with_distinct_requests(service: Service) -> None:
    """The caches are full before the measurement."""

    async def send(first: int) -> None:
        reader, writer = await asyncio.open_connection("127.0.0.1", service.port)
        for number in range(first, first + 1_000):
            request = b"GET /drivers/1 HTTP/1.1\r\nHost: a\r\nX-Number: %d%b\r\n\r\n" % (number, b"x" * 3_500)
            assert read(request, "http"), "the response is not direct"
            writer.write(request)
            assert (await reader.readuntil(b"\r\n\r\n")).startswith(b"HTTP/1.1 200")
            await reader.readuntil(b"}")
        writer.close()

    async def send_all(first: int) -> None:
        await asyncio.gather(*(send(first + 1_000 * part) for part in range(10)))

    asyncio.run(send_all(0))
    before = service.process.memory_info().rss
    asyncio.run(send_all(10_000))
    assert service.process.memory_info().rss < before + 4_000_000


@pytest.mark.full
def test_an_idle_connection_is_closed_some_time_after_its_last_response(service: Service) -> None:
    """uvicorn closes it after five seconds without a request; each response begins them anew."""

    async def seconds_until_closed() -> float:
        reader, writer = await asyncio.open_connection("127.0.0.1", service.port)
        loop = asyncio.get_running_loop()
        for pause in (0, 3, 0):
            await asyncio.sleep(pause)
            writer.write(b"GET /drivers/1 HTTP/1.1\r\nHost: a\r\n\r\n")
            await reader.readuntil(b"}")
        start = loop.time()
        assert await asyncio.wait_for(reader.read(), 10) == b""
        writer.close()
        return loop.time() - start

    assert 4.5 < asyncio.run(seconds_until_closed()) < 7


@pytest.mark.full
@pytest.mark.parametrize("way", ["direct", "asgi"])
@pytest.mark.parametrize("is_read_late", [True, False])
def test_an_idle_connection_is_closed_unless_a_request_waits_to_be_read(
    way: str, is_read_late: bool, published: Published
) -> None:
    """An event loop that was busy runs the timer of the connection before it reads the request."""
    request = b"GET /drivers/1 HTTP/1.1\r\nHost: a\r\n\r\n"

    async def run() -> tuple[int, bool]:
        async with target(published.url) as one:
            one.config.timeout_keep_alive = 1
            protocol: Any = HttpProtocol(one.config, ServerState(), one.states[way])
            transport = Transport()
            transport.protocol = protocol
            protocol.connection_made(transport)
            protocol.data_received(request)
            while b"\r\n\r\n{" not in transport.sent:
                await asyncio.sleep(0.01)
            await asyncio.sleep(0.5)
            time.sleep(0.7)  # the loop is busy while the time of the connection ends
            if is_read_late:
                asyncio.get_running_loop().call_later(0.01, protocol.data_received, request)
            await asyncio.sleep(0.5)
            return transport.sent.count(b"HTTP/1.1 200"), transport.is_closed

    assert asyncio.run(run()) == ((2, False) if is_read_late else (1, True))
