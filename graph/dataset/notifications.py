"""Tells when there may be another version: at once when a publish is announced, and now and then in any case."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import suppress
from pathlib import Path

import asyncpg
from watchfiles import awatch

from etl.published.database import PUBLISHED, REACH_SECONDS, Database

NOTICED, SETTLED = 20, 100
"""Milliseconds between two looks at what the file system told, and after which several changes are told as one."""


def news(database: Database, seconds: float) -> AsyncIterator[None]:
    """Yields at once, after every publish, and when so many seconds passed without one.

    Raises whatever the driver or the file system raises when there can be no news any more.
    """
    return _replaced(database.file, seconds) if database.file else _announced(database.url, seconds)


async def _announced(url: str, seconds: float) -> AsyncIterator[None]:
    """PostgreSQL sends a notification at the end of a publish."""
    connection: asyncpg.Connection[asyncpg.Record] = await asyncpg.connect(url, timeout=REACH_SECONDS)
    heard = asyncio.Event()
    try:
        connection.add_termination_listener(lambda *_: heard.set())
        await connection.add_listener(PUBLISHED, lambda *_: heard.set())
        while True:
            yield
            with suppress(TimeoutError):
                await asyncio.wait_for(heard.wait(), seconds)
            heard.clear()
            # Silence may be a connection that died without a word.
            await connection.execute("select", timeout=REACH_SECONDS)
    finally:
        connection.terminate()


async def _replaced(file: Path, seconds: float) -> AsyncIterator[None]:
    """SQLite's file is replaced by each publish."""
    yield
    changes = awatch(
        file.absolute().parent,
        watch_filter=lambda _, path: Path(path).name == file.name,
        recursive=False,
        step=NOTICED,
        debounce=SETTLED,
    )
    change = asyncio.ensure_future(anext(changes))
    try:
        while True:
            # Not every file system tells of changes, and other files in the folder may change all the time.
            done, _ = await asyncio.wait({change}, timeout=seconds)
            if done:
                change.result()
                change = asyncio.ensure_future(anext(changes))
            yield
    finally:
        change.cancel()
        await asyncio.gather(change, return_exceptions=True)
