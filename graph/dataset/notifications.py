"""Wakes the service when a new version may have been published: LISTEN for PostgreSQL, a file watch for SQLite."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import suppress
from pathlib import Path

import asyncpg
from watchfiles import awatch

from etl.published.database import PUBLISHED, REACH_SECONDS, Database

WATCH_MILLISECONDS, DEBOUNCE_MILLISECONDS = 20, 100
"""How often file system events are read, and how long further events are merged into the first."""


def publish_notifications(database: Database, seconds: float) -> AsyncIterator[None]:
    """Yields at once, after every publish, and after `seconds` without a publish.

    Raises what the driver or the file system raises when notifications are no longer possible.
    """
    return (
        _file_replacements(database.file, seconds) if database.file else _postgres_notifications(database.url, seconds)
    )


async def _postgres_notifications(url: str, seconds: float) -> AsyncIterator[None]:
    """PostgreSQL sends a notification when a publish commits."""
    connection: asyncpg.Connection[asyncpg.Record] = await asyncpg.connect(url, timeout=REACH_SECONDS)
    notified = asyncio.Event()
    try:
        connection.add_termination_listener(lambda *_: notified.set())
        await connection.add_listener(PUBLISHED, lambda *_: notified.set())
        while True:
            yield
            with suppress(TimeoutError):
                await asyncio.wait_for(notified.wait(), seconds)
            notified.clear()
            # Without a query a dead connection would not be noticed.
            await connection.execute("select", timeout=REACH_SECONDS)
    finally:
        connection.terminate()


async def _file_replacements(file: Path, seconds: float) -> AsyncIterator[None]:
    """SQLite's file is replaced by each publish."""
    changes = awatch(
        file.absolute().parent,
        watch_filter=lambda _, path: Path(path).name == file.name,
        recursive=False,
        step=WATCH_MILLISECONDS,
        debounce=DEBOUNCE_MILLISECONDS,
    )
    change = asyncio.ensure_future(anext(changes))
    try:
        # The watch begins before the first refresh: a publish between the two would not be noticed.
        await asyncio.sleep(0)
        yield
        while True:
            # Some file systems send no events, and other files in the folder may change all the time.
            done, _ = await asyncio.wait({change}, timeout=seconds)
            if done:
                change.result()
                change = asyncio.ensure_future(anext(changes))
            yield
    finally:
        change.cancel()
        await asyncio.gather(change, return_exceptions=True)
