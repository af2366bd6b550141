"""What the pipeline costs, against what DuckDB alone needs to parse the same files."""

import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import median

import duckdb

from etl.layouts.ergast import ERGAST
from etl.pipeline import publisher_of, run
from etl.published.database import Database
from etl.settings import Settings
from etl.sources.folder import open_folder
from etl.sources.sources import Sources
from tests.support.folders import REAL

ROUNDS = 7


def lines() -> Iterator[str]:
    yield "| CPU | wall | pipeline | floor |"
    yield "|---|---|---|---|"
    yield measure(REAL) if REAL.is_dir() else "| skipped: the real files are not here | | | |"


def measure(raw: Path) -> str:
    """One line of a Markdown table: median CPU and wall time of pipeline and floor, and their ratio."""
    floor, ours = [], []
    with tempfile.TemporaryDirectory() as name:
        for round_ in range(ROUNDS):  # in turn, so that both meet the same noise
            floor.append(_timed(lambda: parse(raw)))
            ours.append(_timed(lambda round_=round_: publish(raw, Path(name), round_)))  # type: ignore[misc]
    cpu = median(run[0] for run in ours) / median(run[0] for run in floor)
    wall = median(run[1] for run in ours) / median(run[1] for run in floor)
    return (
        f"| {cpu:.1f} | {wall:.1f} | {median(run[1] for run in ours):.2f} s | {median(run[1] for run in floor):.2f} s |"
    )


def parse(raw: Path) -> None:
    """The floor: each file once, with declared types, into a table."""
    with duckdb.connect() as connection:
        for declaration in ERGAST.tables:
            path = raw / f"{declaration.table}.csv"
            if not path.exists():
                continue
            columns = path.read_text("utf-8").splitlines()[0].split(",")
            types = {name: declaration.types.get(name, "VARCHAR") for name in columns}
            connection.execute(
                f"create table {declaration.table} as select * from read_csv($path, columns = $types,"
                " auto_detect = false, header = true, delim = ',', quote = '\"', nullstr = '\\N', null_padding = true)",
                {"path": str(path), "types": types},
            )


def publish(raw: Path, folder: Path, round_: int) -> None:
    settings = Settings.from_environment({"RACING_REFUSED_REPORT": str(folder / "refused.csv")})
    database = Database(f"sqlite:///{folder}/{round_}.db")
    outcome = run(Sources(open_folder(raw)), publisher_of(database, settings), settings, lambda line: None)
    assert outcome.published


def _timed(work: Callable[[], None]) -> tuple[float, float]:
    cpu, wall = time.process_time(), time.perf_counter()
    work()
    return time.process_time() - cpu, time.perf_counter() - wall
