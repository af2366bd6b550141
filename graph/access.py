"""The outermost room: every request is counted, logged if that is wanted, and answered, whatever happens inside."""

import time
from collections.abc import Callable
from typing import Protocol

from starlette.responses import JSONResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from graph.faults import fault
from graph.headers import NOSNIFF, secured
from graph.logs import log


class Leaving(Protocol):
    begun: bool


class Access:
    """Logs `all` requests, `failed` ones or `none`. Clients of a process that is leaving are told to connect anew."""

    def __init__(self, app: ASGIApp, count: Callable[[str, int, float], None], leaving: Leaving, requests: str) -> None:
        self.app = app
        self.count = count
        self.leaving = leaving
        self.lowest_status = {"all": 0, "failed": 400, "none": 1000}[requests]

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        began = time.perf_counter()
        status = 0

        async def note(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                headers = message["headers"]
                if not headers or headers[-1] is not NOSNIFF:  # most are precomputed
                    message["headers"] = secured(headers)
                if self.leaving.begun:
                    message["headers"] = [*message["headers"], (b"connection", b"close")]
            await send(message)

        try:
            await self.app(scope, receive, note)
        except Exception as error:  # a bug of ours, which nobody but its log shall see
            number = fault(error, method=scope["method"], path=scope["path"])
            if not status:
                told = {"detail": f"Something is wrong with the service; its log says what under {number}."}
                await JSONResponse(told, 500)(scope, receive, note)
        finally:
            took = time.perf_counter() - began
            self.count(scope["method"], status or 500, took)
            if status >= self.lowest_status:
                milliseconds = round(took * 1000, 2)
                log.info(
                    "request", method=scope["method"], path=scope["path"], status=status, milliseconds=milliseconds
                )
