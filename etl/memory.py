"""DuckDB with the memory it may take, and a place for what does not fit."""

from collections.abc import Iterator
from contextlib import contextmanager

import duckdb

from etl.duckdb_session import connect
from etl.published.config import SettingError
from etl.settings import Settings
from etl.working_folder import working_folder

ADJUSTED = ["perfect_ht_threshold"]
"""Settings that a run changes on its way."""


@contextmanager
def connected(settings: Settings) -> Iterator[duckdb.DuckDBPyConnection]:
    """An empty database in memory, with the settings' bounds, which cannot be changed any more.

    Raises SettingError, and OSError where the folder for what does not fit cannot be written.
    """
    with working_folder(settings.temp) as folder, connect() as opened:
        bound(opened, settings.memory, str(folder))
        opened.execute(f"set allowed_configs = {ADJUSTED}; set lock_configuration = true")
        yield opened


def bound(connection: duckdb.DuckDBPyConnection, memory: str, folder: str) -> None:
    """Give a connection its memory, and a folder for what does not fit into it. Raises SettingError."""
    connection.execute("set enable_progress_bar = false")  # it would be among the lines that say what is done
    connection.execute("set temp_directory = $folder", {"folder": folder})
    if memory:
        try:
            connection.execute("set memory_limit = $memory", {"memory": memory})
        except duckdb.Error:
            raise SettingError(f"RACING_MEMORY is {memory!r}: write a size such as 2GB or 500MB") from None
