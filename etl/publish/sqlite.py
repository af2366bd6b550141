"""Publishing to SQLite: a new file is written beside the old one and takes its place at the end."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock
from sqlalchemy import Connection, create_engine, insert, inspect
from sqlalchemy.engine import URL
from sqlalchemy.exc import SQLAlchemyError

from etl.publish.version import Dataset, Unreachable, Version, versions_of
from etl.tables import VERSIONED, datasets, files, metadata


class SqlitePublisher:
    def __init__(self, file: Path) -> None:
        self.file = file

    def history(self) -> list[Version]:
        if not self.file.exists():
            return []
        with self._reported(), _connected(self.file) as connection:
            tables = inspect(connection).get_table_names()
            if tables and datasets.name not in tables:
                raise Unreachable(f"{self.file} holds another program's tables and is left alone")
            return versions_of(connection)

    def publish(self, dataset: Dataset) -> Version:
        with self._reported():
            self.file.parent.mkdir(parents=True, exist_ok=True)
            lock = self.file.with_name(self.file.name + ".lock")
            lock.touch()  # FileLock waits for ever where no file can be made
            with FileLock(lock):
                return self._publish(dataset)

    def _publish(self, dataset: Dataset) -> Version:
        earlier = self.history()
        version = dataset.as_version(1 + max((version.version for version in earlier), default=0))
        new = self.file.with_name(self.file.name + ".new")
        new.unlink(missing_ok=True)
        try:
            with _connected(new) as connection:
                _write(connection, dataset, [version, *earlier])
            _to_disk(new)
            new.replace(self.file)
            _to_disk(self.file.parent)
        finally:
            new.unlink(missing_ok=True)
        return version

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


def _write(connection: Connection, dataset: Dataset, versions: list[Version]) -> None:
    # Nobody reads the file before it is whole and on disk, so SQLite need not guard each step.
    connection.exec_driver_sql("pragma journal_mode = off")
    connection.exec_driver_sql("pragma synchronous = off")
    metadata.create_all(connection)
    connection.execute(insert(datasets), [vars(version) for version in versions])
    connection.execute(insert(files), dataset.parquet_files())
    for table in VERSIONED:
        # The driver's own way: SQLAlchemy looks at every value of every row, which costs more than SQLite does.
        statement = f"insert into {table.name} values ({', '.join('?' * len(table.columns))})"
        for batch in dataset.rows(table):
            connection.exec_driver_sql(statement, batch)


def _to_disk(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
