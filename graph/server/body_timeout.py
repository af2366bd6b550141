"""Gives up on requests that do not come to their end.

One look around now and then, for a timer of its own costs a request more than its answer does.
"""

import asyncio
import time

LATE = "late"


class Patience:
    def __init__(self, seconds: float) -> None:
        self.seconds = seconds
        self.since: dict[asyncio.Task[object], float] = {}

    def begin(self) -> asyncio.Task[object]:
        """Wait no longer than so many seconds, from now until `end`, before the task is cancelled."""
        task = asyncio.current_task()
        assert task, "requests are tasks"
        self.since[task] = time.monotonic()
        return task

    def end(self, task: asyncio.Task[object]) -> None:
        del self.since[task]

    @staticmethod
    def is_out(task: asyncio.Task[object], error: asyncio.CancelledError) -> bool:
        """Whether it was cancelled because of us; it may then go on."""
        return error.args == (LATE,) and task.uncancel() == 0

    async def watch(self) -> None:
        """Cancel those that wait too long, for ever."""
        while True:
            await asyncio.sleep(min(1, self.seconds / 2))
            longest = time.monotonic() - self.seconds
            for task in [task for task, since in self.since.items() if since < longest]:
                task.cancel(LATE)
