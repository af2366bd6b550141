"""The service starts without data, loads each published version, and keeps serving while the database is down."""

import sqlite3
import time
from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlsplit

import httpx2
import pytest
from prometheus_client.parser import text_string_to_metric_families

from etl.publish.dataset import Dataset
from etl.published.database import schema_of
from tests.support.pipeline import etl, publish
from tests.support.postgres import Postgres, execute
from tests.support.proxy import proxied
from tests.support.service import fetch, served

SELDOM = {"RACING_REFRESH_SECONDS": "600"}
"""So seldom that only an announcement can be why a new version was noticed."""


def until(true: Callable[[], bool], seconds: float = 60) -> None:
    deadline = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < deadline, "it did not happen in time"
        time.sleep(0.05)


def version(client: httpx2.Client) -> int | None:
    version_: int | None = client.get("/health/ready").json().get("version")
    return version_


def metric(client: httpx2.Client, name: str) -> float:
    families = text_string_to_metric_families(client.get("/metrics").text)
    return next(sample.value for family in families for sample in family.samples if sample.name == name)


@pytest.mark.full
def test_it_starts_without_a_version_and_loads_each_version(url: str, small_dataset: Dataset, tmp_path: Path) -> None:
    with served(url, tmp_path / "log") as client:
        ready = client.get("/health/ready")
        assert ready.status_code == 503
        assert ready.json()["reason"]
        assert client.post("/graphql", json={"query": "{ dataset { version } }"}).status_code == 503
        assert client.get("/graphql", headers={"Accept": "text/html"}).status_code == 200
        for number in (1, 2):
            publish(small_dataset, url)
            until(lambda number=number: version(client) == number)  # type: ignore[misc]
            assert client.get("/drivers").headers["X-Dataset-Version"] == str(number)
    assert "Traceback" not in (tmp_path / "log").read_text()


def test_a_publish_and_a_rollback_are_noticed_at_once(url: str, small_dataset: Dataset, tmp_path: Path) -> None:
    publish(small_dataset, url)
    with served(url, tmp_path / "log", **SELDOM) as client:
        publish(small_dataset, url)
        until(lambda: version(client) == 2, 30)
        assert etl("rollback", "--database", url, folder=tmp_path).returncode == 0
        until(lambda: version(client) == 1, 30)
        publish(small_dataset, url)
        until(lambda: version(client) == 3, 30)


@pytest.mark.full
def test_requests_succeed_while_postgres_is_down(small: Path, small_dataset: Dataset, tmp_path: Path) -> None:
    with Postgres.running() as postgres:
        url = postgres.url()
        publish(small_dataset, url)
        with served(url, tmp_path / "log", RACING_REFRESH_SECONDS_MAX="0.5", **SELDOM) as client:
            before = client.get("/drivers").content
            postgres.stop()
            assert client.get("/health/db").status_code == 503
            assert client.get("/drivers").content == before
            assert version(client) == 1
            assert etl("run", "--source", small, "--database", url, folder=tmp_path).returncode == 3
            postgres.start()
            publish(small_dataset, url)
            until(lambda: version(client) == 2, 30)
            assert client.get("/health/db").status_code == 200
    assert "Traceback" not in (tmp_path / "log").read_text()


@pytest.mark.full
def test_requests_succeed_while_packets_to_postgres_are_dropped(
    postgres: Postgres, new_database: Callable[[], str], small_dataset: Dataset, tmp_path: Path
) -> None:
    url = new_database()
    publish(small_dataset, url)
    with proxied(postgres.port) as way:
        blockable = url.replace(f":{postgres.port}/", f":{way.port}/")
        with served(blockable, tmp_path / "log", RACING_REFRESH_SECONDS_MAX="0.5") as client:
            before = client.get("/drivers").content
            way.block()
            publish(small_dataset, url)
            began = time.monotonic()
            assert client.get("/health/db").status_code == 503
            assert time.monotonic() - began < 15
            assert client.get("/drivers").content == before
            until(lambda: metric(client, "racing_refresh_failures_total") > 1)
            ready = client.get("/health/ready").json()
            assert ready["version"] == 1
            assert ready["seen_seconds_ago"] > 2
            assert metric(client, "racing_database_seen_seconds") > 2
            log = (tmp_path / "log").read_text()
            assert urlsplit(url).hostname in log  # type: ignore[operator]
            assert urlsplit(url).hostname not in str(ready)  # type: ignore[operator]
            way.unblock()
            until(lambda: version(client) == 2, 30)
            assert client.get("/health/ready").json()["problem"] is None
    assert "Traceback" not in (tmp_path / "log").read_text()


COPIED = "fingerprint, source, published_at, row_counts, refused_rows"


def damage(url: str, number: int) -> None:
    """Make the current version unreadable: without a table, or with a value of a wrong type."""
    if url.startswith("sqlite"):
        with sqlite3.connect(url.removeprefix("sqlite:///")) as connection:
            connection.execute("update drivers_summary set wins = 'many' where \"driverId\" = 1")
            connection.execute("update datasets set version = ?", [number])
        connection.close()
    else:
        execute(
            url,
            f"create schema {schema_of(number)}",
            f"insert into datasets (version, is_current, {COPIED}) select {number}, false, {COPIED} from datasets",
            f"update datasets set is_current = version = {number}",
            f"notify racing_published, '{number}'",
        )


@pytest.mark.full
def test_a_version_that_cannot_be_read_is_rejected_and_the_old_version_stays(
    url: str, small_dataset: Dataset, tmp_path: Path
) -> None:
    publish(small_dataset, url)
    with served(url, tmp_path / "log") as client:
        before = client.get("/drivers").content
        damage(url, 2)
        until(lambda: client.get("/health/ready").json()["problem"] is not None)
        time.sleep(1)
        assert client.get("/drivers").content == before
        assert fetch(client, "{ dataset { version } }") == {"dataset": {"version": 1}}
        log = (tmp_path / "log").read_text()
        assert log.count("version rejected") + log.count("database unavailable") == 1, log
        assert "Traceback" not in log


@pytest.mark.full
def test_a_file_that_is_no_database_is_rejected_and_the_next_publish_is_served(
    small_dataset: Dataset, tmp_path: Path
) -> None:
    file, url = tmp_path / "racing.db", f"sqlite:///{tmp_path}/racing.db"
    publish(small_dataset, url)
    whole = file.read_bytes()
    with served(url, tmp_path / "log", **SELDOM) as client:
        (tmp_path / "new").write_bytes(whole[:5000] + b"\0" * 100_000)
        (tmp_path / "new").replace(file)
        until(lambda: client.get("/health/ready").json()["problem"] is not None)
        assert client.get("/drivers/1").status_code == 200
        (tmp_path / "new").write_bytes(whole)
        (tmp_path / "new").replace(file)
        publish(small_dataset, url)
        until(lambda: version(client) == 2)
    assert "Traceback" not in (tmp_path / "log").read_text()


@pytest.mark.full
def test_the_loss_of_the_database_and_its_return_are_logged_once_each(small_dataset: Dataset, tmp_path: Path) -> None:
    file, url = tmp_path / "racing.db", f"sqlite:///{tmp_path}/racing.db"
    publish(small_dataset, url)
    with served(url, tmp_path / "log") as client:
        whole = file.read_bytes()
        file.unlink()
        until(lambda: client.get("/health/ready").json()["problem"] is not None)
        time.sleep(1)
        file.write_bytes(whole)
        until(lambda: client.get("/health/ready").json()["problem"] is None)
    log = (tmp_path / "log").read_text()
    assert (log.count("database unavailable"), log.count("database available again")) == (1, 1), log


@pytest.mark.full
def test_other_files_in_the_folder_do_not_stop_the_watch(small_dataset: Dataset, tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path}/racing.db"
    publish(small_dataset, url)
    with served(url, tmp_path / "log", RACING_REFRESH_SECONDS="0.5") as client:
        for number in range(30):
            (tmp_path / "other").write_text(str(number))
            time.sleep(0.1)
        assert client.get("/health/ready").json()["seen_seconds_ago"] < 2
    assert "change" not in (tmp_path / "log").read_text()
