"""Responses that need no waiting, which the HTTP protocol sends itself: without tasks, events and messages of ASGI.

The same endpoints make them. Whatever needs more than an endpoint goes the way of ASGI: errors, streams, pages, work in
threads, and all requests while a setting is on that has to see each of them: see `Settings.allows_direct_responses`.
"""

import time
from collections.abc import Callable, Mapping
from typing import NamedTuple, Protocol

from graph.dataset.snapshot import Snapshot
from graph.endpoints.fast_paths import Endpoint
from graph.endpoints.http_request import HttpRequest
from graph.endpoints.negotiation import accepts_html
from graph.endpoints.response_cache import ResponseCache

METHODS = frozenset({"GET", "POST"})


ENTRY_BYTES = 500
"""Memory of a repeated request beside its bytes and its response."""


class DirectResponse(NamedTuple):
    status: int
    head: bytes
    """The lines of its headers, with the empty one that ends them."""
    body: bytes
    method: str
    operation: str | None
    is_cacheable: bool


class Shutdown(Protocol):
    has_begun: bool


class DirectResponses:
    """Calls the endpoint of a request. `endpoint_of` returns that of a path."""

    def __init__(
        self,
        endpoint_of: Callable[[str], Endpoint | None],
        cache: ResponseCache,
        shutdown: Shutdown,
        count: Callable[[str, int, float, str | None], None],
        *,
        max_body_bytes: int,
        has_pages: bool,
    ) -> None:
        self.endpoint_of = endpoint_of
        self.snapshot: Snapshot | None = None
        self.cache = cache
        self.shutdown = shutdown
        self.count = count
        self.max_bytes = int(cache.entries.maxsize / 10)
        self.size = 0
        self.repeated: dict[bytes, DirectResponse] = {}
        self.max_body_bytes = max_body_bytes
        self.has_pages = has_pages

    def respond(
        self, method: str, target: str, headers: Mapping[bytes, bytes], body: bytes, scheme: str
    ) -> DirectResponse | None:
        """The response; None if the request has to go the way of ASGI."""
        start = time.perf_counter()
        path, _, query = target.partition("?")
        endpoint = self.endpoint_of(path)
        snapshot = self.snapshot
        is_direct = (
            method in METHODS
            and len(body) <= self.max_body_bytes
            and not (self.has_pages and method == "GET" and accepts_html(headers.get(b"accept")))
            and not self.shutdown.has_begun
        )
        if endpoint is None or not is_direct or snapshot is None or "#" in target or "%" in path:
            return None
        try:
            response = endpoint.respond(HttpRequest(method, path, query.encode(), headers, body, scheme), snapshot)
        except Exception:  # raised again on ASGI's way, which has a response for it
            return None
        if response is None or response.status >= 400:
            return None
        status, head, content = response.message(headers.get(b"if-none-match"))
        self.count(method, status, time.perf_counter() - start, response.operation)
        return DirectResponse(status, head, content, method, response.operation, response.is_cacheable)

    def repeat(self, data: bytes) -> DirectResponse | None:
        """The response to bytes that were a whole request before, since the current version was loaded."""
        response = self.repeated.get(data)
        if response is None or self.shutdown.has_begun:
            return None
        self.count(response.method, response.status, 0.0, response.operation)
        return response

    def remember(self, data: bytes, response: DirectResponse) -> None:
        size = ENTRY_BYTES + len(data) + len(response.head) + len(response.body)
        if response.is_cacheable and size <= self.max_bytes // 10:
            if self.size + size > self.max_bytes:
                self._forget()
            self.size += size
            self.repeated[data] = response

    def start(self, snapshot: Snapshot) -> None:
        """Respond from this snapshot from now on, and let the cache do so."""
        self._forget()
        self.snapshot = snapshot
        self.cache.start(snapshot)

    def clear(self) -> None:
        self._forget()
        self.cache.clear()

    def _forget(self) -> None:
        self.repeated.clear()
        self.size = 0
