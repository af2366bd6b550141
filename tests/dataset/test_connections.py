"""The service reads tables as SQLAlchemy reads them, faster."""

import asyncio
import time
from collections.abc import Sequence
from typing import Any

import pytest
from sqlalchemy import make_url, select
from sqlalchemy.ext.asyncio import create_async_engine

from etl.published.database import Database
from etl.published.tables import VERSIONED, datasets, files
from graph.dataset.column_values import ColumnValues, shared_values
from graph.dataset.connections import READ_SECONDS, connect
from tests.fixtures import Published
from tests.support.postgres import Postgres
from tests.support.proxy import Proxy, proxied


def test_values_and_their_types_are_those_that_sqlalchemy_returns(published: Published) -> None:
    async def compare() -> None:
        driver = {"sqlite": "sqlite+aiosqlite", "postgresql": "postgresql+asyncpg"}
        scheme, address = published.url.split(":", 1)
        engine = create_async_engine(f"{driver[scheme]}:{address}")
        async with engine.connect() as slow, connect(Database(published.url)) as fast:
            await fast.use_version(1)
            for table in (*VERSIONED, files):
                statement = select(table).order_by(*table.primary_key)
                expected: list[Sequence[Any]] = [tuple(row) for row in await slow.execute(statement)]
                columns = [ColumnValues(column, fast.dialect, shared_values()) for column in table.columns]
                rows: list[Sequence[Any]] = []
                async for results in fast.fetch(statement):
                    cells = zip(*results, strict=True)
                    rows += zip(*map(ColumnValues.convert, columns, cells), strict=True)
                assert rows == expected, table.name
                assert [list(map(type, row)) for row in rows] == [list(map(type, row)) for row in expected], table.name
        await engine.dispose()

    asyncio.run(compare())


def test_a_table_exists_or_not(published: Published) -> None:
    async def look() -> tuple[bool, bool]:
        async with connect(Database(published.url)) as connection:
            return await connection.has_table(datasets.name), await connection.has_table("dataset")

    assert asyncio.run(look()) == (True, False)


@pytest.mark.full
def test_a_read_on_a_dead_connection_ends_within_its_timeout(postgres: Postgres) -> None:
    url = postgres.url()
    port = make_url(url).port or 5432

    async def read(proxy: Proxy) -> None:
        async with asyncio.timeout(1), connect(Database(url.replace(f":{port}/", f":{proxy.port}/"))) as connection:
            proxy.block()
            await connection.has_table(datasets.name)

    with proxied(port) as proxy:
        began = time.monotonic()
        with pytest.raises(TimeoutError):
            asyncio.run(read(proxy))
        assert time.monotonic() - began < READ_SECONDS / 6
