"""The live dataset in this process: what a refresh loads, rejects and reports, and whom it notifies."""

import asyncio
import socket
import sqlite3
import threading
import time
from collections.abc import Callable, Coroutine
from contextlib import closing
from itertools import islice
from pathlib import Path
from typing import Any

import pytest
from prometheus_client import REGISTRY
from structlog.testing import capture_logs

from etl.publish.dataset import Dataset
from etl.published.database import Database
from etl.sources.sample import Sample
from graph.dataset.live import LiveDataset, _retry_waits
from tests.support import pipeline
from tests.support.f1db_files import write_f1db


class Recorded:
    """A live dataset, and what it has called."""

    def __init__(self, folder: Path, refresh_seconds: float = 600) -> None:
        self.calls: list[str] = []
        self.live = LiveDataset(
            Database(f"sqlite:///{folder}/racing.db"),
            refresh_seconds=refresh_seconds,
            max_retry_seconds=0.2,
            before_load=lambda: self.calls.append("before load"),
            on_swap=lambda snapshot: self.calls.append(f"swap to {snapshot.dataset.version}, was {self.live.version}"),
        )


def publish(dataset: Dataset, folder: Path) -> None:
    pipeline.publish(dataset, f"sqlite:///{folder}/racing.db")


def run(use: Callable[[], Coroutine[Any, Any, None]]) -> None:
    asyncio.run(asyncio.wait_for(use(), 60))


def metric(name: str) -> float:
    return REGISTRY.get_sample_value(name) or 0.0


def test_a_refresh_loads_the_current_version_once(small_dataset: Dataset, tmp_path: Path) -> None:
    publish(small_dataset, tmp_path)
    recorded = Recorded(tmp_path)
    live, loads = recorded.live, metric("racing_refreshes_total")
    assert (live.snapshot, live.dataset, live.version, live.seconds_since_contact) == (None, None, None, None)
    assert (live.problem, live.reason, live.has_refreshed) == ("the database was not read yet", None, False)

    async def use() -> None:
        await live.refresh()
        assert live.snapshot is not None
        assert (live.version, live.problem, live.reason, live.has_refreshed) == (1, None, None, True)
        assert live.dataset is live.snapshot.dataset
        assert live.seconds_since_contact is not None
        assert 0 <= live.seconds_since_contact < 60
        await live.refresh()
        assert recorded.calls == ["before load", "swap to 1, was None"]
        publish(small_dataset, tmp_path)
        await live.refresh()
        assert recorded.calls[2:] == ["before load", "swap to 2, was 1"]
        await live.close()

    run(use)
    assert metric("racing_refreshes_total") == loads + 2


def test_without_a_version_or_a_database_readiness_has_the_reason(tmp_path: Path) -> None:
    recorded = Recorded(tmp_path)
    live, failures = recorded.live, metric("racing_refresh_failures_total")

    async def use() -> None:
        await live.refresh()
        assert live.problem == "the database cannot be read; the log says why"
        assert live.reason is not None
        assert live.reason.startswith(f"sqlite:///{tmp_path}/racing.db cannot be read: ")
        sqlite3.connect(tmp_path / "racing.db").close()
        await live.refresh()
        assert live.problem == live.reason == "no dataset version is published: run `python -m etl run`"
        assert live.has_refreshed
        assert live.snapshot is None

    run(use)
    assert recorded.calls == []
    assert metric("racing_refresh_failures_total") == failures + 2


def test_a_server_that_does_not_respond_is_reported_in_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("graph.dataset.live.REACH_SECONDS", 0.2)
    with socket.create_server(("127.0.0.1", 0)) as silent:
        database = Database(f"postgresql://api@127.0.0.1:{silent.getsockname()[1]}/racing")
        live = LiveDataset(database, refresh_seconds=600, max_retry_seconds=0.2)

        async def use() -> None:
            refresh = asyncio.create_task(live.refresh())
            await asyncio.sleep(0.05)
            began = time.monotonic()
            await live.close()
            assert time.monotonic() - began < 5
            await refresh

        run(use)
    assert live.problem == "the database cannot be read; the log says why"
    assert live.reason == f"{database.name} cannot be read: no response in time"


def test_a_version_with_a_wrong_value_is_rejected_once_and_the_old_version_served(
    small_dataset: Dataset, tmp_path: Path
) -> None:
    publish(small_dataset, tmp_path)
    recorded = Recorded(tmp_path)
    live = recorded.live

    async def use() -> None:
        await live.refresh()
        with sqlite3.connect(tmp_path / "racing.db") as connection:
            connection.execute("update drivers_summary set wins = 'many' where \"driverId\" = 1")
            connection.execute("update datasets set version = 7")
        connection.close()
        for _ in range(2):
            await live.refresh()
            assert live.version == 1
            assert live.problem is not None
            assert "drivers_summary.wins has 'many'" in live.problem
        assert recorded.calls == ["before load", "swap to 1, was None", "before load"]
        publish(small_dataset, tmp_path)
        await live.refresh()
        assert live.version not in (1, 7)
        assert (live.problem, live.rejected) == (None, None)

    run(use)


def test_each_problem_is_logged_once_and_its_end(small_dataset: Dataset, tmp_path: Path) -> None:
    live, database = Recorded(tmp_path).live, tmp_path / "racing.db"

    async def use() -> None:
        for prepare in (
            lambda: None,
            lambda: sqlite3.connect(database).close(),
            lambda: publish(small_dataset, tmp_path),
            lambda: database.rename(tmp_path / "away"),
            lambda: (tmp_path / "away").rename(database),
        ):
            prepare()
            await live.refresh()
            await live.refresh()

    with capture_logs() as entries:
        run(use)
    away = f"sqlite:///{tmp_path}/racing.db cannot be read: unable to open database file"
    assert [(entry["log_level"], entry["event"]) for entry in entries] == [
        ("warning", "database unavailable"),
        ("info", "database available again"),
        ("warning", "no version to load"),
        ("info", "serving"),
        ("warning", "database unavailable"),
        ("info", "database available again"),
    ]
    assert entries[0]["reason"] == entries[4]["reason"] == away
    assert entries[2]["reason"] == "no dataset version is published: run `python -m etl run`"
    assert (entries[3]["version"], entries[3]["source"]) == (1, small_dataset.source)
    assert entries[5]["version"] == 1


@pytest.mark.full
def test_a_rejected_version_keeps_its_reason_while_the_database_is_away(small_dataset: Dataset, tmp_path: Path) -> None:
    publish(small_dataset, tmp_path)
    live, database = Recorded(tmp_path).live, tmp_path / "racing.db"

    async def use() -> None:
        await live.refresh()
        with closing(sqlite3.connect(database)) as connection, connection:
            connection.execute("update drivers_summary set wins = 'many' where \"driverId\" = 1")
            connection.execute("update datasets set version = 7")
        await live.refresh()
        rejection = live.problem
        assert rejection
        assert "drivers_summary.wins has 'many'" in rejection
        database.rename(tmp_path / "away")
        await live.refresh()
        assert live.problem == "the database cannot be read; the log says why"
        (tmp_path / "away").rename(database)
        await live.refresh()
        assert (live.problem, live.version) == (rejection, 1)
        publish(small_dataset, tmp_path)
        await live.refresh()
        assert live.problem is None

    with capture_logs() as entries:
        run(use)
    assert [entry["event"] for entry in entries] == [
        "serving",
        "version rejected",
        "database unavailable",
        "database available again",
        "serving",
        "rejected version no longer current",
    ]


@pytest.mark.full
def test_concurrent_calls_cause_one_refresh(small_dataset: Dataset, tmp_path: Path) -> None:
    publish(small_dataset, tmp_path)
    recorded = Recorded(tmp_path)

    async def use() -> None:
        await asyncio.gather(*(recorded.live.refresh_or_wait() for _ in range(5)))
        assert recorded.live.version == 1
        assert recorded.calls == ["before load", "swap to 1, was None"]
        publish(small_dataset, tmp_path)
        await recorded.live.refresh_or_wait()
        assert recorded.live.version == 2

    run(use)


def test_subscribers_get_each_version_and_an_end(small_dataset: Dataset, tmp_path: Path) -> None:
    publish(small_dataset, tmp_path)
    live = Recorded(tmp_path).live
    got: dict[str, list[int]] = {"new": [], "after 1": [], "after 9": []}

    async def collect(name: str, after: int | None) -> None:
        async for dataset in live.datasets(after):
            got[name].append(dataset.version)

    async def use() -> None:
        await live.refresh()
        tasks = [
            asyncio.create_task(collect(name, after)) for name, after in (("new", None), ("after 1", 1), ("after 9", 9))
        ]
        await asyncio.sleep(0.05)
        publish(small_dataset, tmp_path)
        await live.refresh()
        await asyncio.sleep(0.05)
        live.end_subscriptions()
        await asyncio.gather(*tasks)

    run(use)
    assert got == {"new": [2], "after 1": [2], "after 9": [1, 2]}


def test_a_watch_notices_a_publish_and_continues_after_a_failure(small_dataset: Dataset, tmp_path: Path) -> None:
    recorded = Recorded(tmp_path, refresh_seconds=0.05)
    live = recorded.live

    async def until(version: int) -> None:
        while live.version != version:
            await asyncio.sleep(0.02)

    async def use() -> None:
        watch = asyncio.create_task(live.watch())
        await asyncio.sleep(0.3)
        assert live.problem
        await asyncio.to_thread(publish, small_dataset, tmp_path)
        await until(1)
        await asyncio.to_thread(publish, small_dataset, tmp_path)
        await until(2)
        watch.cancel()

    run(use)


@pytest.mark.full
def test_a_watch_begins_again_until_it_can_watch(small_dataset: Dataset, tmp_path: Path) -> None:
    folder = tmp_path / "later"
    live = Recorded(folder, refresh_seconds=0.05).live

    async def use() -> None:
        watch = asyncio.create_task(live.watch())
        await asyncio.sleep(0.5)
        assert live.problem == "the database cannot be read; the log says why"
        folder.mkdir()
        await asyncio.to_thread(publish, small_dataset, folder)
        while live.version != 1:
            await asyncio.sleep(0.02)
        watch.cancel()

    with capture_logs() as entries:
        run(use)
    assert [entry["event"] for entry in entries] == [
        *["database unavailable"] * 2,  # each of two reasons once
        "serving",
        "database available again",
    ]


@pytest.mark.parametrize("maximum", [0.3, 5.0])
def test_waits_before_a_retry_double_up_to_the_maximum(maximum: float) -> None:
    waits = list(islice(_retry_waits(maximum), 12))
    limits = [min(0.1 * 2**number, maximum) for number in range(12)]
    assert all(limit / 2 <= wait <= limit for wait, limit in zip(waits, limits, strict=True))
    assert len(set(waits)) > 6


@pytest.mark.full
def test_a_version_with_changes_and_two_sources_is_loaded_once(small: Path, tmp_path: Path) -> None:
    Sample(seasons=2, seed=2).write(tmp_path / "other")
    for number, source in enumerate((tmp_path / "other", small)):
        archive = write_f1db(source, tmp_path / f"{number}.zip")
        completed = pipeline.etl_here("run", "--source", source, "--supplement", archive, folder=tmp_path)
        assert completed.returncode == 0, completed.stderr
    recorded = Recorded(tmp_path)

    async def use() -> None:
        for _ in range(3):
            await recorded.live.refresh()
        await recorded.live.close()

    run(use)
    dataset = recorded.live.dataset
    assert dataset, recorded.live.problem
    assert dataset.agreement, "nothing was compared"
    assert dataset.all_changes, "nothing has changed"
    assert recorded.calls == ["before load", "swap to 2, was None"]


@pytest.mark.parametrize("milliseconds", [15, *(pytest.param(later, marks=pytest.mark.full) for later in (40, 80))])
def test_the_threads_of_a_watch_that_is_cancelled_end_without_an_error(
    milliseconds: int, small_dataset: Dataset, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    connect: Callable[..., sqlite3.Connection] = sqlite3.connect

    def connect_slowly(*args: Any, **options: Any) -> sqlite3.Connection:
        time.sleep(0.06)
        return connect(*args, **options)

    publish(small_dataset, tmp_path)
    live = Recorded(tmp_path).live
    failures: list[Any] = []
    monkeypatch.setattr(threading, "excepthook", failures.append)

    async def use() -> None:
        await live.refresh()
        monkeypatch.setattr(sqlite3, "connect", connect_slowly)
        watch = asyncio.create_task(live.watch())
        await asyncio.sleep(milliseconds / 1000)
        watch.cancel()
        await asyncio.gather(watch, return_exceptions=True)
        await live.close()

    run(use)
    time.sleep(0.1)  # for a thread that nobody waits for
    assert failures == []
