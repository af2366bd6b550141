"""Readers that send requests without end, and keep the time, the version and the digest of every response."""

import asyncio
import random
import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from typing import NamedTuple

from tests.bench.load import Request

PAUSE_SECONDS = 0.3
"""The longest pause of a reader between two requests; half of it on average."""

PATIENCE_SECONDS = 5


class Received(NamedTuple):
    """The response to a request, by version."""

    request: int
    version: int
    digest: str


@dataclass
class Responses:
    """Every response that any reader received."""

    count: Counter[Received] = field(default_factory=Counter)
    sent: list[tuple[float, int]] = field(default_factory=list)
    """When each request was sent, on the monotonic clock, and the version in its response."""
    failures: list[str] = field(default_factory=list)
    slowest: float = 0

    def late(self, version: int, since: float, until: float) -> float:
        """How long after `since` the last request was sent that another version responded to, before `until`."""
        return max((at - since for at, by in self.sent if since < at < until and by != version), default=0.0)


class Reader:
    """One connection, kept open; another one after a failure."""

    def __init__(self, port: int, requests: Sequence[Request], responses: Responses) -> None:
        self.port = port
        self.requests = requests
        self.responses = responses

    async def read(self, end: asyncio.Event) -> None:
        """Send requests until the end, and keep the responses."""
        streams = None
        while not end.is_set():
            await asyncio.sleep(random.uniform(0, PAUSE_SECONDS))
            request, sent = random.randrange(len(self.requests)), time.monotonic()
            try:
                async with asyncio.timeout(PATIENCE_SECONDS):
                    streams = streams or await asyncio.open_connection("127.0.0.1", self.port)
                    version, body = await self._send(*streams, self.requests[request])
            except (OSError, EOFError, ValueError) as error:
                self.responses.failures.append(f"{type(error).__name__}: {error}")
                streams = None
                continue
            self.responses.sent.append((sent, version))
            self.responses.count[Received(request, version, sha256(body).hexdigest())] += 1
            self.responses.slowest = max(self.responses.slowest, time.monotonic() - sent)
        if streams:
            streams[1].close()

    async def _send(
        self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, request: Request
    ) -> tuple[int, bytes]:
        """The version in the response, and the body. Raises ValueError for errors, and any other status than 200."""
        writer.write(request.raw)
        first, *lines = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").split("\r\n")
        if " 200 " not in first:
            raise ValueError(first)
        headers = {name.lower(): value for name, _, value in (line.partition(": ") for line in lines)}
        body = await reader.readexactly(int(headers["content-length"]))
        if body.startswith(b'{"errors"'):
            raise ValueError(body[:200])
        return int(headers["x-dataset-version"]), body
