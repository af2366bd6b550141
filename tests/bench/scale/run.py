"""One run of the pipeline, or of what it is compared with, in a process of its own: what it took, as JSON."""

import json
import resource
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import duckdb

import etl.pipeline
from etl.published.database import Database
from etl.settings import Settings
from etl.sources.folder import open_folder
from etl.sources.sources import Sources

MEMORY = "1GB"
"""What DuckDB may take; Python and the files that it reads come on top."""

FLOOR = """
select circuitId, min(milliseconds), arg_min(driverId, milliseconds)
from read_parquet($laps, hive_partitioning = false)
inner join read_parquet($races) using (raceId)
group by circuitId
"""


class Steps:
    """Seconds of CPU, and the most memory until then, of each step."""

    def __init__(self) -> None:
        self.measured: dict[str, tuple[float, float]] = {}

    def of(self, name: str, work: Callable[..., Any]) -> Callable[..., Any]:
        def timed(*arguments: Any, **named: Any) -> Any:
            began = time.process_time()
            try:
                return work(*arguments, **named)
            finally:
                self.measured[name] = (time.process_time() - began, peak())

        return timed


def peak() -> float:
    """The most memory that this process has had, in bytes."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024


def pipeline(raw: Path, work: Path) -> dict[str, tuple[float, float]]:
    steps = Steps()
    for name in ("digests", "extract", "transform", "check"):
        setattr(etl.pipeline, name, steps.of(name, getattr(etl.pipeline, name)))
    settings = Settings.from_environment(
        {
            "RACING_REFUSED_REPORT": f"{work}/refused.csv",
            "RACING_CACHE": f"{work}/cache",
            "RACING_TEMP": str(work),
            "RACING_MEMORY": MEMORY,
        }
    )
    publisher = etl.pipeline.publisher_of(Database(f"sqlite:///{work}/racing.db"), settings)
    publisher.publish = steps.of("publish", publisher.publish)  # type: ignore[method-assign]
    outcome = etl.pipeline.run(Sources(open_folder(raw)), publisher, settings, lambda line: None)
    assert outcome.published
    return steps.measured


def floor(raw: Path, work: Path) -> dict[str, tuple[float, float]]:
    with duckdb.connect() as connection:
        connection.execute(f"set memory_limit = '{MEMORY}'")
        laps = [str(path) for path in sorted((raw / "lap_times").rglob("*.parquet"))]
        assert connection.execute(FLOOR, {"laps": laps, "races": str(raw / "races.parquet")}).fetchall()
    return {}


def polars(raw: Path, work: Path) -> dict[str, tuple[float, float]]:
    import polars as pl

    laps = pl.scan_parquet(raw / "lap_times" / "**" / "*.parquet", hive_partitioning=False)
    added = laps.group_by("raceId", "driverId").agg(
        pl.col("milliseconds").min(), (pl.col("position") == 1).sum().alias("laps_led"), pl.len().alias("laps")
    )
    assert added.collect(engine="streaming").height
    return {}


def pandas(raw: Path, work: Path) -> dict[str, tuple[float, float]]:
    import pandas as pd

    columns = ["raceId", "driverId", "position", "milliseconds"]
    parts = [pd.read_parquet(path, columns=columns) for path in sorted((raw / "lap_times").rglob("*.parquet"))]
    laps = pd.concat(parts)
    laps["led"] = laps["position"] == 1
    added = laps.groupby(["raceId", "driverId"]).agg({"milliseconds": "min", "led": "sum", "position": "size"})
    assert len(added)
    return {}


def main() -> None:
    what, raw, work = sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3])
    before = time.process_time()
    began = time.perf_counter()
    steps = {"pipeline": pipeline, "floor": floor, "polars": polars, "pandas": pandas}[what](raw, work)
    took = {"cpu": time.process_time() - before, "wall": time.perf_counter() - began, "memory": peak(), "steps": steps}
    print(json.dumps(took))


if __name__ == "__main__":
    main()
