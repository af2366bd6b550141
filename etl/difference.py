"""The differences between two stored versions, as lines and as a CSV file."""

import csv
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

from etl.changes import changes_between, write_files
from etl.duckdb_session import duckdb_session
from etl.publish.publisher import Publisher
from etl.publish.version import NotKept
from etl.settings import Settings
from etl.working_folder import working_folder

HEADER = ("table", "kind", "key", "column", "before", "after")


def difference(
    publisher: Publisher, before: int, after: int, settings: Settings, limit: int, out: Path | None
) -> Iterator[str]:
    """A line for each table that differs, and for at most `limit` of its changes; all of them are written to `out`.

    Raises NotKept for a version whose tables are not stored, and OSError.
    """
    files = {number: publisher.files(number) for number in (before, after)}
    for number, of_version in files.items():
        if not of_version:
            raise NotKept(f"version {number} was published by a release that kept no files to compare")
    with ExitStack() as stack:
        folder = stack.enter_context(working_folder(settings.temp))
        connection = stack.enter_context(duckdb_session(settings))
        folders = [write_files(files[before], folder / "before"), write_files(files[after], folder / "after")]
        writer = csv.writer(stack.enter_context(out.open("w", encoding="utf-8", newline=""))) if out else None
        if writer:
            writer.writerow(HEADER)
        unshared = sorted(files[before].keys() ^ files[after].keys())
        for name in unshared:
            yield f"{name.removesuffix('.parquet')}: only version {before if name in files[before] else after} has it"
        are_equal = not unshared
        for table, added, removed, changed in changes_between(connection, *folders):
            are_equal = False
            yield f"{table}: {added:,} added, {removed:,} removed, {changed:,} changed"
            listed = connection.execute("from listed order by kind, key, column_name").fetchall()
            if writer:
                writer.writerows((table, *row) for row in listed)
            for kind, key, column, was, now in listed[:limit]:
                yield f"  {kind} {key}" + (f": {column} {_shown(was)} -> {_shown(now)}" if column else "")
            if len(listed) > limit:
                yield f"  and {len(listed) - limit:,} more"
        if are_equal:
            yield f"version {after} has the rows of version {before}"


def _shown(value: str | None) -> str:
    return "null" if value is None else value
