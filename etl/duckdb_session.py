"""Connections to DuckDB."""

import duckdb

CONFINED = {
    "autoinstall_known_extensions": "false",
    "autoload_known_extensions": "false",
    "allow_community_extensions": "false",
}
"""DuckDB as the pipeline needs it: nothing is fetched and run because of what is in a file or a select."""


def connect() -> duckdb.DuckDBPyConnection:
    """An empty database in memory."""
    return duckdb.connect(config={**CONFINED})
