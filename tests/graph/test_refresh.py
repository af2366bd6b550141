"""The service comes up without data, picks up versions as they come, and goes on when the database goes."""

import time
from collections.abc import Callable
from pathlib import Path

import httpx2

from tests.pipeline import etl
from tests.postgres import Postgres
from tests.service import served


def until(true: Callable[[], bool], seconds: float = 10) -> None:
    deadline = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < deadline, "it did not happen in time"
        time.sleep(0.05)


def version(client: httpx2.Client) -> int | None:
    answer: int | None = client.get("/health/ready").json().get("version")
    return answer


def test_it_starts_without_a_version_and_picks_up_each_one(url: str, small: Path, tmp_path: Path) -> None:
    with served(url, tmp_path / "log") as client:
        ready = client.get("/health/ready")
        assert ready.status_code == 503
        assert ready.json()["reason"]
        assert client.post("/graphql", json={"query": "{ dataset { version } }"}).status_code == 503
        assert client.get("/graphql", headers={"Accept": "text/html"}).status_code == 200
        for number in (1, 2):
            done = etl("run", "--force", "--source", small, "--database", url, folder=tmp_path)
            assert done.returncode == 0, done.stderr
            until(lambda number=number: version(client) == number)  # type: ignore[misc]
            assert client.get("/drivers").headers["X-Dataset-Version"] == str(number)
    assert "Traceback" not in (tmp_path / "log").read_text()


def test_readers_do_not_notice_that_postgres_is_away(small: Path, tmp_path: Path) -> None:
    postgres = Postgres.create(tmp_path / "cluster")
    url = postgres.url()
    assert etl("run", "--source", small, "--database", url, folder=tmp_path).returncode == 0
    with served(url, tmp_path / "log", RACING_REFRESH_SECONDS_MAX="0.5") as client:
        before = client.get("/drivers").content
        postgres.stop()
        assert client.get("/health/db").status_code == 503
        assert client.get("/drivers").content == before
        assert version(client) == 1
        assert etl("run", "--source", small, "--database", url, folder=tmp_path).returncode == 3
        postgres.start()
        assert etl("run", "--force", "--source", small, "--database", url, folder=tmp_path).returncode == 0
        until(lambda: version(client) == 2)
    postgres.stop()
    assert "Traceback" not in (tmp_path / "log").read_text()
