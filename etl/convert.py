"""Convert: a source's rows as Parquet in the Ergast layout. Laps, of which there are most, are in a file by season."""

from collections.abc import Callable
from pathlib import Path

import duckdb

from etl.extract import extract, report_writer
from etl.layout_conversion import in_ergast_layout
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
    report = report_writer(settings)
    with in_ergast_layout(source, settings, say, report, known_ids={}) as ergast:
        extract(ergast.source, connection, settings.refused_limit, ergast.say_of(say), report)
    out.mkdir(parents=True, exist_ok=True)
    for table in ERGAST.stems:
        if table in BY_SEASON and table in ergast.source.files:
            _write_by_season(connection, table, out / table)
        elif table in ergast.source.files:
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
