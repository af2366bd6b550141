"""Logs: one line per event, for a person or as JSON. uvicorn's own lines look the same."""

import logging
import sys
import time
from collections.abc import Callable
from typing import Any, Protocol

import structlog
from starlette.types import ASGIApp, Message, Receive, Scope, Send

log: structlog.stdlib.BoundLogger = structlog.get_logger("graph")


def configure(log_format: str) -> None:
    """Send every log line of the process to standard error in one format: text or json."""
    shared: list[Any] = [
        structlog.stdlib.add_log_level,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        structlog.processors.format_exc_info if log_format == "json" else structlog.processors.StackInfoRenderer(),
    ]
    renderer: Any = (
        structlog.processors.JSONRenderer()
        if log_format == "json"
        # Not the default traceback, which prints local variables: rows point at each other, and it took minutes.
        else structlog.dev.ConsoleRenderer(
            colors=sys.stderr.isatty(),
            pad_event_to=0,
            repr_native_str=True,
            exception_formatter=structlog.dev.plain_traceback,
        )
    )
    structlog.configure(
        processors=[*shared, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
    )
    handler = logging.StreamHandler()
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=shared,
            processors=[structlog.stdlib.ProcessorFormatter.remove_processors_meta, renderer],
        )
    )
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(logging.INFO)


class Leaving(Protocol):
    begun: bool


class AccessLog:
    """Counts every request, and writes a line for those that are wanted: `all`, `failed` or `none`.

    Clients of a process that is leaving are told to connect anew.
    """

    def __init__(self, app: ASGIApp, count: Callable[[str, int], None], leaving: Leaving, requests: str) -> None:
        self.app = app
        self.count = count
        self.leaving = leaving
        self.lowest_status = {"all": 0, "failed": 400, "none": 1000}[requests]

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        began = time.perf_counter()
        status = 500

        async def note(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                if self.leaving.begun:
                    message["headers"] = [*message["headers"], (b"connection", b"close")]
            await send(message)

        try:
            await self.app(scope, receive, note)
        finally:
            self.count(scope["method"], status)
            if status >= self.lowest_status:
                took = round((time.perf_counter() - began) * 1000, 2)
                log.info("request", method=scope["method"], path=scope["path"], status=status, milliseconds=took)
