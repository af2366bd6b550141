"""HTTP and WebSockets as uvicorn speaks them, with bounds on what comes in and on what waits to go out.

Tried with uvicorn 0.54, whose protocol classes are not documented.
"""

from typing import Any, Protocol

from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol
from uvicorn.protocols.websockets.websockets_sansio_impl import WebSocketsSansIOProtocol

HEAD_SECONDS = 10
"""How often a connection is looked at. One that waits for a head at two looks, with no answer between, is closed."""

HEAD_BYTES = 65_536
BYTES_PER_BODY_BYTE = 8
"""What chunks of one byte each take on the wire."""

PIPELINED = 100
"""How many requests a connection may have waiting for the answer to an earlier one."""

BUSY = object()


class HeadTooLarge(ValueError):
    """uvicorn answers what its parser's callbacks raise with 400."""


class Connection(Protocol):
    """A connection with bytes that its client has not read."""

    transport: Any

    @property
    def unsent_bytes(self) -> int: ...


class UnsentResponses:
    """The connections of this process whose clients do not read what is sent, the longest waiting first."""

    def __init__(self) -> None:
        self.connections: dict[Connection, None] = {}

    def add(self, connection: Connection, most_bytes: int) -> None:
        """Note one. Those that wait longest are closed when all of them hold more than so many bytes."""
        self.connections.setdefault(connection)
        sizes = {one: one.unsent_bytes for one in self.connections}
        total = sum(sizes.values())
        for one, size in sizes.items():
            if total <= most_bytes:
                break
            total -= size
            self.remove(one)
            one.transport.abort()

    def remove(self, connection: Connection) -> None:
        self.connections.pop(connection, None)


UNSENT = UnsentResponses()


class PatientProtocol(HttpToolsProtocol):
    def connection_made(self, transport: Any) -> None:
        super().connection_made(transport)
        self.begun: Any = None
        self.received = 0
        self.may_be_large = False
        self.most = HEAD_BYTES + BYTES_PER_BODY_BYTE * self.config.ws_max_size  # the largest message of either kind
        self.unsent: int | None = None
        self.running: Any = None
        self.held: tuple[Any, Any] | None = None
        self.next_look = self.loop.call_later(HEAD_SECONDS, self.look, BUSY)

    @property
    def unsent_bytes(self) -> int:
        return self.transport.get_write_buffer_size()

    def pause_writing(self) -> None:
        super().pause_writing()
        UNSENT.add(self, self.app_state["settings"].max_unsent_bytes)

    def resume_writing(self) -> None:
        super().resume_writing()
        UNSENT.remove(self)
        if self.held:
            held, self.held = self.held, None
            self._start_asgi_task(*held)

    def connection_lost(self, exc: Exception | None) -> None:
        # What still refers to the protocol keeps the last request in memory.
        self.next_look.cancel()
        self.held = None
        UNSENT.remove(self)
        if self.running and not self.running.response_complete:  # uvicorn knows of the last request only
            self.running.disconnected = True
            self.running.message_event.set()
        super().connection_lost(exc)

    def _start_asgi_task(self, cycle: Any, app: Any) -> None:
        """Begin with a pipelined request only when the client has read the responses before it."""
        if self.flow.write_paused:
            self.held = cycle, app
            return
        self.running = cycle
        super()._start_asgi_task(cycle, app)

    def on_headers_complete(self) -> None:
        if self.may_be_large and self.head_bytes > HEAD_BYTES:
            raise HeadTooLarge
        super().on_headers_complete()

    @property
    def head_bytes(self) -> int:
        return len(self.url) + sum(len(name) + len(value) + 4 for name, value in self.headers)

    def data_received(self, data: bytes) -> None:
        # Neither uvicorn nor its parser bounds a head, what follows a body that nobody reads, or requests that wait.
        if self.received + len(data) > HEAD_BYTES:
            self.may_be_large = True
        super().data_received(data)
        cycle: Any = self.cycle  # the last request, None before the first one
        if cycle is not self.begun:
            self.begun = cycle
            self.received = 0
            if len(self.pipeline) > PIPELINED:
                self.transport.abort()
        else:
            self.received += len(data)
            is_answered = cycle is None or cycle.response_complete
            if self.received > (2 * HEAD_BYTES if is_answered else self.most):
                self.transport.abort()

    def look(self, seen: object) -> None:
        cycle: Any = self.cycle
        if self.transport.is_closing() or self.transport.get_protocol() is not self:
            return
        unsent, self.unsent = self.unsent, self.unsent_bytes if self.flow.write_paused else None
        if unsent is not None and unsent == self.unsent:  # nothing was read since the last look
            self.transport.abort()
            return
        # Between two requests uvicorn has a timer of its own, until the first byte of the next one.
        waits = (cycle is None or cycle.response_complete) and self.timeout_keep_alive_task is None
        if waits and cycle is seen:
            self.transport.close()
        else:
            self.next_look = self.loop.call_later(HEAD_SECONDS, self.look, cycle if waits else BUSY)


class PatientWebSocketProtocol(WebSocketsSansIOProtocol):
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
        """Close for text that is no UTF-8, which uvicorn logs as an exception."""
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
