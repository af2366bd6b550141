"""Apache Spark, in this process or on a cluster, by a classic session or Spark Connect.

The selects are those of DuckDB, translated by SQLGlot. Small tables come and go as Arrow; Spark reads large files.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import duckdb
import sqlglot
from pyspark.errors import PySparkException
from pyspark.sql import DataFrame, SparkSession
from sqlglot import exp

from etl.engines.engine import EngineError
from etl.input_schema import InputTable

CONNECT = "sc://"
LOCAL = "local[*]"
OPTIONS = {"spark.sql.session.timeZone": "UTC", "spark.ui.enabled": "false", "spark.ui.showConsoleProgress": "false"}
OPTIONS_HERE = {"spark.sql.shuffle.partitions": "4", "spark.log.level": "ERROR"}
"""On a single machine Spark's default of 200 tasks takes longer to schedule than to run."""


class Spark:
    """Tables are views of the session: `facts.entries` is `facts__entries`.

    Every method raises EngineError.
    """

    def __init__(self, session: SparkSession, connection: duckdb.DuckDBPyConnection) -> None:
        self.session = session
        self.connection = connection

    def register(self, folder: str, table: str) -> None:
        # A separate connection: a relation that is not read to its end blocks its connection.
        with self.connection.cursor() as cursor:
            rows = cursor.sql(f"from {folder}.{table}").to_arrow_table()
        with _engine_errors():
            frame = self.session.createDataFrame(rows) if rows.num_rows else self._without_rows(folder, table)
            frame.createOrReplaceTempView(_view(folder, table))

    def _without_rows(self, folder: str, table: str) -> DataFrame:
        """Spark does not take an empty table from Arrow: it reads no lists without a chunk, and infers no types."""
        columns = self.connection.execute(f"describe {folder}.{table}").fetchall()
        nulls = ", ".join(f"cast(null as {_type(type_)}) as `{name}`" for name, type_, *_ in columns)
        return self.session.sql(f"select {nulls} where false")

    def register_files(self, declaration: InputTable, paths: list[Path]) -> None:
        typed = [f"cast(`{name}` as {_type(type_)}) as `{name}`" for name, type_ in declaration.types.items()]
        with _engine_errors():
            rows = self.session.read.parquet(*(f"file:{path.absolute()}" for path in paths))
            rows.selectExpr(*typed).createOrReplaceTempView(_view("raw", declaration.table))

    def run(self, folder: str, table: str, select: str) -> None:
        # DuckDB derives the column types, from the same select without rows.
        self.connection.execute(f"create table {folder}.{table} as from ({select}) limit 0")
        with _engine_errors():
            result = self.session.sql(translated(select)).toArrow()
        self.connection.register("result", result)
        self.connection.execute(f"insert into {folder}.{table} by name from result")
        self.connection.unregister("result")
        # Other models read rows, not a plan: Spark's planner takes minutes for nested plans.
        self.register(folder, table)


def translated(select: str) -> str:
    """A select in Spark's dialect."""
    text: str = sqlglot.parse_one(select, read="duckdb").transform(_in_views).transform(_hashed).sql("spark")
    return text


@contextmanager
def spark(master: str, connection: duckdb.DuckDBPyConnection) -> Iterator[Spark]:
    """A session at `master`: local[2], spark://host:7077, or sc://host:15002 for Spark Connect. Raises EngineError."""
    builder = SparkSession.Builder().appName("racing-data")
    builder = builder.remote(master) if master.startswith(CONNECT) else builder.master(master or LOCAL)
    with _engine_errors():
        for name, value in (OPTIONS | (OPTIONS_HERE if (master or LOCAL).startswith("local") else {})).items():
            builder = builder.config(name, value)
        session = builder.getOrCreate()
    try:
        yield Spark(session, connection)
    finally:
        session.stop()


@contextmanager
def _engine_errors() -> Iterator[None]:
    try:
        yield
    except PySparkException as error:
        raise EngineError(f"Spark failed: {str(error).strip().splitlines()[0]}") from None


def _view(folder: str, table: str) -> str:
    return f"{folder}__{table}"


def _in_views(node: exp.Expr) -> exp.Expr:
    if isinstance(node, exp.Table) and node.db:
        name = exp.to_table(_view(node.db, node.name))
        return exp.alias_(name, node.alias or node.name, table=True)
    return node


def _hashed(node: exp.Expr) -> exp.Expr:
    """Spark's own hash has 32 bits."""
    if isinstance(node, exp.Anonymous) and node.name.lower() == "hash":
        return exp.Anonymous(this="xxhash64", expressions=node.expressions)
    return node


def _type(type_: str) -> str:
    text: str = exp.DataType.build(type_, dialect="duckdb").sql("spark")
    return text
