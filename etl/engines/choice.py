"""The engine of a run, by its name."""

from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec

import duckdb

from etl.engines.engine import DuckDb, Engine, EngineError

ENGINES = ("duckdb", "spark")


@contextmanager
def engine_of(name: str, master: str, connection: duckdb.DuckDBPyConnection) -> Iterator[Engine]:
    """The engine while it runs. Raises EngineError."""
    if name not in ENGINES:
        raise EngineError(f"--engine is {name}: choose {' or '.join(ENGINES)}")
    if name == "duckdb":
        yield DuckDb(connection)
        return
    for package in ("pyspark", "sqlglot", "pyarrow"):
        if find_spec(package) is None:
            raise EngineError(f"--engine spark needs {package}: pip install '.[spark]', and Java 17 or newer")
    from etl.engines.spark import spark  # an optional dependency

    with spark(master, connection) as engine:
        yield engine
