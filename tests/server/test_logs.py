"""Logs as text for people and as JSON for programs."""

import json
import re
from pathlib import Path

from tests.fixtures import Published
from tests.support.service import served


def test_each_request_is_one_line_of_json(tmp_path: Path) -> None:
    with served(f"sqlite:///{tmp_path}/none.db", tmp_path / "log", RACING_LOG_FORMAT="json") as client:
        client.get("/drivers/1")
    lines = [json.loads(line) for line in (tmp_path / "log").read_text().splitlines()]
    (request,) = [line for line in lines if line["event"] == "request"]
    assert (request["method"], request["path"], request["status"]) == ("GET", "/drivers/1", 503)


def test_a_line_has_the_id_of_the_request_its_operation_and_the_version(published: Published, tmp_path: Path) -> None:
    settings = {"RACING_LOG_FORMAT": "json", "RACING_LOG_REQUESTS": "all"}
    with served(published.url, tmp_path / "log", **settings) as client:
        request = {"query": "query Names { drivers { name } }"}
        for id_ in ("proxy-7", "an evil id", None, None):
            response = client.post("/graphql", json=request, headers={"X-Request-ID": id_} if id_ else {})
            assert (response.headers["X-Request-ID"] == id_) is (id_ == "proxy-7")
        client.get("/drivers/1")
    lines = [json.loads(line) for line in (tmp_path / "log").read_text().splitlines()]
    requests = [line for line in lines if line["event"] == "request" and "health" not in line["path"]]
    assert [request.get("operation") for request in requests] == ["Names"] * 4 + [None]
    assert {request["version"] for request in requests} == {1}
    ids = [request["id"] for request in requests]
    assert ids[0] == "proxy-7"
    assert len(set(ids)) == 5
    assert all(re.fullmatch("[0-9a-f]{32}", id_) for id_ in ids[1:])


def test_a_client_cannot_forge_a_line(tmp_path: Path) -> None:
    with served(f"sqlite:///{tmp_path}/none.db", tmp_path / "log") as client:
        client.get("/x%0a2026-01-01T00:00:00Z [error] forged%1b[31m")
    assert [line for line in (tmp_path / "log").read_text().splitlines() if line.startswith("2026-01-01")] == []
    assert "\x1b" not in (tmp_path / "log").read_text()
