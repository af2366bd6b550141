"""DuckDB with the memory it may take, and a place for what does not fit."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager

import duckdb

from etl.environment import SettingError
from etl.settings import Settings


@contextmanager
def connected(settings: Settings) -> Iterator[duckdb.DuckDBPyConnection]:
    """An empty database in memory. Raises SettingError, and OSError where the folder for the rest cannot be written."""
    with tempfile.TemporaryDirectory(prefix="racing-", dir=settings.temp or None) as folder, duckdb.connect() as opened:
        opened.execute("set enable_progress_bar = false")  # it would be among the lines that say what is done
        opened.execute("set temp_directory = $folder", {"folder": folder})
        if settings.memory:
            try:
                opened.execute("set memory_limit = $memory", {"memory": settings.memory})
            except duckdb.Error:
                raise SettingError(f"RACING_MEMORY is {settings.memory!r}: write a size such as 2GB or 500MB") from None
        yield opened
