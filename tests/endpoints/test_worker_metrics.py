"""A scrape counts the requests of all workers, whichever worker responds, and counters never decrease."""

import os
import signal
from pathlib import Path

import psutil
import pytest
from prometheus_client.parser import text_string_to_metric_families

from tests.dataset.test_live import until
from tests.fixtures import Published
from tests.support.local_http import local_get
from tests.support.pipeline import etl
from tests.support.service import process

pytestmark = pytest.mark.full

GETS = 60


def value(port: int, name: str, **labels: str) -> float:
    """The sum of a metric's samples with these labels, of a scrape over a connection of its own."""
    text = local_get(f"http://127.0.0.1:{port}/metrics").text
    samples = (sample for family in text_string_to_metric_families(text) for sample in family.samples)
    return sum(
        labelled.value for labelled in samples if labelled.name == name and labels.items() <= labelled.labels.items()
    )


def successful_gets(port: int) -> float:
    return value(port, "racing_requests_total", method="GET", status="200")


def test_one_scrape_covers_all_workers(published: Published, tmp_path: Path) -> None:
    with process(published.url, tmp_path / "log", workers=2) as (running, port):
        before = successful_gets(port)
        for number in range(GETS):
            local_get(f"http://127.0.0.1:{port}/drivers/1").raise_for_status()
            if number % 6 == 0:
                after = successful_gets(port)
                assert after == before + 1 + (6 if number else 1)
                before = after
        # A scrape is counted after it has been answered.
        assert successful_gets(port) == before + 1 + (GETS - 1) % 6
        assert value(port, "racing_dataset_version") == 1
        took = value(port, "racing_request_seconds_count")
        assert took >= GETS
        counted = successful_gets(port)
        worker = psutil.Process(running.pid).children()[-1]
        os.kill(worker.pid, signal.SIGKILL)
        until(lambda: local_get(f"http://127.0.0.1:{port}/health/live").status_code == 200, 20)
        assert successful_gets(port) >= counted
        assert value(port, "racing_dataset_version") == 1
    assert "Traceback" not in (tmp_path / "log").read_text()


def test_gauges_are_those_of_now_in_every_worker(small: Path, tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path}/racing.db"
    assert etl("run", "--source", small, folder=tmp_path).returncode == 0
    with process(url, tmp_path / "log", workers=2) as (_, port):
        assert [value(port, "racing_dataset_version") for _ in range(4)] == [1] * 4
        assert etl("run", "--source", small, "--force", folder=tmp_path).returncode == 0
        until(lambda: value(port, "racing_dataset_version") == 2, 20)
        assert [value(port, "racing_dataset_version") for _ in range(4)] == [2] * 4
        assert all(value(port, "racing_database_seen_seconds") < 5 for _ in range(4))
