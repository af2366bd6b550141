"""The database of the published tables, from a DATABASE_URL."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import asyncpg
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine
from sqlalchemy.pool import NullPool

DEFAULT_URL = "sqlite:///data/final/racing.db"
CONNECT_SECONDS = 10

REACH_SECONDS, READ_SECONDS = 3, 60
"""Timeouts of a reader for a short query and for a whole table: a dead connection may send no error."""

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

    def reading_engine(self, json_deserializer: Callable[[str], Any] = json.loads) -> AsyncEngine:
        """An engine that reads. SQLite is opened read-only; in PostgreSQL the role has the rights."""
        if self.file:
            # No pool: an open connection would read the file that a publish has replaced.
            url = f"sqlite+aiosqlite:///{self.file.absolute().as_uri()}?mode=ro&uri=true"
            return create_async_engine(url, poolclass=NullPool, json_deserializer=json_deserializer)
        return self.postgres_engine(REACH_SECONDS, READ_SECONDS, json_deserializer)

    def postgres_engine(
        self,
        timeout: float = CONNECT_SECONDS,
        command_timeout: float | None = None,
        json_deserializer: Callable[[str], Any] = json.loads,
    ) -> AsyncEngine:
        """An engine on asyncpg, which parses the URL itself, including `sslmode`. It has no pool."""
        dsn = self.url

        async def connect() -> "asyncpg.Connection[asyncpg.Record]":
            return await asyncpg.connect(dsn, timeout=timeout, command_timeout=command_timeout)

        return create_async_engine(
            "postgresql+asyncpg://", async_creator=connect, poolclass=NullPool, json_deserializer=json_deserializer
        )
