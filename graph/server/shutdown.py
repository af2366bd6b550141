"""Graceful shutdown: after SIGTERM a process serves requests for a while, and closes connections after a response."""

import asyncio
import multiprocessing
import os
import signal
import threading
from collections.abc import Callable
from types import FrameType
from typing import Any

import structlog

log: structlog.stdlib.BoundLogger = structlog.get_logger("graph")


class GracefulShutdown:
    """Begins with the first SIGTERM. uvicorn's own handler runs `seconds` later, or at the second SIGTERM."""

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds
        self.has_begun = False

    def install(self, on_begin: Callable[[], None]) -> None:
        """Handle SIGTERM, and the end of the parent process.

        Call it in the event loop, after uvicorn has set its own handler.
        """
        if threading.current_thread() is not threading.main_thread():
            return  # under a test client, where no signals arrive
        loop = asyncio.get_running_loop()
        stop: Any = signal.getsignal(signal.SIGTERM)
        if not callable(stop):
            return

        def begin() -> None:
            log.info("draining", seconds=self.seconds)
            on_begin()
            loop.call_later(self.seconds, stop, signal.SIGTERM, None)

        def handle(number: int, frame: FrameType | None) -> None:
            if self.has_begun or not self.seconds:
                stop(number, frame)
            else:
                self.has_begun = True
                loop.call_soon_threadsafe(begin)

        signal.signal(signal.SIGTERM, handle)
        _stop_with_parent()


def _stop_with_parent() -> None:
    """Send a worker SIGTERM when the process that started it has ended: if that was killed, nothing else would."""
    parent = multiprocessing.parent_process()
    if parent is None:
        return

    def wait() -> None:
        parent.join()
        log.warning("parent process ended")
        os.kill(os.getpid(), signal.SIGTERM)

    threading.Thread(target=wait, name="parent process", daemon=True).start()
