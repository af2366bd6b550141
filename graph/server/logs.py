"""Logging: a line per event, as text or JSON, in the same format for uvicorn's own lines."""

import logging
import sys
from typing import Any

import structlog


def _without_queries(record: logging.LogRecord) -> bool:
    """uvicorn logs the URL of a WebSocket with its query, which may contain keys."""
    if isinstance(record.args, tuple):
        record.args = tuple(
            argument.partition("?")[0] if isinstance(argument, str) and argument.startswith("/") else argument
            for argument in record.args
        )
    return True


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
        # The default traceback prints local variables: rows link to each other, and printing took minutes.
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
    handler.addFilter(_without_queries)
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=shared,
            processors=[structlog.stdlib.ProcessorFormatter.remove_processors_meta, renderer],
        )
    )
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(logging.INFO)
    # They log every change in the folder, and every request.
    for name in ("watchfiles", "mcp"):
        logging.getLogger(name).setLevel(logging.WARNING)
