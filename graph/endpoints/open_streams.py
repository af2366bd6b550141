"""Counts the open streams of each client, and limits how many there are and how many messages they send."""

import asyncio
import time
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from typing import Protocol

from starlette.types import Scope

MESSAGES_PER_SECOND, MAX_MESSAGES_AT_ONCE = 50, 500
"""A token bucket for the messages of a client over all its WebSockets."""

SWEEP_SECONDS = 5


class Socket(Protocol):
    """A WebSocket that can be closed when it is idle."""

    def is_idle(self, seconds: float) -> bool: ...

    async def close_idle(self) -> None: ...


class StreamClient:
    """The open streams of a client, and its token bucket for messages."""

    def __init__(self) -> None:
        self.open = 0
        self.tokens: float = MAX_MESSAGES_AT_ONCE
        self.updated = time.monotonic()

    @property
    def available_messages(self) -> float:
        return min(MAX_MESSAGES_AT_ONCE, self.tokens + (time.monotonic() - self.updated) * MESSAGES_PER_SECOND)

    def take_message(self) -> bool:
        """Whether another message is allowed; it is then counted."""
        self.tokens, self.updated = max(-1, self.available_messages - 1), time.monotonic()
        return self.tokens >= 0


class OpenStreams:
    """All WebSockets and event streams of this process, limited in total and per client.

    `client_of` returns the identity of a request's client.
    """

    def __init__(
        self, max_total: int, max_per_client: int, max_idle_seconds: float, client_of: Callable[[Scope], str]
    ) -> None:
        self.max_total = max_total
        self.max_per_client = max_per_client
        self.max_idle_seconds = max_idle_seconds
        self.client_of = client_of
        self.clients: dict[str, StreamClient] = {}
        self.sockets: set[Socket] = set()

    def can_open(self, name: str) -> bool:
        """Whether a client may open another stream."""
        client = self.clients.get(name)
        total = sum(client.open for client in self.clients.values())
        return total < self.max_total and (client is None or client.open < self.max_per_client)

    @contextmanager
    def opened(self, name: str) -> Iterator[StreamClient]:
        """Count a stream of this client while it is open."""
        client = self.clients.setdefault(name, StreamClient())
        client.open += 1
        try:
            yield client
        finally:
            client.open -= 1
            self._remove_unused(name)

    def _remove_unused(self, name: str) -> None:
        """Remove a client without streams whose bucket is as full as a new one."""
        client = self.clients[name]
        if not client.open and client.available_messages >= MAX_MESSAGES_AT_ONCE:
            del self.clients[name]

    async def watch(self) -> None:
        """Close idle WebSockets, forever."""
        while True:
            await asyncio.sleep(min(SWEEP_SECONDS, self.max_idle_seconds / 2))
            for name in list(self.clients):
                self._remove_unused(name)
            for socket in [socket for socket in self.sockets if socket.is_idle(self.max_idle_seconds)]:
                await socket.close_idle()


async def take_tokens(scope: Scope, tokens: int) -> None:
    """Take tokens from the client's rate limit for further operations of a request. Raises RateLimited."""
    take: Callable[[int], Awaitable[None]] | None = scope.get("take_tokens")
    if take and tokens > 0:
        await take(tokens)
