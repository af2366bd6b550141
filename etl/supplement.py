"""A second source that fills what the first lacks: fastest laps, layouts, practice, qualifying, pit stops, sessions.

It has any layout. The first source decides which drivers, circuits and races there are, and its values stay. Rows that
cannot be matched are left out and named.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import duckdb

from etl.assigned_ids import AssignedIds
from etl.convert import copy_table
from etl.duckdb_session import duckdb_session
from etl.extract import extract
from etl.input_rows import InputRows
from etl.layout_conversion import ErgastSource, in_ergast_layout
from etl.rejected_rows import RowProblem
from etl.settings import Settings
from etl.sources.source import Source, SourceError
from etl.transform import in_order
from etl.working_folder import working_folder

FILLED_BY_RACE = ("practice", "qualifying", "sprint_qualifying", "pit_stops")
"""Tables that are filled for whole races, which have no rows of the source."""

TABLES = ("circuits", "drivers", "driver_standings", "layouts", "races", "results", *FILLED_BY_RACE)
"""The raw tables of the supplement that fill those of the source."""

MAX_NAMED = 100
"""Rows without a match that a run names."""

PUBLISHED_IDS = ("layouts",)
"""The kinds of ids of the supplement that are published; all others are matched."""

Say = Callable[[str], None]
Report = Callable[[list[RowProblem]], None]


@dataclass(frozen=True)
class Supplement:
    """What a supplement brought into a run."""

    name: str
    inputs: Sequence[InputRows]
    assigned: Sequence[AssignedIds]


def add_supplement(
    source: Source,
    connection: duckdb.DuckDBPyConnection,
    settings: Settings,
    say: Say,
    report: Report,
    known_ids: Mapping[str, Mapping[str, int]],
) -> Supplement:
    """Fill the tables in schema `raw` of the connection from the supplement. Raises as `extract`."""
    layouts = {kind: ids for kind, ids in known_ids.items() if kind in PUBLISHED_IDS}
    name = source.layout.name if source.layout.selects else source.name
    say(f"fill     from {source.name}")
    with in_ergast_layout(source, settings, say, report, layouts) as ergast:
        inputs = [*ergast.inputs, *_load(ergast, connection, settings, say, report)]
    connection.execute("create table supplement.description as select $name as name", {"name": name})
    _create(connection, "supplement/matches", "matches")
    _require_matches(connection, source, name)
    _create(connection, "supplement/compared", "compared")
    _create(connection, "supplement/filled", "filled")
    for line in _matches(connection, name):
        say(line)
    expected = {table: _rows_to_fill(connection, table) for table in FILLED_BY_RACE}
    for table, _ in in_order("supplement/filled", "filled"):
        before, after = _count(connection, f"raw.{table}"), _count(connection, f"filled.{table}")
        connection.execute(f"create or replace table raw.{table} as from filled.{table}")
        if after > before:
            say(f"filled   {table}: {after - before:,} rows of {name}")
        if table in FILLED_BY_RACE and (missing := expected[table] - (after - before)):
            say(f"left out {table}: {missing:,} rows of {name}, whose driver or constructor has no match")
    assigned = [ids for ids in ergast.assigned if ids["kind"] in PUBLISHED_IDS]
    return Supplement(name, inputs, assigned)


def no_supplement(connection: duckdb.DuckDBPyConnection) -> None:
    """Create the empty table of compared figures that a run without a supplement has."""
    columns = ", ".join(f"{name} varchar" for name in ("figure", "subject", "ours", "theirs", "reason"))
    connection.execute(f"create schema compared; create table compared.figures ({columns})")


def _load(
    ergast: ErgastSource, connection: duckdb.DuckDBPyConnection, settings: Settings, say: Say, report: Report
) -> list[InputRows]:
    """Read the supplement into schema `supplement`, in a session of its own: tables of both have the same names."""
    with working_folder(settings.temp) as folder, duckdb_session(settings) as session:
        inputs = extract(ergast.source, session, settings.refused_limit, ergast.say_of(say), report)
        connection.execute("create schema supplement")
        for table in TABLES:
            file = Path(folder) / f"{table}.parquet"
            copy_table(session, f"raw.{table}", file)
            connection.execute(f"create table supplement.{table} as from read_parquet($file)", {"file": str(file)})
    return inputs


def _create(connection: duckdb.DuckDBPyConnection, folder: str, schema: str) -> None:
    connection.execute(f"create schema {schema}")
    for table, select in in_order(folder, schema):
        connection.execute(f"create table {schema}.{table} as {select}")


def _require_matches(connection: duckdb.DuckDBPyConnection, source: Source, name: str) -> None:
    for table in ("races", "drivers"):
        if not _count(connection, f"matches.{table}"):
            raise SourceError(
                f"{source.name}: none of its {table} is one of the source's, so {name} can fill nothing. Is it a"
                " supplement of another championship?"
            )


def _matches(connection: duckdb.DuckDBPyConnection, name: str) -> list[str]:
    """How many rows have a match, and the names of those that have none."""
    lines = []
    for table, key, label in (
        ("races", "raceId", "concat(year, ' ', name)"),
        ("circuits", "circuitId", "name"),
        ("drivers", "driverId", "concat_ws(' ', forename, surname)"),
    ):
        rows = connection.execute(
            f"select {label} from raw.{table} where {key} not in (select our_id from matches.{table}) order by {key}"
        ).fetchall()
        count = _count(connection, f"raw.{table}")
        lines.append(f"matched  {count - len(rows):,} of {count:,} {table} with {name}")
        if rows:
            more = f" and {len(rows) - MAX_NAMED:,} more" if len(rows) > MAX_NAMED else ""
            lines.append(f"no match {table}: {', '.join(label for (label,) in rows[:MAX_NAMED])}{more}")
    return lines


def _rows_to_fill(connection: duckdb.DuckDBPyConnection, table: str) -> int:
    """Rows of the supplement in races that have results, and no rows of the table, in the source."""
    row = connection.execute(
        f"select count(*) from supplement.{table} as theirs inner join matches.races on theirs.raceId = races.their_id"
        f" where races.our_id in (select raceId from raw.results)"
        f" and races.our_id not in (select raceId from raw.{table})"
    ).fetchone()
    return int(row[0]) if row else 0


def _count(connection: duckdb.DuckDBPyConnection, table: str) -> int:
    row = connection.execute(f"select count(*) from {table}").fetchone()
    return int(row[0]) if row else 0
