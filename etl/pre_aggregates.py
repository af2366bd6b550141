"""Partials: what is added up from each part of a large table by itself, and kept as long as the part stays as it is.

A partial is made without a look at every row, so it is taken only where it is evidently right; the rows of any other
part are read one by one, so that each wrong one is told.
"""

import os
import time
from collections.abc import Iterable, Mapping
from hashlib import sha256
from pathlib import Path

import duckdb

from etl.engines.engine import Engine, EngineError, FileReader
from etl.input_schema import RAW, Declaration
from etl.sources.parquet_file import ParquetFile
from etl.sources.source import NotStrict, Part
from etl.transform import selects

MADE_OF = {"timed_laps": "lap_times"}
"""The raw table of each partial."""

KNOWN = {"timed_laps": "race_id in (select raceId from raw.races) and driver_id in (select driverId from raw.drivers)"}
"""References, which depend on other files than the part, so that they are looked at in every run."""

COUNTERS = 20
"""2 to this of them at the most are an array, which takes their memory whether they are used or not."""

FAR = "far"

KEEP_SECONDS = 30 * 86_400
"""How long a partial stays that no run has needed."""


class Partials:
    """The partials of one run, in schema `partials` of its connection: rows of the selects, each with its part."""

    def __init__(self, connection: duckdb.DuckDBPyConnection, digests: Mapping[str, str], cache: Path) -> None:
        self.connection = connection
        self.digests = digests
        self.cache = cache
        self.names = {table: name for name, table in MADE_OF.items()}
        self.selects = selects("partials")
        connection.execute("create schema partials")

    def __contains__(self, table: str) -> bool:
        return table in self.names

    def take(self, declaration: Declaration, parts: Mapping[str, Part]) -> dict[str, Part]:
        """Take every part that is evidently right; the others, whose rows have to be read."""
        name = self.names[declaration.table]
        self.connection.execute(f"create or replace view raw.{declaration.table} as {_no_rows(declaration)}")
        self.connection.execute(f"create table partials.{name} as select '' as part, * from ({self.selects[name]})")
        rest = self._taken_from(declaration, parts)
        self.connection.execute(f"drop view raw.{declaration.table}")
        return rest

    def _taken_from(self, declaration: Declaration, parts: Mapping[str, Part]) -> dict[str, Part]:
        kept = self._made(declaration, parts)
        try:
            wrong = self._added(self.names[declaration.table], kept)
        except duckdb.Error:  # a disk was full, or somebody has been at the cache: made anew, they can be read
            for file in kept:
                Path(file).unlink()
            kept = self._made(declaration, parts)
            wrong = self._added(self.names[declaration.table], kept)
        return {name: part for name, part in parts.items() if name not in kept.values() or name in wrong}

    def settle(self, table: str) -> set[str]:
        """Add up the rows that were read into `raw`. Parts that were taken, but have laps of what others have too, are
        given back: only their rows can tell which of two came first."""
        name = self.names[table]
        self.connection.execute(f"delete from partials.{name} where part = ''")
        self.connection.execute(f"insert into partials.{name} select '', * from ({self.selects[name]})")
        keys = "race_id, driver_id"
        twice = f"select {keys} from partials.{name} group by {keys} having count(*) > 1"
        given = self.connection.execute(
            f"select distinct part from partials.{name} where ({keys}) in ({twice}) and part <> ''"
        ).fetchall()
        self.connection.execute(
            f"delete from partials.{name} where part in (select unnest($parts))", {"parts": [part for (part,) in given]}
        )
        return {part for (part,) in given}

    def rows(self, table: str) -> int:
        """How many rows were added up."""
        row = self.connection.execute(f"select coalesce(sum(laps), 0) from partials.{self.names[table]}").fetchone()
        return int(row[0]) if row else 0

    def _made(self, declaration: Declaration, parts: Mapping[str, Part]) -> dict[str, str]:
        """The names of the parts whose partials can be made, by the files that these are in."""
        made = {}
        for name, part in parts.items():
            kept = self._kept(declaration, part)
            if kept.exists() or self._make(declaration, part, kept):
                kept.touch()
                made[str(kept)] = name
        return made

    def _added(self, name: str, kept: Mapping[str, str]) -> set[str]:
        """Add what each part's file has; tell, and leave out, parts with a row that is not evidently right."""
        if not kept:
            return set()
        rows = "read_parquet($paths, filename = true)"
        of_part = "$parts[list_position($paths, filename)]"
        lists = {"paths": list(kept), "parts": list(kept.values())}
        self.connection.execute(
            f"create or replace temp table taken as select {of_part} as part, * exclude (filename),"
            f" coalesce(is_right and {KNOWN[name]}, false) as is_known from {rows}",
            lists,
        )
        wrong = self.connection.execute("select distinct part from taken where not is_known").fetchall()
        self.connection.execute(
            f"insert into partials.{name} select * exclude (is_known) from taken"
            " where part not in (select part from taken where not is_known)"
        )
        return {part for (part,) in wrong}

    def _make(self, declaration: Declaration, part: Part, kept: Path) -> bool:
        """Add up a part into a file; False where that cannot be done strictly, or a reference has no value."""
        new = kept.with_suffix(f".{os.getpid()}.new")
        try:
            rows = part.strict(declaration)
            select = self.selects[self.names[declaration.table]].replace(f"raw.{declaration.table}", f"({rows.text})")
            kept.parent.mkdir(parents=True, exist_ok=True)
            # Few drivers in few races: an array of counters is filled in two thirds of the time of a hash table.
            self.connection.execute(f"set perfect_ht_threshold = {COUNTERS}")
            self.connection.execute(f"copy ({select}) to '{new}' (format parquet)", rows.parameters)
            new.replace(kept)
        except (NotStrict, duckdb.Error):  # what is wrong is told with its place when the rows are read
            return False
        finally:
            self.connection.execute("reset perfect_ht_threshold")
            new.unlink(missing_ok=True)
        return True

    def _kept(self, declaration: Declaration, part: Part) -> Path:
        """Where the part's partial is kept: equal bytes and equal definitions have equal names."""
        name = self.names[declaration.table]
        made_of = (self.digests[part.name], self.selects[name], (RAW / f"{declaration.table}.sql").read_text("utf-8"))
        return self.cache / f"{name}.{sha256('|'.join(made_of).encode()).hexdigest()}.parquet"


class FarPartials(Partials):
    """Partials that another engine makes, of all parts at once. What is not evidently right is left to DuckDB."""

    def __init__(
        self, engine: FileReader, connection: duckdb.DuckDBPyConnection, digests: Mapping[str, str], cache: Path
    ) -> None:
        super().__init__(connection, digests, cache)
        self.engine = engine

    def _taken_from(self, declaration: Declaration, parts: Mapping[str, Part]) -> dict[str, Part]:
        files = [part.path for part in parts.values() if isinstance(part, ParquetFile)]
        if not files or len(files) < len(parts) or not self._is_added(declaration, files):
            return super()._taken_from(declaration, parts)
        return {}

    def _is_added(self, declaration: Declaration, files: list[Path]) -> bool:
        name = self.names[declaration.table]
        self.connection.execute("create schema far")
        try:
            self.engine.register_files(declaration, files)
            self.engine.run("far", name, self.selects[name])
            wrong = f"select 1 from far.{name} where (is_right and {KNOWN[name]}) is not true limit 1"
            if self.connection.execute(wrong).fetchone():
                return False
            self.connection.execute(f"insert into partials.{name} select '{FAR}', * from far.{name}")
            return True
        except EngineError:
            return False
        finally:
            self.connection.execute("drop schema far cascade")


def partials_of(
    engine: Engine, connection: duckdb.DuckDBPyConnection, digests: Mapping[str, str], cache: Path
) -> Partials:
    """Those that suit the engine, without what no run has needed for long."""
    forget(cache)
    if isinstance(engine, FileReader):
        return FarPartials(engine, connection, digests, cache)
    return Partials(connection, digests, cache)


def forget(cache: Path) -> None:
    """Remove partials that no run has needed for long."""
    for file in cache.iterdir() if cache.is_dir() else ():
        if time.time() - file.stat().st_mtime > KEEP_SECONDS:
            file.unlink(missing_ok=True)


def _no_rows(declaration: Declaration) -> str:
    columns: Iterable[str] = (f'cast(null as {type_}) as "{name}"' for name, type_ in declaration.types.items())
    return f"select {', '.join(columns)} limit 0"
