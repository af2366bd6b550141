"""A million drivers published to PostgreSQL, beside `psql \\copy` of the same file, while the service is in use."""

import shutil
import subprocess
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import httpx2
import psutil
from sqlalchemy.schema import CreateTable

from etl.duckdb_session import duckdb_session
from etl.fingerprint import digests
from etl.pipeline import build
from etl.publish.dataset import Dataset
from etl.publish.postgres import PostgresPublisher
from etl.published.database import Database
from etl.published.tables import drivers_summary
from etl.settings import Settings
from etl.sources.folder import open_folder
from etl.sources.sample import Sample
from etl.sources.sources import Sources
from tests.support.pipeline import etl
from tests.support.postgres import PACKAGE, Postgres, execute
from tests.support.service import process

DRIVERS = 1_000_000
ROUNDS = 3


def lines() -> Iterator[str]:
    """The lines of a Markdown table."""
    yield f"| {DRIVERS:,} drivers to PostgreSQL | CPU | wall | as a multiple of \\copy |"
    yield "|---|---|---|---|"
    with (
        tempfile.TemporaryDirectory() as name,
        _dataset(Path(name)) as (dataset, file),
        Postgres.running() as server,
    ):
        url = server.url()
        publisher = PostgresPublisher(Database(url), keep=1)
        copied = min(_timed(server, lambda: _copy(server, url, file)) for _ in range(ROUNDS))
        published = min(_timed(server, lambda: publisher.publish(dataset)) for _ in range(ROUNDS))
        line = _served(server, dataset, Path(name))
    yield f"| psql \\copy | {copied[0]:.1f} s | {copied[1]:.1f} s | 1.0 |"
    ratios = f"CPU {published[0] / copied[0]:.2f}, wall {published[1] / copied[1]:.2f}"
    what = "publish: with its indexes, its Parquet file, and the switch"
    yield f"| {what} | {published[0]:.1f} s | {published[1]:.1f} s | {ratios} |"
    yield ""
    yield line


@contextmanager
def _dataset(folder: Path) -> Iterator[tuple[Dataset, Path]]:
    """A small championship with a million more drivers, and these as COPY reads them."""
    Sample(seasons=3).write(folder / "raw")
    settings = Settings.from_environment(
        {"RACING_REFUSED_REPORT": f"{folder}/refused.csv", "RACING_CACHE": f"{folder}/cache"}
    )
    source = open_folder(folder / "raw")
    with duckdb_session(settings) as connection:
        dataset = build(sources := Sources(source), connection, settings, lambda line: None, digests(sources))
        connection.execute(f"""
            insert into summaries.drivers_summary
            select * exclude (i) replace (
                1000 + i as "driverId", concat(name, ' ', i) as name, concat(reference, '_', i) as reference,
                i % 99 as wins
            )
            from (from summaries.drivers_summary limit 1) cross join range({DRIVERS}) as drivers (i)
        """)
        file = folder / "drivers.csv"
        with dataset.csv(drivers_summary) as rows, file.open("wb") as target:
            shutil.copyfileobj(rows, target)
        yield dataset, file


def _copy(server: Postgres, url: str, file: Path) -> None:
    execute(
        url, "drop table if exists copied", str(CreateTable(drivers_summary)).replace("drivers_summary", "copied", 1)
    )
    psql = PACKAGE / "pginstall" / "bin" / "psql"
    command = f"\\copy copied from '{file}' with (format csv, null '\\N')"
    subprocess.run([psql, "--quiet", "--command", command, url], check=True)


def _timed(server: Postgres, work: Callable[[], object]) -> tuple[float, float]:
    """Seconds of CPU, the server's among them, and of the clock."""
    postmaster = psutil.Process(int((server.data / "postmaster.pid").read_text().splitlines()[0]))

    def cpu() -> float:
        mine, its = psutil.Process().cpu_times(), postmaster.cpu_times()
        running = sum(sum(child.cpu_times()[:2]) for child in postmaster.children())
        return sum(mine[:4]) + sum(its[:4]) + running

    before, began = cpu(), time.perf_counter()
    work()
    wall = time.perf_counter() - began
    time.sleep(0.3)  # until the server has noticed that its client is gone
    return cpu() - before, wall


@dataclass
class Reader:
    """Requests one driver repeatedly."""

    url: str
    answers: int = 0
    failures: int = 0
    slowest: float = 0.0
    ended: threading.Event = field(default_factory=threading.Event)

    def read(self) -> None:
        with httpx2.Client(base_url=self.url, trust_env=False, timeout=30) as client:
            while not self.ended.is_set():
                began = time.perf_counter()
                try:
                    self.failures += client.get("/drivers/1").status_code != 200
                except httpx2.HTTPError:
                    self.failures += 1
                self.slowest = max(self.slowest, time.perf_counter() - began)
                self.answers += 1
                time.sleep(0.002)


def _served(server: Postgres, dataset: Dataset, folder: Path) -> str:
    execute(server.url(), "create database served")
    url = server.url("served")
    publisher = PostgresPublisher(Database(url), keep=1)
    assert etl("run", "--source", folder / "raw", "--database", url, folder=folder).returncode == 0
    with process(url, folder / "log") as (_, port):
        reader = Reader(f"http://127.0.0.1:{port}")
        thread = threading.Thread(target=reader.read)
        thread.start()
        version = publisher.publish(dataset).version
        published = time.perf_counter()
        while httpx2.get(f"{reader.url}/health/ready", trust_env=False, timeout=30).json()["version"] != version:
            time.sleep(0.2)
        loaded = time.perf_counter() - published
        reader.ended.set()
        thread.join()
    return (
        f"The service had the version {loaded:.0f} s after it was published; of {reader.answers:,} responses meanwhile"
        f" {reader.failures} failed, and the slowest took {reader.slowest:.2f} s."
    )
