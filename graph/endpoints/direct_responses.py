"""Responses that need no waiting, which the HTTP protocol sends itself: without tasks, events and messages of ASGI.

The same endpoints make them. Whatever needs more than an endpoint goes the way of ASGI: errors, streams, pages, work in
threads, and all requests while a setting is on that has to see each of them: see `Settings.allows_direct_responses`.
"""

import time
from collections.abc import Callable
from http import HTTPStatus
from typing import Protocol

from graph.dataset.snapshot import Snapshot
from graph.endpoints.fast_paths import Endpoint
from graph.endpoints.response_cache import ResponseCache
from graph.endpoints.whole_requests import read

METHODS = frozenset({"GET", "POST"})

STATUS_LINES = {int(status): f"HTTP/1.1 {status.value} {status.phrase}\r\n".encode() for status in HTTPStatus}

ENTRY_BYTES = 500
"""Memory of a repeated request beside its bytes and its response."""

Message = tuple[bytes, bytes, bytes]
"""Status line, header lines with the empty one that ends them, and body."""


DirectResponse = tuple[Message, str, int, str | None]
"""A message, and what is counted: the method, the status, and the name of the operation."""


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
        """Responses to bytes that were a whole request before, since the current version was loaded."""
        self.max_body_bytes = max_body_bytes
        self.has_pages = has_pages

    def respond(self, data: bytes, scheme: str) -> Message | None:
        """The response to a request; None if `data` is none, or has to go the way of ASGI."""
        snapshot = self.snapshot
        if snapshot is None or self.shutdown.has_begun:
            return None
        response, seconds = self.repeated.get(data), 0.0
        if response is None:
            start = time.perf_counter()
            response = self._response(data, scheme, snapshot)
            if response is None:
                return None
            seconds = time.perf_counter() - start
        message, method, status, operation = response
        self.count(method, status, seconds, operation)
        return message

    def _response(self, data: bytes, scheme: str, snapshot: Snapshot) -> DirectResponse | None:
        """The response to a request whose bytes are not known."""
        whole = read(data, scheme)
        if whole is None:
            return None
        request, request_body = whole
        endpoint = self.endpoint_of(request.path)
        is_page = self.has_pages and request.method == "GET" and request.accepts_html
        if endpoint is None or is_page or request.method not in METHODS or len(request_body) > self.max_body_bytes:
            return None
        try:
            response = endpoint.respond(request, request_body, snapshot)
        except Exception:  # raised again on ASGI's way, which has a response for it
            return None
        if response is None or response.status >= 400:
            return None
        status, head, body = response.message(request.headers.get(b"if-none-match"))
        direct = (STATUS_LINES[status], head, body), request.method, status, response.operation
        size = ENTRY_BYTES + len(data) + len(head) + len(body)
        if response.is_cacheable and size <= self.max_bytes // 10:
            if self.size + size > self.max_bytes:
                self._forget()
            self.size += size
            self.repeated[data] = direct
        return direct

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
