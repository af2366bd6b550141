"""The outermost room: every request is counted, logged if that is wanted, and answered, whatever happens inside."""

import re
import time
from collections.abc import Callable, Iterable
from typing import Protocol
from uuid import uuid4

from starlette.responses import JSONResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from graph.execution.errors import fault
from graph.server.logs import log
from graph.server.security_headers import NOSNIFF, secured

REQUEST_ID = b"x-request-id"
SANE_ID = re.compile(rb"[\w.:/+=-]{1,128}")


class Leaving(Protocol):
    begun: bool


class Access:
    """Logs `all` requests, `failed` ones or `none`. Clients of a process that is leaving are told to connect anew.

    A request that is logged has an id, which its answer tells: the one that a proxy gave it, or one of its own.
    """

    def __init__(
        self, app: ASGIApp, count: Callable[[str, int, float, str | None], None], leaving: Leaving, requests: str
    ) -> None:
        self.app = app
        self.count = count
        self.leaving = leaving
        self.lowest_status = {"all": 0, "failed": 400, "none": 1000}[requests]

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        began = time.perf_counter()
        status, id_ = 0, ""

        async def note(message: Message) -> None:
            nonlocal status, id_
            if message["type"] == "http.response.start":
                status = message["status"]
                headers = message["headers"]
                if not headers or headers[-1] is not NOSNIFF:  # most are precomputed
                    message["headers"] = secured(headers)
                if status >= self.lowest_status:
                    id_ = request_id(scope["headers"])
                    message["headers"] = [*message["headers"], (REQUEST_ID, id_.encode())]
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
            took, operation = time.perf_counter() - began, scope.get("operation")
            self.count(scope["method"], status or 500, took, operation)
            if status >= self.lowest_status:
                asked = {"operation": operation} if operation else {}
                current = scope["state"]["current"]
                log.info(
                    "request",
                    id=id_,
                    method=scope["method"],
                    path=scope["path"],
                    **asked,
                    status=status,
                    milliseconds=round(took * 1000, 2),
                    version=current.version,
                )


def request_id(headers: Iterable[tuple[bytes, bytes]]) -> str:
    """The id that a proxy gave the request, if it is one that a log may hold, or a new one."""
    given = next((value for name, value in headers if name == REQUEST_ID), b"")
    return given.decode() if SANE_ID.fullmatch(given) else uuid4().hex
