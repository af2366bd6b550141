"""Logs that a person can read and a machine can parse."""

import json
from pathlib import Path

from tests.service import served


def test_each_request_is_one_line_of_json(tmp_path: Path) -> None:
    with served(f"sqlite:///{tmp_path}/none.db", tmp_path / "log", RACING_LOG_FORMAT="json") as client:
        client.get("/drivers/1")
    lines = [json.loads(line) for line in (tmp_path / "log").read_text().splitlines()]
    (request,) = [line for line in lines if line["event"] == "request"]
    assert (request["method"], request["path"], request["status"]) == ("GET", "/drivers/1", 503)


def test_a_client_cannot_forge_a_line(tmp_path: Path) -> None:
    with served(f"sqlite:///{tmp_path}/none.db", tmp_path / "log") as client:
        client.get("/x%0a2026-01-01T00:00:00Z [error] forged%1b[31m")
    assert [line for line in (tmp_path / "log").read_text().splitlines() if line.startswith("2026-01-01")] == []
    assert "\x1b" not in (tmp_path / "log").read_text()
