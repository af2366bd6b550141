"""HTTP as uvicorn speaks it, without patience for heads that do not come to their end."""

import asyncio
from typing import Any

from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

HEAD_SECONDS = 10
"""What the first line and the headers of a request may take, from the connection or from their first byte on."""


class PatientProtocol(HttpToolsProtocol):
    head_is_late: asyncio.TimerHandle | None = None

    def connection_made(self, transport: Any) -> None:
        super().connection_made(transport)
        self.head_is_late = self.loop.call_later(HEAD_SECONDS, transport.close)

    def data_received(self, data: bytes) -> None:
        super().data_received(data)
        cycle: Any = self.cycle  # None before the first request
        if self.head_is_late is None and (cycle is None or cycle.response_complete):
            self.head_is_late = self.loop.call_later(HEAD_SECONDS, self.transport.close)

    def on_headers_complete(self) -> None:
        if self.head_is_late is not None:
            self.head_is_late.cancel()
            self.head_is_late = None
        super().on_headers_complete()

    def connection_lost(self, exc: Exception | None) -> None:
        if self.head_is_late is not None:
            self.head_is_late.cancel()
        super().connection_lost(exc)
