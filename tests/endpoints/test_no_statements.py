"""No resolver touches the database: answering takes no SQL statement at all."""

from collections.abc import Iterator
from typing import Any

import pytest
from sqlalchemy import event
from sqlalchemy.engine import Engine
from starlette.testclient import TestClient

from graph.app import create_app
from graph.settings import Settings
from tests.conftest import Published
from tests.dataset.test_live import until
from tests.queries.test_examples import EXAMPLES


@pytest.fixture
def statements() -> Iterator[list[str]]:
    """Every SQL statement that this process sends."""
    sent: list[str] = []

    def note(connection: Any, cursor: Any, statement: str, *rest: Any) -> None:
        sent.append(statement)

    event.listen(Engine, "before_cursor_execute", note)
    yield sent
    event.remove(Engine, "before_cursor_execute", note)


def test_answers_take_no_statement(published: Published, statements: list[str]) -> None:
    environment = {"DATABASE_URL": published.url, "RACING_REFRESH_SECONDS": "3600"}
    with TestClient(create_app(Settings.from_environment(environment))) as client:
        # At the start: what is current, the load, and the first look of the watch.
        until(lambda: sum("is_current" in one for one in statements) == 3)
        statements.clear()
        for example in EXAMPLES:
            assert "errors" not in client.post("/graphql", json={"query": example.read_text("utf-8")}).json()
        for path in ("/drivers", "/drivers/1", "/circuits", "/circuits/1", "/health/ready"):
            assert client.get(path).status_code == 200
        assert statements == []
