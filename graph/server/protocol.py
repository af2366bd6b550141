"""uvicorn's HTTP and WebSocket protocols, with limits on headers, bodies, pipelining and unsent responses.

uvicorn's protocol classes are not documented: no other module uses them. Tried with uvicorn 0.54.
"""

from typing import Any

from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol
from uvicorn.protocols.websockets.websockets_sansio_impl import WebSocketsSansIOProtocol

from graph.server.direct_requests import DirectRequests
from graph.server.unsent_responses import UNSENT

CHECK_SECONDS = 10
"""How often a connection is checked. It is closed if it waits for headers at two checks with no response between."""

MAX_HEADER_BYTES = 65_536
BYTES_PER_BODY_BYTE = 8
"""On the wire, where a body is sent in chunks of one byte."""

MAX_PIPELINED = 100
"""Requests of a connection that may wait for the response to an earlier one."""

BUSY = object()
"""In place of the last request, for a connection that does not wait for headers."""


class RejectedHeaders(ValueError):
    """uvicorn responds with 400 to an exception of its parser's callbacks."""


class BoundedHttpProtocol(HttpToolsProtocol):
    responses = 0
    """Those of this connection that `DirectRequests` has sent."""

    def connection_made(self, transport: Any) -> None:
        super().connection_made(transport)
        self.last_request: Any = None, 0
        self.received = 0
        self.may_be_large = False
        self.max_request_bytes = MAX_HEADER_BYTES + BYTES_PER_BODY_BYTE * self.app_state["settings"].max_body_bytes
        self.unsent: int | None = None
        self.running: Any = None
        self.delayed: tuple[Any, Any] | None = None
        self.next_check = self.loop.call_later(CHECK_SECONDS, self.check, BUSY)

    @property
    def unsent_bytes(self) -> int:
        return self.transport.get_write_buffer_size()

    def pause_writing(self) -> None:
        super().pause_writing()
        UNSENT.add(self, self.app_state["settings"].max_unsent_bytes)

    def resume_writing(self) -> None:
        super().resume_writing()
        UNSENT.remove(self)
        if self.delayed:
            delayed, self.delayed = self.delayed, None
            self._start_asgi_task(*delayed)

    def connection_lost(self, exc: Exception | None) -> None:
        # References to the protocol would keep the last request in memory.
        self.next_check.cancel()
        self.delayed = None
        UNSENT.remove(self)
        if self.running and not self.running.response_complete:  # uvicorn knows of the last request only
            self.running.disconnected = True
            self.running.message_event.set()
        super().connection_lost(exc)

    def _start_asgi_task(self, cycle: Any, app: Any) -> None:
        """Start a pipelined request only when the client has read the responses before it."""
        if self.flow.write_paused:
            self.delayed = cycle, app
            return
        self.running = cycle
        super()._start_asgi_task(cycle, app)

    def on_headers_complete(self) -> None:
        hosts = [name for name, _ in self.headers if name == b"host"]  # RFC 9112, section 3.2
        if len(hosts) > 1 or (self.may_be_large and self.header_bytes > MAX_HEADER_BYTES):
            raise RejectedHeaders
        super().on_headers_complete()

    @property
    def header_bytes(self) -> int:
        return len(self.url) + sum(len(name) + len(value) + 4 for name, value in self.headers)

    def data_received(self, data: bytes) -> None:
        # Neither uvicorn nor its parser limits headers, bytes after an unread body, or pipelined requests.
        if self.received + len(data) > MAX_HEADER_BYTES:
            self.may_be_large = True
        super().data_received(data)
        cycle: Any = self.cycle  # the last request, None before the first one
        request = cycle, self.responses
        if request != self.last_request:
            # Without a new cycle, the data begins a request after a direct response.
            self.received = len(data) if cycle is self.last_request[0] else 0
            self.last_request = request
            if len(self.pipeline) > MAX_PIPELINED:
                self.transport.abort()
        else:
            self.received += len(data)
            is_answered = cycle is None or cycle.response_complete
            if self.received > (2 * MAX_HEADER_BYTES if is_answered else self.max_request_bytes):
                self.transport.abort()

    def check(self, last_request: object) -> None:
        cycle: Any = self.cycle
        request = cycle, self.responses
        if self.transport.is_closing() or self.transport.get_protocol() is not self:
            return
        unsent, self.unsent = self.unsent, self.unsent_bytes if self.flow.write_paused else None
        if unsent is not None and unsent == self.unsent:  # nothing was read since the last check
            self.transport.abort()
            return
        # Between two requests uvicorn has a timer of its own, until the first byte of the next one.
        waits = (cycle is None or cycle.response_complete) and self.timeout_keep_alive_task is None
        if waits and request == last_request:
            self.transport.close()
        else:
            self.next_check = self.loop.call_later(CHECK_SECONDS, self.check, request if waits else BUSY)


class HttpProtocol(DirectRequests, BoundedHttpProtocol):
    def connection_made(self, transport: Any) -> None:
        super().connection_made(transport)
        self.direct = self.app_state["direct"]


class BoundedWebSocketProtocol(WebSocketsSansIOProtocol):
    def connection_made(self, transport: Any) -> None:
        super().connection_made(transport)
        self.waiting_bytes = 0

    @property
    def unsent_bytes(self) -> int:
        return self.waiting_bytes + self.transport.get_write_buffer_size()

    async def send(self, message: Any) -> None:
        size = len(message.get("text") or message.get("bytes") or b"")
        self.waiting_bytes += size
        if not self.writable.is_set():
            UNSENT.add(self, self.app_state["settings"].max_unsent_bytes)
        try:
            await super().send(message)
        finally:
            self.waiting_bytes -= size

    def pause_writing(self) -> None:
        super().pause_writing()
        UNSENT.add(self, self.app_state["settings"].max_unsent_bytes)

    def resume_writing(self) -> None:
        super().resume_writing()
        UNSENT.remove(self)

    def connection_lost(self, exc: Exception | None) -> None:
        UNSENT.remove(self)
        super().connection_lost(exc)

    def send_receive_event_to_app(self) -> None:
        """Close the connection for text that is not UTF-8, which uvicorn would log as an exception."""
        if self.curr_msg_data_type == "text" and not self.close_sent and not _is_text(self.frames):
            self.frames = []
            self.conn.send_close(1007)
            self.handle_parser_exception()
        else:
            super().send_receive_event_to_app()


def _is_text(frames: list[bytes]) -> bool:
    try:
        b"".join(frames).decode()
    except UnicodeDecodeError:
        return False
    return True
