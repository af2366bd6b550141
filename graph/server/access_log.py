"""Outermost middleware: access log, request id, metrics, security headers, and a 500 for unhandled exceptions."""

import time
from collections.abc import Callable
from typing import Protocol

import structlog
from starlette.responses import JSONResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from graph.execution.errors import INTERNAL_ERROR, log_internal_error
from graph.server.request_id import REQUEST_ID, request_id
from graph.server.security_headers import NOSNIFF, with_security_headers

log: structlog.stdlib.BoundLogger = structlog.get_logger("graph")

MIN_STATUS = {"all": 0, "failed": 400, "none": 1000}


class Shutdown(Protocol):
    has_begun: bool


class AccessLog:
    """Logs `all` requests, `failed` ones or `none`, and counts all of them.

    The response of a logged request has the id of its log line. During a shutdown responses close their connections.
    One middleware does this, because each further one would cost every cached response a microsecond.
    """

    def __init__(
        self, app: ASGIApp, count: Callable[[str, int, float, str | None], None], shutdown: Shutdown, requests: str
    ) -> None:
        self.app = app
        self.count = count
        self.shutdown = shutdown
        self.min_status = MIN_STATUS[requests]

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        start = time.perf_counter()
        status, id_ = 0, ""

        async def send_with_headers(message: Message) -> None:
            nonlocal status, id_
            if message["type"] == "http.response.start":
                status = int(message["status"])  # the MCP SDK sends members of an enum
                headers = message["headers"]
                if not headers or headers[-1] is not NOSNIFF:  # cached responses end with it
                    message["headers"] = with_security_headers(headers)
                if status >= self.min_status:
                    id_ = request_id(scope["headers"])
                    message["headers"] = [*message["headers"], (REQUEST_ID, id_.encode())]
                if self.shutdown.has_begun:
                    message["headers"] = [*message["headers"], (b"connection", b"close")]
            await send(message)

        try:
            await self.app(scope, receive, send_with_headers)
        except Exception as error:  # a bug of the service, whose cause only the log may have
            error_id = log_internal_error(error, method=scope["method"], path=scope["path"])
            if not status:
                detail = {"detail": INTERNAL_ERROR.format(id=error_id)}
                await JSONResponse(detail, 500)(scope, receive, send_with_headers)
        finally:
            seconds, operation = time.perf_counter() - start, scope.get("operation")
            self.count(scope["method"], status or 500, seconds, operation)
            if status >= self.min_status:
                log.info(
                    "request",
                    id=id_,
                    method=scope["method"],
                    path=scope["path"],
                    **({"operation": operation} if operation else {}),
                    status=status,
                    milliseconds=round(seconds * 1000, 2),
                    version=scope["state"]["live_dataset"].version,
                )
