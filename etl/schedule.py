"""Runs that are repeated: at an interval, sooner after a failure, until the process is stopped."""

import re
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime, timedelta
from queue import Empty, SimpleQueue

FIRST_RETRY_SECONDS = 60.0
MAX_SECONDS = 365 * 86_400
SECONDS = {"s": 1, "m": 60, "h": 3_600, "d": 86_400}


class IntervalError(ValueError):
    """An interval that cannot be read."""


def seconds_of(interval: str) -> float:
    """Seconds of an interval such as 30s, 15m, 6h or 1d. Raises IntervalError.

    >>> seconds_of("6h")
    21600.0
    """
    match = re.fullmatch(r"(\d{1,6})([smhd])", interval, re.ASCII)
    seconds = int(match[1]) * SECONDS[match[2]] if match else 0
    if not 0 < seconds <= MAX_SECONDS:
        raise IntervalError(f"--every is {interval!r}: write a number and s, m, h or d, such as 6h, at most 365d")
    return float(seconds)


def pause_after(failures: int, every: float) -> float:
    """Seconds until the next run: the interval, or after failures in a row a minute, two, four, at most the interval.

    >>> [pause_after(failures, 3600) for failures in range(5)]
    [3600, 60.0, 120.0, 240.0, 480.0]
    """
    return every if failures == 0 else min(every, FIRST_RETRY_SECONDS * 2 ** min(failures - 1, 20))


def repeat(every: float, run: Callable[[], bool], say: Callable[[str], None]) -> None:
    """Call `run`, which returns whether it succeeded, until SIGTERM or SIGINT.

    The pauses are measured by a clock that never goes back; a run that takes longer than the interval delays the next.
    """
    failures = 0
    with _stop_signals() as stops:
        while stops.empty():
            failures = 0 if run() else failures + 1
            pause = pause_after(failures, every)
            if stops.empty():
                say(_waiting(pause, failures))
            with suppress(Empty):
                stops.get(timeout=pause)
                break
    say("stopped")


def _waiting(pause: float, failures: int) -> str:
    at = datetime.now(UTC) + timedelta(seconds=pause)
    reason = f"failure {failures} in a row; the next run is" if failures else "the next run is"
    return f"waiting  {reason} in {pause:,.0f} s, at {at:%Y-%m-%d %H:%M:%S} UTC"


@contextmanager
def _stop_signals() -> Iterator["SimpleQueue[int]"]:
    """A queue into which SIGTERM and SIGINT go; a run that has begun goes on to its end.

    A handler may interrupt the thread anywhere: to set an event there, for which the thread waits, may never return.
    """
    stops: SimpleQueue[int] = SimpleQueue()
    names = (signal.SIGTERM, signal.SIGINT)
    before = [signal.signal(name, lambda number, _: stops.put(number)) for name in names]
    try:
        yield stops
    finally:
        with _blocked(names):
            for name, handler in zip(names, before, strict=True):
                signal.signal(name, handler)


@contextmanager
def _blocked(names: tuple[signal.Signals, ...]) -> Iterator[None]:
    """Signals wait meanwhile. Python writes a traceback for one that comes while its handler changes to the default."""
    if sys.platform == "win32":
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, names)
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
