"""What changed between two versions: rows by their keys, values by their columns. Exact counts, bounded lists."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

import duckdb
from sqlalchemy import Table

from etl.publish.dataset import typed_rows
from etl.published.tables import COMPARED

LISTED = """
create or replace temp table listed as
with rows_before as (select key, texts from differing where is_before),
rows_after as (select key, texts from differing where not is_before)
select 'added' as kind, key, null as column_name, null as before, null as after
from rows_after anti join rows_before using (key)
union all
select 'removed' as kind, key, null as column_name, null as before, null as after
from rows_before anti join rows_after using (key)
union all
select 'changed' as kind, key, column_name, before, after
from (
    select
        key,
        unnest($columns::varchar[]) as column_name,
        unnest(rows_before.texts) as before,
        unnest(rows_after.texts) as after
    from rows_before
    inner join rows_after using (key)
)
where before is distinct from after
"""


class TableChanges(NamedTuple):
    """How many rows of a table were added, removed or changed."""

    table: str
    added: int
    removed: int
    changed: int


def changes_between(
    connection: duckdb.DuckDBPyConnection, before: Path, after: Path | None = None
) -> Iterator[TableChanges]:
    """The tables that differ. For each, the temporary table `listed` has its changes until the next is requested.

    `before` and `after` are folders with the Parquet files of a version; without `after` it is compared with the rows
    in schema `summaries`. A table or column that only one of them has is left out.
    """
    for table in COMPARED:
        files = [folder / f"{table.name}.parquet" for folder in (before, after) if folder]
        if not all(file.exists() for file in files):
            continue
        columns_before = _columns(connection, files[0])
        columns = _columns(connection, files[1]) if after else [column.name for column in table.columns]
        rows = typed_rows(table) if not after else _rows(files[1])
        changes = _compare(
            connection, table, [name for name in columns if name in columns_before], _rows(files[0]), rows
        )
        if changes:
            yield changes


def _compare(
    connection: duckdb.DuckDBPyConnection, table: Table, columns: list[str], before: str, after: str
) -> TableChanges | None:
    keys = [column.name for column in table.primary_key]
    others = [name for name in columns if name not in keys]
    names = ", ".join(f'"{name}"' for name in columns)
    key = ", ', ', ".join(f"'{name}=', \"{name}\"" for name in keys)
    casts = ", ".join(f'cast("{name}" as varchar)' for name in others)
    texts = f"concat({key}) as key, [{casts}]::varchar[] as texts"
    before, after = f"(select {names} from ({before}))", f"(select {names} from ({after}))"
    # Most rows are equal in all columns, which is seen without their texts.
    connection.execute(
        f"create or replace temp table differing as"
        f" select true as is_before, {texts} from ({before} except {after})"
        f" union all select false as is_before, {texts} from ({after} except {before})"
    )
    if connection.execute("select exists (from differing)").fetchone() == (False,):
        return None
    connection.execute(LISTED, {"columns": others})
    counts = dict(connection.execute("select kind, count(distinct key) from listed group by kind").fetchall())
    return TableChanges(table.name, *(counts.get(kind, 0) for kind in ("added", "removed", "changed")))


def _rows(file: Path) -> str:
    path = str(file).replace("'", "''")
    return f"select * from read_parquet('{path}')"


def _columns(connection: duckdb.DuckDBPyConnection, file: Path) -> list[str]:
    return [name for name, *_ in connection.execute(f"{_rows(file)} limit 0").description or []]


def write_files(files: Mapping[str, bytes], folder: Path) -> Path:
    """Write the Parquet files of a version into a new folder."""
    folder.mkdir()
    for name, body in files.items():
        (folder / name).write_bytes(body)
    return folder


def create_tables(connection: duckdb.DuckDBPyConnection) -> None:
    """Create the tables `changes` and `changed_values` of a run, without rows."""
    connection.execute("""
        create table summaries.changes (change_id integer, since integer, table_name varchar,
            added integer, removed integer, changed integer, listed integer);
        create table summaries.changed_values (change_id integer, number integer, kind varchar, row_key varchar,
            column_name varchar, before varchar, after varchar)
    """)


def fill_tables(connection: duckdb.DuckDBPyConnection, earlier: Mapping[int, Path], current: int, limit: int) -> int:
    """Compare a run with earlier versions, which are folders with their Parquet files, by number.

    At most `limit` changes are listed, those since the current version first. Returns how many rows differ from it.
    """
    change_id, left, rows = 0, limit, 0
    for since, folder in sorted(earlier.items(), key=lambda version: (version[0] != current, -version[0])):
        for changes in changes_between(connection, folder):
            change_id += 1
            connection.execute(
                "insert into summaries.changed_values"
                " select $id, row_number() over (order by kind, key, column_name), * from listed"
                " order by kind, key, column_name limit $left",
                {"id": change_id, "left": left},
            )
            listed = _count(connection, change_id)
            left -= listed
            connection.execute(
                "insert into summaries.changes values ($id, $since, $table, $added, $removed, $changed, $listed)",
                {"id": change_id, "since": since, **changes._asdict(), "listed": listed},
            )
            if since == current:
                rows += changes.added + changes.removed + changes.changed
    return rows


def _count(connection: duckdb.DuckDBPyConnection, change_id: int) -> int:
    row = connection.execute(
        "select count(*) from summaries.changed_values where change_id = $id", {"id": change_id}
    ).fetchone()
    return int(row[0]) if row else 0
