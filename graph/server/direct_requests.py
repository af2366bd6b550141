"""Requests whose responses need no waiting are answered where their last byte is parsed, without a task of ASGI.

A mixin of uvicorn's HTTP protocol: see `graph.server.protocol`. It holds a request back while its bytes are parsed. At
the end of the message it asks for the direct response; without one, or where the data ends before the message does,
uvicorn gets all of the request as if nothing had happened.
"""

from collections.abc import Mapping
from functools import partial
from http import HTTPStatus
from typing import Any, Protocol

STATUS_LINES = {int(status): f"HTTP/1.1 {status.value} {status.phrase}\r\n".encode() for status in HTTPStatus}

SECOND_TIMER_SECONDS = 0.05

INVALID = "Invalid HTTP request received."


class DirectResponse(Protocol):
    """A response; `head` are the lines of its headers, with the empty one that ends them."""

    @property
    def status(self) -> int: ...
    @property
    def head(self) -> bytes: ...
    @property
    def body(self) -> bytes: ...


class DirectResponses(Protocol):
    """Makes responses that need no waiting; None for a request that has to go the way of ASGI."""

    def respond(
        self, method: str, target: str, headers: Mapping[bytes, bytes], body: bytes, scheme: str
    ) -> DirectResponse | None: ...

    def repeat(self, data: bytes) -> DirectResponse | None:
        """The response to bytes that were a whole request before."""

    def remember(self, data: bytes, response: Any) -> None:
        """Let `repeat` return this response for these bytes, for as long as it is valid."""


class DirectRequests:
    """Only the first request of the data that arrives together, and only while no other one waits, is held."""

    direct: DirectResponses | None = None
    responses = 0
    """Direct responses of this connection."""
    is_in_message = False
    may_hold = False
    is_held = False
    has_headers = False
    responded_at = 0.0

    def data_received(self: Any, data: bytes) -> None:
        cycle, direct = self.cycle, self.direct
        if direct is None or self.is_in_message or not (cycle is None or cycle.response_complete):
            self.may_hold = False
            super().data_received(data)  # type: ignore[misc]  # uvicorn's
            return
        self.may_hold = not self.pipeline and not self.flow.write_paused
        if self.may_hold and (response := direct.repeat(data)):
            self._send(response)
            return
        self.response = None
        super().data_received(data)  # type: ignore[misc]  # uvicorn's
        if self.is_held:
            try:
                self._release()
            except Exception:  # in its parser uvicorn responds with 400 to any exception
                self.logger.warning(INVALID)
                self.send_400_response(INVALID)
        elif self.response and not self.is_in_message and self.messages == 1:
            direct.remember(data, self.response)

    def on_message_begin(self: Any) -> None:
        self.is_in_message = True
        if not self.may_hold:
            self.messages = 2
            super().on_message_begin()  # type: ignore[misc]  # uvicorn's
            return
        self.may_hold, self.is_held, self.has_headers, self.messages = False, True, False, 1
        self.url, self.held_body, self.expect_100_continue = b"", b"", False
        self.headers: list[tuple[bytes, bytes]] = []

    def on_headers_complete(self: Any) -> None:
        self.has_headers = True
        if self.is_held and self.parser.should_upgrade():
            self._release()
        elif not self.is_held:
            super().on_headers_complete()  # type: ignore[misc]  # uvicorn's

    def on_body(self: Any, body: bytes) -> None:
        if self.is_held:
            self.held_body += body
        else:
            super().on_body(body)  # type: ignore[misc]  # uvicorn's

    def on_message_complete(self: Any) -> None:
        self.is_in_message = False
        if self.is_held:
            self.response = self._direct_response()
            if self.response:
                self.is_held = False
                self._send(self.response)
                return
            self._release()
        super().on_message_complete()  # type: ignore[misc]  # uvicorn's

    def _direct_response(self: Any) -> DirectResponse | None:
        headers = dict(self.headers)
        is_plain = (
            len(headers) == len(self.headers)
            and self.url.isascii()
            and self.parser.should_keep_alive()
            and self.parser.get_http_version() == "1.1"
            and b"expect" not in headers
            and b"transfer-encoding" not in headers
        )
        if not is_plain:
            return None
        method, target = self.parser.get_method().decode(), self.url.decode()
        response: DirectResponse | None = self.direct.respond(method, target, headers, self.held_body, self.scheme)
        return response

    def _send(self: Any, response: DirectResponse) -> None:
        common = [b"%b: %b\r\n" % header for header in self.server_state.default_headers]
        self.transport.write(b"".join((STATUS_LINES[response.status], *common, response.head, response.body)))
        self.responses += 1
        self.server_state.total_requests += 1
        self.responded_at = self.loop.time()
        if self.timeout_keep_alive_task is None:
            self.timeout_keep_alive_task = self.loop.call_later(
                self.timeout_keep_alive, self.timeout_keep_alive_handler
            )

    def timeout_keep_alive_handler(self: Any, *, is_second: bool = False) -> None:
        """The timer is set once, not for each response: it may end too early.

        A busy event loop runs timers before it reads what clients sent meanwhile, so an idle connection is closed only
        when nothing was read until a second timer.
        """
        rest = self.responded_at + self.timeout_keep_alive - self.loop.time()
        if rest <= 0 and is_second:
            super().timeout_keep_alive_handler()  # type: ignore[misc]  # uvicorn's
        elif rest <= 0:
            again = partial(self.timeout_keep_alive_handler, is_second=True)
            self.timeout_keep_alive_task = self.loop.call_later(SECOND_TIMER_SECONDS, again)
        else:
            self.timeout_keep_alive_task = self.loop.call_later(rest, self.timeout_keep_alive_handler)

    def _release(self: Any) -> None:
        """Give the request to uvicorn."""
        self.is_held = False
        if self.transport.is_closing():
            return
        url, headers, expects = self.url, self.headers, self.expect_100_continue
        super().on_message_begin()  # type: ignore[misc]  # uvicorn's
        self.url, self.expect_100_continue = url, expects
        self.headers += headers
        if self.has_headers:
            super().on_headers_complete()  # type: ignore[misc]  # uvicorn's
            if self.held_body:
                super().on_body(self.held_body)  # type: ignore[misc]  # uvicorn's
