"""What a version takes in a process: seconds to load, memory, and bytes a row."""

import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import psutil

from etl.pipeline import publisher_of
from etl.published.database import Database
from etl.settings import Settings
from etl.sources.sample import Sample
from tests.bench.load import Connection, Request
from tests.bench.servers import ours, running
from tests.support.folders import REAL
from tests.support.pipeline import etl

DATA = {"one season": Sample(seasons=1), "real files": None, "sample --scale 160": Sample(scale=160)}
"""The real files have no sample. The large one has 2.3 million rows."""


def measure() -> Iterator[str]:
    """The lines of a Markdown table; the first row is what a process has almost without rows."""
    yield "| data | rows | load | CPU | memory | bytes a row |"
    yield "|---|---|---|---|---|---|"
    base = 0
    for name, sample in DATA.items():
        if sample is None and not REAL.is_dir():
            yield "| skipped: the real files are not here | | | | | |"
            continue
        with tempfile.TemporaryDirectory() as folder:
            raw = REAL
            if sample:
                raw = Path(folder) / "raw"
                sample.write(raw)
            rows, seconds, cpu, memory = _measured(raw, Path(folder))
        base = base or memory
        share = f"{(memory - base) / rows:,.0f}" if memory > base else "-"
        yield f"| {name} | {rows:,} | {seconds:.1f} s | {cpu:.1f} s | {memory / 2**20:,.0f} MiB | {share} |"


def _measured(raw: Path, folder: Path) -> tuple[int, float, float, int]:
    """Rows, seconds until the first response, seconds of CPU, and bytes of memory, of one process."""
    url = f"sqlite:///{folder}/racing.db"
    completed = etl("run", "--source", raw, "--database", url, folder=folder, RACING_MAX_LAPS="100000000")
    assert completed.returncode == 0, completed.stderr
    version = publisher_of(Database(url), Settings.from_environment({})).history()[0]
    began = time.monotonic()
    with running(ours("dataset"), url) as (pid, port):
        assert Connection(port).send(Request.get("/drivers"))
        seconds = time.monotonic() - began
        process = psutil.Process(pid)
        times = process.cpu_times()
        return sum(version.row_counts.values()), seconds, times.user + times.system, process.memory_info().rss
