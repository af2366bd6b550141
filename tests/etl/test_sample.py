"""The sample has the layout and the oddities of the real data, is equal for equal seeds, and grows."""

import csv
import filecmp
import os
import re
import subprocess
import sys
import time
from pathlib import Path

import duckdb
import pytest

from etl.layouts.ergast import ERGAST
from etl.sources.sample import Sample
from tests.support.folders import REAL, ROOT
from tests.support.pipeline import etl

MISUSE = 2


def rows(folder: Path, table: str) -> list[dict[str, str]]:
    with (folder / f"{table}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_every_file_exists(sample: Path) -> None:
    assert {path.stem for path in sample.glob("*.csv")} == set(ERGAST.stems)


OF_OUR_OWN = {"layouts", "practice", "sprint_qualifying"}
"""Files that the Ergast layout does not have."""


@pytest.mark.skipif(not REAL.is_dir(), reason="the real files are not here")
@pytest.mark.parametrize("table", [table for table in ERGAST.stems if table not in OF_OUR_OWN])
def test_columns_are_those_of_the_real_files_in_their_order(table: str, sample: Path) -> None:
    ours, theirs = ((folder / f"{table}.csv").read_text("utf-8").splitlines()[0] for folder in (sample, REAL))
    assert ours.removesuffix(",layoutId") == theirs


@pytest.mark.full
def test_equal_seeds_give_equal_files_and_others_do_not(sample: Path, tmp_path: Path) -> None:
    Sample().write(tmp_path / "again")
    Sample(seed=2).write(tmp_path / "other")
    names = [f"{table}.csv" for table in ERGAST.stems]
    assert filecmp.cmpfiles(sample, tmp_path / "again", names, shallow=False) == (names, [], [])
    assert "results.csv" in filecmp.cmpfiles(sample, tmp_path / "other", names, shallow=False)[1]


def test_it_has_the_irregularities_of_the_real_data(sample: Path) -> None:
    results, races = rows(sample, "results"), rows(sample, "races")
    assert {"F", "W", "D", "R", "N", "E"} <= {row["positionText"] for row in results}
    pairs = [(row["raceId"], row["driverId"]) for row in results]
    assert len(pairs) > len(set(pairs)), "no shared cars"
    run = {row["raceId"] for row in results}
    assert any(race["raceId"] not in run for race in races), "every race has been run"
    assert any("\\N" in row.values() for row in results)
    assert any(not row["surname"].isascii() for row in rows(sample, "drivers"))
    codes = [row["code"] for row in rows(sample, "drivers") if row["code"] != "\\N"]
    assert len(codes) > len(set(codes)), "every code is one driver's"
    assert "NAN" in codes
    assert any("." in row["points"] and not row["points"].endswith(".0") for row in results)


def test_circuits_may_be_added_and_removed(sample: Path) -> None:
    calendars: dict[str, set[str]] = {}
    for race in rows(sample, "races"):
        calendars.setdefault(race["year"], set()).add(race["circuitId"])
    assert len(set(map(frozenset, calendars.values()))) > 1


def test_parquet_holds_the_same_rows(sample: Path, tmp_path: Path) -> None:
    Sample(format="parquet").write(tmp_path)
    with duckdb.connect() as connection:
        for table in ERGAST.stems:
            difference = connection.execute(
                f"select count(*) from (select * from read_parquet('{tmp_path}/{table}.parquet') except"
                f" select * from read_csv('{sample}/{table}.csv', nullstr = '\\N'))"
            ).fetchone()
            assert difference == (0,), table


@pytest.mark.full
def test_parquet_is_published_with_the_same_figures(sample: Path, tmp_path: Path) -> None:
    assert etl("sample", "--format", "parquet", "--out", tmp_path / "raw", folder=tmp_path).returncode == 0
    completed = etl("run", folder=tmp_path)
    assert "57 drivers_summary" in completed.stdout, completed.stderr
    assert "120 races_summary" in completed.stdout


@pytest.mark.full
@pytest.mark.parametrize(("scale", "races"), [(0.3, 36), (2.5, 300)])
def test_races_grow_with_the_scale_and_pass_every_check(scale: float, races: int, tmp_path: Path) -> None:
    assert etl("sample", "--scale", str(scale), "--out", tmp_path / "raw", folder=tmp_path).returncode == 0
    assert len(rows(tmp_path / "raw", "races")) == races
    completed = etl("check", folder=tmp_path)
    assert completed.returncode == 0, completed.stderr


def test_without_raw_files_the_sample_is_run_and_named(tmp_path: Path) -> None:
    completed = etl("run", folder=tmp_path)
    assert completed.stdout.startswith("source   Fictional sample championship"), completed.stderr


@pytest.mark.parametrize(
    ("option", "value", "message"),
    [
        ("--scale", "0", "--scale is 0: choose more than 0"),
        ("--scale", "nan", "--scale is nan"),
        ("--format", "xlsx", "--format is xlsx: choose csv or parquet"),
        ("--seasons", "101", "--seasons is 101: choose 1 to 100"),
        ("--seasons", "many", "valid integer"),
    ],
)
def test_impossible_options_are_rejected(option: str, value: str, message: str, tmp_path: Path) -> None:
    completed = etl("sample", "--out", tmp_path / "out", option, value, folder=tmp_path)
    assert (completed.returncode, message in completed.stderr, "Traceback" in completed.stderr) == (
        MISUSE,
        True,
        False,
    ), completed.stderr
    assert not (tmp_path / "out").exists()


@pytest.mark.full
def test_a_large_sample_takes_no_more_memory_than_allowed(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "etl", "sample", "--out", str(tmp_path / "raw"), "--scale", "60"]
    peak = 0
    with subprocess.Popen(command, cwd=ROOT, env={**os.environ, "RACING_MEMORY": "100MB"}) as process:
        while process.poll() is None:
            # Not ru_maxrss, which begins with what this process had when it forked.
            status = Path(f"/proc/{process.pid}/status").read_text()
            high = re.search(r"VmHWM:\s+(\d+) kB", status)
            peak = max(peak, int(high[1]) * 1024 if high and "python" in status else 0)
            time.sleep(0.02)
    assert process.returncode == 0
    # Beside what DuckDB may take are Python, the libraries, and the files' buffers.
    assert 0 < peak < 300_000_000
