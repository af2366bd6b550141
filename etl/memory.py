"""DuckDB with the memory it may take, and a place for what does not fit."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager

import duckdb

from etl.duckdb_session import connect
from etl.environment import SettingError
from etl.settings import Settings

ADJUSTED = ["perfect_ht_threshold"]
"""Settings that a run changes on its way."""


@contextmanager
def connected(settings: Settings) -> Iterator[duckdb.DuckDBPyConnection]:
    """An empty database in memory, with the settings' bounds, which cannot be changed any more.

    Raises SettingError, and OSError where the folder for what does not fit cannot be written.
    """
    with tempfile.TemporaryDirectory(prefix="racing-", dir=settings.temp or None) as folder, connect() as opened:
        opened.execute("set enable_progress_bar = false")  # it would be among the lines that say what is done
        opened.execute("set temp_directory = $folder", {"folder": folder})
        if settings.memory:
            try:
                opened.execute("set memory_limit = $memory", {"memory": settings.memory})
            except duckdb.Error:
                raise SettingError(f"RACING_MEMORY is {settings.memory!r}: write a size such as 2GB or 500MB") from None
        opened.execute(f"set allowed_configs = {ADJUSTED}; set lock_configuration = true")
        yield opened
