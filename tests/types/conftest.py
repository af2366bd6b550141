"""The sample's snapshot, its endpoint in this process, and its tables in DuckDB."""

from collections.abc import Iterator
from pathlib import Path

import duckdb
import pytest

from graph.dataset.snapshot import Snapshot
from graph.execution.disclosure import Disclosure
from graph.execution.documents import Documents
from graph.queries.schema import schema
from graph.settings import Settings
from tests.support.in_process import InProcessEndpoint, read_snapshot


@pytest.fixture(scope="session")
def snapshot(sample_database: Path) -> Snapshot:
    return read_snapshot(sample_database)


@pytest.fixture(scope="session")
def tables(snapshot: Snapshot, tmp_path_factory: pytest.TempPathFactory) -> Iterator[duckdb.DuckDBPyConnection]:
    """The published tables, from the version's own Parquet files."""
    folder = tmp_path_factory.mktemp("parquet")
    with duckdb.connect() as connection:
        for name, body in snapshot.files.items():
            (folder / name).write_bytes(body)
            connection.execute(f"create table {Path(name).stem} as from '{folder / name}'")
        yield connection


@pytest.fixture(scope="session")
def endpoint(snapshot: Snapshot) -> InProcessEndpoint:
    """All operations that tests compare with SQL fit into its limits."""
    limits = Settings.from_environment({"RACING_MAX_COST": "100000000", "RACING_MAX_PAGE": "100000"}).limits
    return InProcessEndpoint(snapshot, Documents(schema, 1_000_000, limits, Disclosure()), 0)


@pytest.fixture(scope="session")
def limited_endpoint(snapshot: Snapshot) -> InProcessEndpoint:
    """The same with the default limits."""
    limits = Settings.from_environment({}).limits
    return InProcessEndpoint(snapshot, Documents(schema, 1_000_000, limits, Disclosure()), 0)
