"""Sessions of DuckDB, with limits on memory and on what SQL may reach."""

from collections.abc import Iterator
from contextlib import contextmanager

import duckdb

from etl.published.config import SettingError
from etl.settings import Settings
from etl.working_folder import working_folder

CONFIG = {
    "autoinstall_known_extensions": "false",
    "autoload_known_extensions": "false",
    "allow_community_extensions": "false",
}
"""Nothing in a file or a select makes DuckDB download and run an extension."""

CHANGED_SETTINGS = ["perfect_ht_threshold"]
"""Settings that a run changes."""


def connect() -> duckdb.DuckDBPyConnection:
    """An empty database in memory."""
    return duckdb.connect(config={**CONFIG})


@contextmanager
def duckdb_session(settings: Settings) -> Iterator[duckdb.DuckDBPyConnection]:
    """An empty database in memory, with the limits of the settings, which cannot be changed any more.

    Raises SettingError, and OSError if the folder for temporary files cannot be written.
    """
    with working_folder(settings.temp) as folder, connect() as connection:
        set_limits(connection, settings.memory, str(folder))
        if settings.threads:
            connection.execute("set threads = $threads", {"threads": settings.threads})
        connection.execute(f"set allowed_configs = {CHANGED_SETTINGS}; set lock_configuration = true")
        yield connection


def set_limits(connection: duckdb.DuckDBPyConnection, memory: str, folder: str) -> None:
    """Set the memory limit of a connection, and the folder for what exceeds it. Raises SettingError."""
    connection.execute("set enable_progress_bar = false")  # it would mix with the lines of the run
    connection.execute("set temp_directory = $folder", {"folder": folder})
    if memory:
        try:
            connection.execute("set memory_limit = $memory", {"memory": memory})
        except duckdb.Error:
            raise SettingError(f"RACING_MEMORY is {memory!r}: write a size such as 2GB or 500MB") from None
