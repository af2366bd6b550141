"""The database of the published tables, from a DATABASE_URL."""

from dataclasses import dataclass
from pathlib import Path

from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError

DEFAULT_URL = "sqlite:///data/final/racing.db"
REACH_SECONDS = 3
"""Timeout of a reader for a connection and a short query: a dead connection may send no error."""

PUBLISHED = "racing_published"
"""PostgreSQL's notification channel for a new current version; the payload is its number."""


def schema_of(version: int) -> str:
    """Name of the PostgreSQL schema that holds a version's tables."""
    return f"version_{version}"


class DatabaseUrlError(ValueError):
    """A DATABASE_URL that is not supported."""


@dataclass(frozen=True)
class Database:
    """A SQLite file or a PostgreSQL database, by its URL.

    >>> Database("sqlite:///data/final/racing.db").file
    PosixPath('data/final/racing.db')
    """

    url: str

    def __post_init__(self) -> None:
        if not self.url.isprintable():
            raise DatabaseUrlError("DATABASE_URL has characters that cannot be printed")
        try:
            parsed = make_url(self.url)
            driver, database = parsed.drivername, parsed.database
        except (ArgumentError, ValueError):
            raise DatabaseUrlError(
                "DATABASE_URL cannot be read: write sqlite:///FILE or postgresql://USER:PASSWORD@HOST:PORT/DATABASE"
            ) from None
        if driver not in ("sqlite", "postgresql", "postgres"):
            raise DatabaseUrlError(f"DATABASE_URL begins with {driver}:, only sqlite: and postgresql: are known")
        if driver == "sqlite" and database in (None, "", ":memory:"):
            raise DatabaseUrlError("DATABASE_URL names no file: write sqlite:///data/final/racing.db")

    @property
    def file(self) -> Path | None:
        """The SQLite file, or None for PostgreSQL."""
        parsed = make_url(self.url)
        return Path(parsed.database or "") if parsed.drivername == "sqlite" else None

    @property
    def name(self) -> str:
        """The URL for messages, without its password, which may be in two places."""
        url = make_url(self.url)
        return (url if self.file else url.set(query={})).render_as_string(hide_password=True)
