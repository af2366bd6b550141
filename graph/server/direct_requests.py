"""Requests whose responses need no waiting are answered when they arrive, without a task of ASGI.

A mixin of uvicorn's HTTP protocol: see `graph.server.protocol`. uvicorn gets a request as if nothing had happened if it
does not arrive whole, or if there is no direct response.
"""

from collections.abc import Sequence
from functools import partial
from typing import Any, Protocol

SECOND_TIMER_SECONDS = 0.05

COPIED_BYTES = 10_000
"""A shorter body is copied behind its head: that takes less time than a second buffer."""


class CommonLines:
    """The header lines that all responses have. uvicorn makes their headers anew each second, for the date."""

    headers: object = None
    lines = b""

    @classmethod
    def of(cls, headers: Sequence[tuple[bytes, bytes]]) -> bytes:
        if headers is not cls.headers:
            cls.headers, cls.lines = headers, b"".join(b"%b: %b\r\n" % header for header in headers)
        return cls.lines


class DirectResponses(Protocol):
    """Makes responses that need no waiting."""

    def respond(self, data: bytes, scheme: str) -> tuple[bytes, bytes, bytes] | None:
        """Status line, header lines and body of the response to a request that arrives whole."""


class DirectRequests:
    """Only a request that arrives while no other one of its connection waits has a direct response."""

    direct: DirectResponses | None = None
    is_in_message = False
    responded_at = 0.0

    def data_received(self: Any, data: bytes) -> None:
        cycle = self.cycle
        is_first = not self.is_in_message and (cycle is None or cycle.response_complete) and not self.pipeline
        may_respond = self.direct is not None and is_first and not self.flow.write_paused
        if may_respond and (response := self.direct.respond(data, self.scheme)):
            self._send(*response)
        else:
            super().data_received(data)  # type: ignore[misc]  # uvicorn's

    def on_message_begin(self: Any) -> None:
        self.is_in_message = True
        super().on_message_begin()  # type: ignore[misc]  # uvicorn's

    def on_message_complete(self: Any) -> None:
        self.is_in_message = False
        super().on_message_complete()  # type: ignore[misc]  # uvicorn's

    def _send(self: Any, status_line: bytes, head: bytes, body: bytes) -> None:
        lines = status_line + CommonLines.of(self.server_state.default_headers) + head
        self.transport.writelines((lines, body) if len(body) > COPIED_BYTES else (lines + body,))
        self.responses += 1
        self.server_state.total_requests += 1
        self.responded_at = self.loop.time()
        if self.timeout_keep_alive_task is None:
            seconds, handle = self.timeout_keep_alive, self.timeout_keep_alive_handler
            self.timeout_keep_alive_task = self.loop.call_later(seconds, handle)

    def timeout_keep_alive_handler(self: Any, *, is_second: bool = False) -> None:
        """The timer is set once, not for each response: it may end too early.

        A busy event loop runs timers before it reads what clients sent meanwhile, so an idle connection is closed only
        when nothing was read until a second timer.
        """
        rest = self.responded_at + self.timeout_keep_alive - self.loop.time()
        if rest <= 0 and is_second:
            super().timeout_keep_alive_handler()  # type: ignore[misc]  # uvicorn's
        else:
            again = partial(self.timeout_keep_alive_handler, is_second=rest <= 0)
            self.timeout_keep_alive_task = self.loop.call_later(max(rest, SECOND_TIMER_SECONDS), again)
