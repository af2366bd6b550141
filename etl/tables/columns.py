"""Columns that several tables have, and the types that two databases keep alike."""

from datetime import UTC, datetime

from sqlalchemy import Column, DateTime, Dialect, Integer, MetaData, String, TypeDecorator

metadata = MetaData()


class UtcDateTime(TypeDecorator[datetime]):
    """A moment in UTC. SQLite keeps no time zone, so it is put back on reading."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        return value.replace(tzinfo=UTC) if value and value.tzinfo is None else value


def number(name: str, comment: str, key: str | None = None) -> Column[int]:
    """A primary key, or a part of one, that comes from the raw data."""
    return Column(name, Integer, key=key or name, primary_key=True, autoincrement=False, comment=comment)


def count(name: str, comment: str) -> Column[int]:
    """A whole number that is always known."""
    return Column(name, Integer, nullable=False, comment=comment)


def note(figure: str, comment: str = "") -> Column[str]:
    """Why a figure is null."""
    return Column(f"{figure}_note", String, comment=comment or f"Why `{figure}` is null; null when it is known.")


def maybe(name: str, comment: str, key: str | None = None) -> Column[int]:
    """A whole number, or the number of a row in another table, that may be unknown."""
    return Column(name, Integer, key=key or name, comment=comment)
