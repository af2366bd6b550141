"""Readers who ask without a pause for coffee, and remember every answer: when it was asked for, which version, what."""

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
"""The longest a reader waits between two questions; half of it on average."""

PATIENCE_SECONDS = 5


class Heard(NamedTuple):
    """What a question was answered with by a version."""

    question: int
    version: int
    digest: str


@dataclass
class Answers:
    """Every answer that any reader had."""

    count: Counter[Heard] = field(default_factory=Counter)
    asked: list[tuple[float, int]] = field(default_factory=list)
    """When each was asked for, on the monotonic clock, and which version answered."""
    failures: list[str] = field(default_factory=list)
    slowest: float = 0

    def late(self, version: int, since: float, until: float) -> float:
        """How long after `since` a question was last asked that another version answered, before `until`."""
        return max((at - since for at, by in self.asked if since < at < until and by != version), default=0.0)


class Reader:
    """One connection, kept open; another one after a failure."""

    def __init__(self, port: int, questions: Sequence[Request], answers: Answers) -> None:
        self.port = port
        self.questions = questions
        self.answers = answers

    async def read(self, end: asyncio.Event) -> None:
        """Ask until the end, and remember."""
        streams = None
        while not end.is_set():
            await asyncio.sleep(random.uniform(0, PAUSE_SECONDS))
            question, asked = random.randrange(len(self.questions)), time.monotonic()
            try:
                async with asyncio.timeout(PATIENCE_SECONDS):
                    streams = streams or await asyncio.open_connection("127.0.0.1", self.port)
                    version, body = await self._ask(*streams, self.questions[question])
            except (OSError, EOFError, ValueError) as error:
                self.answers.failures.append(f"{type(error).__name__}: {error}")
                streams = None
                continue
            self.answers.asked.append((asked, version))
            self.answers.count[Heard(question, version, sha256(body).hexdigest())] += 1
            self.answers.slowest = max(self.answers.slowest, time.monotonic() - asked)
        if streams:
            streams[1].close()

    async def _ask(
        self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, question: Request
    ) -> tuple[int, bytes]:
        """The version that answered, and the body. Raises ValueError for errors, and any other status than 200."""
        writer.write(question.raw)
        first, *lines = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").split("\r\n")
        if " 200 " not in first:
            raise ValueError(first)
        headers = {name.lower(): value for name, _, value in (line.partition(": ") for line in lines)}
        body = await reader.readexactly(int(headers["content-length"]))
        if body.startswith(b'{"errors"'):
            raise ValueError(body[:200])
        return int(headers["x-dataset-version"]), body
