"""The way out: after SIGTERM a process goes on answering for a while, but asks its clients to connect elsewhere."""

import asyncio
import signal
import threading
from collections.abc import Callable
from types import FrameType
from typing import Any

from graph.server.logs import log


class Drain:
    """Has `begun` from the first SIGTERM on. The server's own handler comes after that, or with the second one."""

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds
        self.begun = False

    def install(self, at_begin: Callable[[], None]) -> None:
        """To be called in the event loop, after the server has set its own handler."""
        if threading.current_thread() is not threading.main_thread():
            return  # under a test's client, where no signals arrive
        loop = asyncio.get_running_loop()
        stop: Any = signal.getsignal(signal.SIGTERM)
        if not callable(stop):
            return

        def begin() -> None:
            log.info("draining", seconds=self.seconds)
            at_begin()
            loop.call_later(self.seconds, stop, signal.SIGTERM, None)

        def asked(number: int, frame: FrameType | None) -> None:
            if self.begun or not self.seconds:
                stop(number, frame)
            else:
                self.begun = True
                loop.call_soon_threadsafe(begin)

        signal.signal(signal.SIGTERM, asked)
