"""Convert: a source's rows as Parquet in the Ergast layout. Laps, of which there are most, are in a file by season."""

from collections.abc import Callable
from pathlib import Path

import duckdb

from etl.extract import extract, report_writer
from etl.layouts.ergast import ERGAST
from etl.settings import Settings
from etl.sources.folder import ORIGIN, has_files
from etl.sources.source import Source, SourceError

BY_SEASON = ("lap_times",)
FORMAT = "format parquet, compression zstd"


def write_parquet(
    source: Source, connection: duckdb.DuckDBPyConnection, settings: Settings, say: Callable[[str], None], out: Path
) -> None:
    """Write every table of the source: the declared columns of all rows that are right. Raises as `extract`."""
    if has_files(out):
        raise SourceError(f"{out} holds raw files already: name an empty folder")
    if source.layout is not ERGAST:
        raise SourceError(
            f"{source.name} has the layout of {source.layout.name}, whose rows have no ids: a run assigns ids and keeps"
            " them in its database. Name it as --source of a run"
        )
    extract(source, connection, settings.refused_limit, say, report_writer(settings))
    out.mkdir(parents=True, exist_ok=True)
    for table in ERGAST.stems:
        if table in BY_SEASON and table in source.files:
            _write_by_season(connection, table, out / table)
        elif table in source.files:
            copy_table(connection, f"raw.{table}", out / f"{table}.parquet")
    (out / ORIGIN).write_text(f"{source.name}\n{source.licence or ''}\n", "utf-8")


def _write_by_season(connection: duckdb.DuckDBPyConnection, table: str, folder: Path) -> None:
    years = connection.execute("select distinct year from raw.races order by year").fetchall()
    for (year,) in years:
        of_year = f"raw.{table} where raceId in (select raceId from raw.races where year = {year})"
        row = connection.execute(f"select exists (from {of_year})").fetchone()
        if row and row[0]:
            season = folder / f"year={year}"
            season.mkdir(parents=True)
            copy_table(connection, of_year, season / f"{table}.parquet")


def copy_table(connection: duckdb.DuckDBPyConnection, rows: str, file: Path) -> None:
    """Write a table, or what `from` may name, as a Parquet file."""
    connection.execute(f"copy (from {rows}) to $file ({FORMAT})", {"file": str(file)})
