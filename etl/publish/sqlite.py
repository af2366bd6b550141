"""Publishing to SQLite: a new file is written beside the old one and takes its place at the end.

`racing.db` is the current version. Others that are kept stand beside it, as `racing.7.db` for version 7.
"""

import os
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from filelock import FileLock
from sqlalchemy import Connection, create_engine, delete, insert, inspect
from sqlalchemy.engine import URL
from sqlalchemy.exc import SQLAlchemyError

from etl.publish.dataset import Dataset
from etl.publish.version import Unreachable, Version, current_of, earlier_of, files_of, versions_of
from etl.published.tables import VERSIONED, datasets, files, metadata


class SqlitePublisher:
    def __init__(self, file: Path, keep: int) -> None:
        self.file = file
        self.keep = keep

    def history(self) -> list[Version]:
        if not self.file.exists():
            return []
        with self._reported(), _connected(self.file) as connection:
            tables = inspect(connection).get_table_names()
            if tables and datasets.name not in tables:
                raise Unreachable(f"{self.file} holds another program's tables and is left alone")
            return versions_of(connection)

    def stored_versions(self) -> list[int]:
        current = current_of(self.history())
        with self._reported():
            others = {number for number in self._beside() if current is None or number != current.version}
        return sorted({*others, *([current.version] if current else [])}, reverse=True)

    def files(self, number: int) -> dict[str, bytes]:
        version = earlier_of(self.history(), self.stored_versions(), number)
        file = self.file if version.is_current else self._version_file(number)
        with self._reported(), _connected(file) as connection:
            return files_of(connection)

    def publish(self, dataset: Dataset) -> Version:
        with self._locked():
            earlier = self.history()
            version = dataset.as_version(1 + max((version.version for version in earlier), default=0))
            self._switch(version, earlier, lambda new: _write(new, dataset), keep=self.keep - 1)
            return version

    def rollback(self, number: int | None) -> Version:
        with self._locked():
            versions, stored = self.history(), self.stored_versions()
            target = earlier_of(versions, stored, number)
            if not target.is_current:
                others = [version for version in versions if version.version != target.version]
                source = self._version_file(target.version)
                self._switch(target, others, lambda new: shutil.copyfile(source, new), keep=len(stored))
            return replace(target, is_current=True)

    def pin(self, number: int, *, is_pinned: bool) -> Version:
        with self._locked():
            versions = self.history()
            target = replace(earlier_of(versions, self.stored_versions(), number), is_pinned=is_pinned)
            versions = [target if version.version == number else version for version in versions]
            current = next(version for version in versions if version.is_current)
            others = [version for version in versions if not version.is_current]
            self._switch(current, others, lambda new: shutil.copyfile(self.file, new), keep=len(versions))
            return target

    def tidy(self) -> None:
        with self._locked():
            pass

    def _switch(self, version: Version, others: list[Version], write: Callable[[Path], object], keep: int) -> None:
        """Write a file for this version and rename it over the current one, which is kept beside it.

        Old files go before the switch: a run that is killed after it leaves nothing to do.
        """
        new = self.file.with_name(self.file.name + ".new")
        try:
            write(new)
            with _writing(new) as connection:
                connection.execute(delete(datasets))
                rows = [replace(version, is_current=True), *(replace(other, is_current=False) for other in others)]
                connection.execute(insert(datasets), [vars(row) for row in rows])
            _to_disk(new)
            current = current_of(others)
            if current and (self.keep > 1 or current.is_pinned):
                _linked(self.file, self._version_file(current.version))
            pinned = {other.version for other in others if other.is_pinned}
            for number in sorted(set(self._beside()) - pinned, reverse=True)[keep:]:
                self._version_file(number).unlink()
            new.replace(self.file)
            self._version_file(version.version).unlink(missing_ok=True)
            _to_disk(self.file.parent)
        finally:
            new.unlink(missing_ok=True)

    def _version_file(self, number: int) -> Path:
        return self.file.with_name(f"{self.file.stem}.{number}{self.file.suffix}")

    def _beside(self) -> list[int]:
        """Numbers of the versions that have a file of their own."""
        pattern = self._version_file(0).name.replace(".0", ".*", 1)
        names = [
            path.name[len(self.file.stem) + 1 :].removesuffix(self.file.suffix)
            for path in self.file.parent.glob(pattern)
        ]
        return [int(name) for name in names if name.isdecimal()]

    @contextmanager
    def _locked(self) -> Iterator[None]:
        """Lock the database: one run at a time. Files of a killed run are removed."""
        with self._reported():
            self.file.parent.mkdir(parents=True, exist_ok=True)
            lock = self.file.with_name(self.file.name + ".lock")
            lock.touch()  # FileLock waits forever where it cannot create a file
            with FileLock(lock):
                self.file.with_name(self.file.name + ".new").unlink(missing_ok=True)
                current = current_of(self.history())
                if current:
                    self._version_file(current.version).unlink(missing_ok=True)
                yield

    @contextmanager
    def _reported(self) -> Iterator[None]:
        try:
            yield
        except (OSError, sqlite3.Error, SQLAlchemyError) as error:
            reason = getattr(error, "orig", None) or getattr(error, "strerror", None) or error
            raise Unreachable(f"{self.file} cannot be used as a SQLite database: {reason}") from None


@contextmanager
def _connected(file: Path) -> Iterator[Connection]:
    engine = create_engine(URL.create("sqlite", database=str(file)))
    try:
        with engine.begin() as connection:
            yield connection
    finally:
        engine.dispose()


@contextmanager
def _writing(file: Path) -> Iterator[Connection]:
    with _connected(file) as connection:
        # Nobody reads the file before it is complete, so SQLite needs no journal.
        connection.exec_driver_sql("pragma journal_mode = off")
        connection.exec_driver_sql("pragma synchronous = off")
        yield connection


def _write(file: Path, dataset: Dataset) -> None:
    with _writing(file) as connection:
        metadata.create_all(connection)
        connection.execute(insert(files), dataset.parquet_files())
        for table in VERSIONED:
            # Without SQLAlchemy's types, which would cost more time than SQLite itself.
            statement = f"insert into {table.name} values ({', '.join('?' * len(table.columns))})"
            for batch in dataset.rows(table):
                connection.exec_driver_sql(statement, batch)


def _linked(file: Path, name: Path) -> None:
    """Hard link the file, or copy it where the file system has no links."""
    name.unlink(missing_ok=True)
    try:
        name.hardlink_to(file)
    except OSError:
        shutil.copyfile(file, name)


def _to_disk(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
