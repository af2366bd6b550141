"""No resolver touches the database: a request executes no SQL statement."""

import sqlite3
from typing import Any

import asyncpg
import pytest
from starlette.testclient import TestClient

from graph.app import create_app
from graph.settings import Settings
from tests.dataset.test_live import until
from tests.fixtures import Published
from tests.queries.test_examples import EXAMPLES

LAST_OF_A_READ = ("SELECT datasets.", "select to_regclass")
"""How the last statement begins: SQLite has no transaction, and asyncpg does not log what a cursor sends."""


@pytest.fixture
def statements(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Every SQL statement that this process sends, and every connection."""
    sent: list[str] = []
    connect_file, connect_server = sqlite3.connect, asyncpg.connect

    def open_file(*arguments: Any, **options: Any) -> sqlite3.Connection:
        sent.append("connect")
        connection: sqlite3.Connection = connect_file(*arguments, **options)
        connection.set_trace_callback(sent.append)
        return connection

    async def open_server(*arguments: Any, **options: Any) -> "asyncpg.Connection[asyncpg.Record]":
        sent.append("connect")
        connection: asyncpg.Connection[asyncpg.Record] = await connect_server(*arguments, **options)
        connection.add_query_logger(lambda record: sent.append(record.query))
        return connection

    monkeypatch.setattr(sqlite3, "connect", open_file)
    monkeypatch.setattr(asyncpg, "connect", open_server)
    return sent


def test_requests_execute_no_statement(published: Published, statements: list[str]) -> None:
    environment = {"DATABASE_URL": published.url, "RACING_REFRESH_SECONDS": "3600"}
    with TestClient(create_app(Settings.from_environment(environment))) as client:
        # At the start: what is current, the load, and the first look of the watch.
        until(lambda: sum(statement.startswith(LAST_OF_A_READ) for statement in statements) == 3)
        statements.clear()
        for example in EXAMPLES:
            assert "errors" not in client.post("/graphql", json={"query": example.read_text("utf-8")}).json()
        for path in ("/drivers", "/drivers/1", "/circuits", "/circuits/1", "/health/ready"):
            assert client.get(path).status_code == 200
        assert statements == []
