"""Pre-aggregates: sums over each file of a large table, cached for as long as the file does not change.

They are computed without checking every row, so they are used only for files that are valid as a whole. The rows of all
other files are read and checked one by one.
"""

import os
import time
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path

import duckdb

from etl.input_schema import InputTable
from etl.layouts.layout import SQL
from etl.sources.source import NotStrict, Part
from etl.transform import selects

RAW_TABLES = {"timed_laps": "lap_times"}
"""The raw table of each pre-aggregate."""

REFERENCES = {
    "timed_laps": "race_id in (select raceId from raw.races) and driver_id in (select driverId from raw.drivers)"
}
"""References to other files, which every run checks again."""

MAX_COUNTER_BITS = 20
"""At most 2 to this power of counters are an array, which takes its memory whether it is used or not."""

KEEP_SECONDS = 30 * 86_400
"""How long an unused pre-aggregate is cached."""


class PreAggregates:
    """The pre-aggregates of a run, in schema `partials` of its connection, each row with the name of its file."""

    def __init__(self, connection: duckdb.DuckDBPyConnection, digests: Mapping[str, str], cache: Path) -> None:
        self.connection = connection
        self.digests = digests
        self.cache = cache
        self.names = {table: name for name, table in RAW_TABLES.items()}
        self.selects = selects("partials")
        self.used_files: dict[str, Part] = {}
        """The files whose rows are not read, for they have a pre-aggregate."""
        connection.execute("create schema partials")

    def __contains__(self, table: str) -> bool:
        return table in self.names

    def take(self, declaration: InputTable, parts: Mapping[str, Part]) -> dict[str, Part]:
        """Use the pre-aggregates of all valid files. Returns the other files, whose rows have to be read."""
        name = self.names[declaration.table]
        self.connection.execute(f"create or replace view raw.{declaration.table} as {_no_rows(declaration)}")
        self.connection.execute(f"create table partials.{name} as select '' as part, * from ({self.selects[name]})")
        rest = self._taken_from(declaration, parts)
        self.used_files = {name: file for name, file in parts.items() if name not in rest}
        self.connection.execute(f"drop view raw.{declaration.table}")
        return rest

    def _taken_from(self, declaration: InputTable, parts: Mapping[str, Part]) -> dict[str, Part]:
        stored = self._stored(declaration, parts)
        try:
            wrong = self._added(self.names[declaration.table], stored)
        except duckdb.Error:  # a broken cache file: compute them again
            for file in stored:
                Path(file).unlink()
            stored = self._stored(declaration, parts)
            wrong = self._added(self.names[declaration.table], stored)
        return {name: file for name, file in parts.items() if name not in stored.values() or name in wrong}

    def settle(self, table: str) -> set[str]:
        """Aggregate the rows in `raw`. Returns the files whose rows have to be read: they share a key with others."""
        name = self.names[table]
        self.connection.execute(f"delete from partials.{name} where part = ''")
        self.connection.execute(f"insert into partials.{name} select '', * from ({self.selects[name]})")
        keys = "race_id, driver_id"
        twice = f"select {keys} from partials.{name} group by {keys} having count(*) > 1"
        ambiguous = self.connection.execute(
            f"select distinct part from partials.{name} where ({keys}) in ({twice}) and part <> ''"
        ).fetchall()
        self.connection.execute(
            f"delete from partials.{name} where part in (select unnest($parts))",
            {"parts": [name for (name,) in ambiguous]},
        )
        returned = {name for (name,) in ambiguous}
        self.used_files = {name: file for name, file in self.used_files.items() if name not in returned}
        return returned

    def rows(self, table: str) -> int:
        row = self.connection.execute(f"select coalesce(sum(laps), 0) from partials.{self.names[table]}").fetchone()
        return int(row[0]) if row else 0

    def _stored(self, declaration: InputTable, parts: Mapping[str, Part]) -> dict[str, str]:
        """Names of the files with a pre-aggregate, by the path of its cache file."""
        names = {}
        for name, file in parts.items():
            stored = self._stored_file(declaration, file)
            if stored.exists() or self._make(declaration, file, stored):
                stored.touch()
                names[str(stored)] = name
        return names

    def _added(self, name: str, stored: Mapping[str, str]) -> set[str]:
        """Insert the cached pre-aggregates. Returns the files with an invalid row, which are left out."""
        if not stored:
            return set()
        rows = "read_parquet($paths, filename = true)"
        of_part = "$parts[list_position($paths, filename)]"
        lists = {"paths": list(stored), "parts": list(stored.values())}
        self.connection.execute(
            f"create or replace temp table taken as select {of_part} as part, * exclude (filename),"
            f" coalesce(is_right and {REFERENCES[name]}, false) as is_known from {rows}",
            lists,
        )
        wrong = self.connection.execute("select distinct part from taken where not is_known").fetchall()
        self.connection.execute(
            f"insert into partials.{name} select * exclude (is_known) from taken"
            " where part not in (select part from taken where not is_known)"
        )
        return {name for (name,) in wrong}

    def _make(self, declaration: InputTable, file: Part, stored: Path) -> bool:
        """Compute the pre-aggregate of a file; False if a value has another type, or a reference has no value."""
        new = stored.with_suffix(f".{os.getpid()}.new")
        try:
            rows = file.strict(declaration)
            select = self.selects[self.names[declaration.table]].replace(f"raw.{declaration.table}", f"({rows.text})")
            stored.parent.mkdir(parents=True, exist_ok=True)
            # Few drivers in few races: an array of counters is filled in two thirds of the time of a hash table.
            self.connection.execute(f"set perfect_ht_threshold = {MAX_COUNTER_BITS}")
            self.connection.execute(f"copy ({select}) to '{new}' (format parquet)", rows.parameters)
            new.replace(stored)
        except (NotStrict, duckdb.Error):  # reading the rows reports what is wrong
            return False
        finally:
            self.connection.execute("reset perfect_ht_threshold")
            new.unlink(missing_ok=True)
        return True

    def _stored_file(self, declaration: InputTable, file: Part) -> Path:
        """Path of the cache file: equal content and equal definitions have equal names."""
        name = self.names[declaration.table]
        definition = (
            self.digests[file.name],
            self.selects[name],
            (SQL / "raw" / f"{declaration.table}.sql").read_text("utf-8"),
        )
        return self.cache / f"{name}.{sha256('|'.join(definition).encode()).hexdigest()}.parquet"


def forget(cache: Path) -> None:
    for file in cache.iterdir() if cache.is_dir() else ():
        if time.time() - file.stat().st_mtime > KEEP_SECONDS:
            file.unlink(missing_ok=True)


def _no_rows(declaration: InputTable) -> str:
    columns = ", ".join(f'cast(null as {type_}) as "{name}"' for name, type_ in declaration.types.items())
    return f"select {columns} limit 0"
