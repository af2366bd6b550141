"""Sessions of DuckDB with the limits of the settings."""

from pathlib import Path
from typing import Any

import pytest

from etl.duckdb_session import duckdb_session
from etl.fingerprint import digests
from etl.pipeline import build
from etl.published.tables import COMPARED
from etl.settings import Settings
from etl.sources.folder import open_folder
from etl.sources.sources import Sources


@pytest.mark.full
def test_the_number_of_threads_changes_no_row(raw: Path, tmp_path: Path) -> None:
    assert rows_of(raw, tmp_path / "1", 1) == rows_of(raw, tmp_path / "4", 4)


def rows_of(raw: Path, folder: Path, threads: int) -> dict[str, list[Any]]:
    """The rows of each table, sorted."""
    written = {"RACING_CACHE": str(folder), "RACING_REFUSED_REPORT": f"{folder}.csv", "RACING_THREADS": str(threads)}
    settings = Settings.from_environment(written)
    with duckdb_session(settings) as connection:
        assert connection.execute("select current_setting('threads')").fetchone() == (threads,)
        build(sources := Sources(open_folder(raw)), connection, settings, lambda line: None, digests(sources))
        return {
            table.name: connection.execute(f"select * from summaries.{table.name} order by all").fetchall()
            for table in COMPARED
        }
