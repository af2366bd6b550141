"""HTTP as uvicorn speaks it, without patience for requests whose heads do not come to their end."""

from typing import Any

from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

HEAD_SECONDS = 10
"""How often a connection is looked at. One that waits for a head at two looks, with no answer between, is closed."""

BUSY = object()


class PatientProtocol(HttpToolsProtocol):
    def connection_made(self, transport: Any) -> None:
        super().connection_made(transport)
        self.loop.call_later(HEAD_SECONDS, self.look, BUSY)

    def look(self, seen: object) -> None:
        cycle: Any = self.cycle  # the last request, None before the first one
        if self.transport.is_closing() or self.transport.get_protocol() is not self:
            return
        # Between two requests uvicorn has a timer of its own, until the first byte of the next one.
        waits = (cycle is None or cycle.response_complete) and self.timeout_keep_alive_task is None
        if waits and cycle is seen:
            self.transport.close()
        else:
            self.loop.call_later(HEAD_SECONDS, self.look, cycle if waits else BUSY)
