"""make bench-scale: the whole pipeline and each of its steps from a million laps to a thousand million.

Everything runs in a process of its own; the ratios are of CPU seconds, in one run. BENCH_LAPS names other sizes,
in millions, by commas.
"""

import json
import os
import platform
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import duckdb

from tests.bench.scale import engines, laps, publish

SIZES = [int(size) for size in os.environ.get("BENCH_LAPS", "1,10,100,1000").split(",")]
PANDAS_MOST = 100
"""Millions of laps that pandas has memory for: it holds them all."""

STEPS = ("digests", "extract", "transform", "check", "publish")


def main() -> None:
    print(f"{platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}\n", flush=True)
    print("| million laps | floor | pipeline | multiple | memory | " + " | ".join(STEPS) + " | Polars | pandas |")
    print("|---|---|---|---|---|" + "---|" * (len(STEPS) + 2), flush=True)
    for size in SIZES:
        with tempfile.TemporaryDirectory(dir=os.environ.get("RACING_TEMP")) as name:
            laps.write(Path(name) / "raw", size * 1_000_000)
            print(line(size, Path(name)), flush=True)
    print("\nOne race more, where all others have been added up before:\n")
    print("| 10 million laps | full run | one race more | share |\n|---|---|---|---|", flush=True)
    for format_ in ("csv", "parquet"):
        with tempfile.TemporaryDirectory(dir=os.environ.get("RACING_TEMP")) as name:
            laps.write(Path(name) / "raw", 10_000_000, format_)
            full, more = incremental(Path(name), format_)
            print(f"| {format_} | {full:.2f} s | {more:.2f} s | {more / full:.0%} |", flush=True)
    print()
    for text in publish.lines():
        print(text, flush=True)
    print(f"\n{engines.versions()}")


def line(size: int, folder: Path) -> str:
    raw = folder / "raw"
    floor = took("floor", raw, folder / "floor")
    ours = took("pipeline", raw, folder / "ours")
    others = [took("polars", raw, folder / "polars")]
    others += [took("pandas", raw, folder / "pandas")] if size <= PANDAS_MOST else []
    times = [seconds(other) for other in others] + [""] * (2 - len(others))
    steps = [f"{ours['steps'][step][0]:.2f} s" for step in STEPS]
    multiple = f"{ours['cpu'] / floor['cpu']:.2f}"
    cells = [
        f"{size:,}",
        seconds(floor),
        f"{ours['cpu']:.2f} s",
        multiple,
        f"{ours['memory'] / 2**20:,.0f} MiB",
        *steps,
    ]
    return "| " + " | ".join([*cells, *times]) + " |"


def seconds(measured: dict[str, Any]) -> str:
    return f"{measured['cpu']:.2f} s, {measured['memory'] / 2**20:,.0f} MiB"


def incremental(folder: Path, format_: str) -> tuple[float, float]:
    """CPU seconds of a full run, and of one after a race has been added to the last season, which gives the same."""
    raw, work = folder / "raw", folder / "work"
    last = sorted((raw / "lap_times").iterdir())[-1] / f"lap_times.{format_}"
    whole = last.read_bytes()
    without_last_race(last, format_)
    time.sleep(3)  # a file that was just written is read again
    took("pipeline", raw, work)
    last.write_bytes(whole)
    more = took("pipeline", raw, work, fresh=False)["cpu"]
    return took("pipeline", raw, folder / "full")["cpu"], more


def without_last_race(file: Path, format_: str) -> None:
    with duckdb.connect() as connection:
        read = f"read_{format_}('{file}', hive_partitioning = false)"
        connection.execute(f"create table laps as from {read}")
        connection.execute("delete from laps where raceId = (select max(raceId) from laps)")
        connection.execute(f"copy laps to '{file}' ({laps.FORMATS[format_]})")


def took(what: str, raw: Path, work: Path, *, fresh: bool = True) -> dict[str, Any]:
    if fresh:
        shutil.rmtree(work, ignore_errors=True)
    work.mkdir(exist_ok=True)
    command = [sys.executable, "-m", "tests.bench.scale.run", what, str(raw), str(work)]
    completed = subprocess.run(command, capture_output=True, text=True, check=True)
    measured: dict[str, Any] = json.loads(completed.stdout.splitlines()[-1])
    return measured


if __name__ == "__main__":
    main()
