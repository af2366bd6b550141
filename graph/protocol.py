"""HTTP as uvicorn speaks it, with bounds on how long and how large a request may come in."""

from typing import Any

from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

HEAD_SECONDS = 10
"""How often a connection is looked at. One that waits for a head at two looks, with no answer between, is closed."""

HEAD_BYTES = 65_536
BYTES_PER_BODY_BYTE = 8
"""What chunks of one byte each take on the wire."""

PIPELINED = 100
"""How many requests a connection may have waiting for the answer to an earlier one."""

BUSY = object()


class UnsentResponses:
    """The connections of this process whose clients do not read what is sent, the longest waiting first."""

    def __init__(self) -> None:
        self.connections: dict[PatientProtocol, None] = {}

    def add(self, connection: "PatientProtocol", most_bytes: int) -> None:
        """Note one. Those that wait longest are closed when all of them hold more than so many bytes."""
        self.connections[connection] = None
        sizes = {one: one.transport.get_write_buffer_size() for one in self.connections}
        total = sum(sizes.values())
        for one, size in sizes.items():
            if total <= most_bytes:
                break
            total -= size
            self.remove(one)
            one.transport.abort()

    def remove(self, connection: "PatientProtocol") -> None:
        self.connections.pop(connection, None)


UNSENT = UnsentResponses()


class PatientProtocol(HttpToolsProtocol):
    def connection_made(self, transport: Any) -> None:
        super().connection_made(transport)
        self.begun: object = None
        self.received = 0
        self.most = HEAD_BYTES + BYTES_PER_BODY_BYTE * self.config.ws_max_size  # the largest message of either kind
        self.unsent: int | None = None
        self.loop.call_later(HEAD_SECONDS, self.look, BUSY)

    def pause_writing(self) -> None:
        super().pause_writing()
        UNSENT.add(self, self.app_state["settings"].max_unsent_bytes)

    def resume_writing(self) -> None:
        super().resume_writing()
        UNSENT.remove(self)

    def connection_lost(self, exc: Exception | None) -> None:
        UNSENT.remove(self)
        super().connection_lost(exc)

    def data_received(self, data: bytes) -> None:
        # Neither uvicorn nor its parser bounds a head, what follows a body that nobody reads, or requests that wait.
        super().data_received(data)
        cycle: Any = self.cycle  # the last request, None before the first one
        if cycle is not self.begun:
            self.begun = cycle
            self.received = 0
            if len(self.pipeline) > PIPELINED:
                self.transport.abort()
        else:
            self.received += len(data)
            if self.received > self.most:
                self.transport.abort()

    def look(self, seen: object) -> None:
        cycle: Any = self.cycle
        if self.transport.is_closing() or self.transport.get_protocol() is not self:
            return
        unsent, self.unsent = self.unsent, self.transport.get_write_buffer_size() if self.flow.write_paused else None
        if unsent is not None and unsent == self.unsent:  # nothing was read since the last look
            self.transport.abort()
            return
        # Between two requests uvicorn has a timer of its own, until the first byte of the next one.
        waits = (cycle is None or cycle.response_complete) and self.timeout_keep_alive_task is None
        if waits and cycle is seen:
            self.transport.close()
        else:
            self.loop.call_later(HEAD_SECONDS, self.look, cycle if waits else BUSY)
