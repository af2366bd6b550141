"""Reads request bodies, with a limit on their size and on the time they take.

A periodic sweep cancels late requests: a timer per request would cost more than a cached response.
"""

import asyncio
import time

from starlette.exceptions import HTTPException
from starlette.types import Receive

TIMED_OUT = "timed out"


class BodyReader:
    def __init__(self, max_bytes: int, max_seconds: float) -> None:
        self.max_bytes = max_bytes
        self.max_seconds = max_seconds
        self.started: dict[asyncio.Task[object], float] = {}

    async def read(self, receive: Receive) -> bytes:
        """The body. Raises HTTPException: 413 when it is too large, 408 when it takes too long."""
        task = asyncio.current_task()
        assert task, "requests are tasks"
        self.started[task] = time.monotonic()
        try:
            message = await receive()
            body: bytes = message.get("body", b"")
            while message.get("more_body") and len(body) <= self.max_bytes:
                message = await receive()
                body += message.get("body", b"")
        except asyncio.CancelledError as error:
            if error.args != (TIMED_OUT,) or task.uncancel():
                raise
            raise HTTPException(408, f"Request body was not received within {self.max_seconds:g} seconds.") from None
        finally:
            del self.started[task]
        if len(body) > self.max_bytes:
            raise HTTPException(413, f"Request body exceeds {self.max_bytes:,} bytes.")
        return body

    async def watch(self) -> None:
        """Cancel the requests whose bodies are late, forever."""
        while True:
            await asyncio.sleep(min(1, self.max_seconds / 2))
            latest_start = time.monotonic() - self.max_seconds
            for task in [task for task, start in self.started.items() if start < latest_start]:
                task.cancel(TIMED_OUT)
