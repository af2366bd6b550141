"""Laps summed part by part equal laps summed row by row, whatever is wrong with some rows."""

import csv
import os
import shutil
from collections.abc import Sequence
from pathlib import Path

import duckdb
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from etl.extract import extract
from etl.fingerprint import digests
from etl.layouts.ergast import ERGAST
from etl.pre_aggregates import KEEP_SECONDS, PreAggregates, forget
from etl.rejected_rows import RowProblem
from etl.sources.folder import open_folder
from etl.sources.sample import Sample
from etl.sources.sources import Sources
from etl.transform import selects
from tests.support.examples import examples

HEADER = ["raceId", "driverId", "lap", "position", "time", "milliseconds"]
Rows = Sequence[tuple[object, ...]]

WRONG = ([99, "", "x"], [999, "\\N"], [0, -1, 1, 2, 1.5, "", 40], ["first", 2.5], [0, -3, "", "1:30", 3_000_000_000])
"""What may stand in each column instead of what should."""


def laps(race: int, driver: int, times: list[int]) -> Rows:
    return [(race, driver, lap + 1, 1 + lap % 2, time) for lap, time in enumerate(times)]


def damaged(rows: Rows, place: int, column: int, wrong: int) -> Rows:
    """The rows with one field of one of them wrong."""
    row = list(rows[place % len(rows)])
    row[column] = WRONG[column][wrong % len(WRONG[column])]
    return [*rows[: place % len(rows)], tuple(row), *rows[place % len(rows) + 1 :]]


numbers = st.integers(0, 10)
whole = st.builds(
    laps, st.integers(1, 3), st.integers(1, 3), st.lists(st.integers(60_000, 99_000), min_size=1, max_size=5)
)
part = st.one_of(
    whole,
    whole,
    st.builds(damaged, whole, numbers, st.integers(0, 4), numbers),
    st.builds(lambda rows, place: [*rows, rows[place % len(rows)]], whole, numbers),
    st.builds(lambda rows, place: [*rows[: place % len(rows)], *rows[place % len(rows) + 1 :]], whole, numbers),
)


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What is needed, and no laps."""
    folder = tmp_path_factory.mktemp("base")
    Sample(seasons=3).write(folder)
    for path in folder.glob("*.csv"):
        if path.stem not in ERGAST.needed:
            path.unlink()
    return folder


def written(folder: Path, parts: Sequence[Rows]) -> Path:
    files = folder / "lap_times"
    shutil.rmtree(files, ignore_errors=True)
    files.mkdir()
    for number, rows in enumerate(parts):
        with (files / f"{number}.csv").open("w", newline="") as file:
            writer = csv.writer(file)
            writer.writerow(HEADER)
            writer.writerows([*row[:4], "", row[4]] for row in rows)
    return folder


def added_up(folder: Path, cache: Path | None) -> tuple[Rows, list[RowProblem], int]:
    """The partial, the rejected rows and the rows read: from partials with a cache, else from every row."""
    source, reports = open_folder(folder), list[RowProblem]()
    select = selects("partials")["timed_laps"]
    with duckdb.connect() as connection:
        partials = PreAggregates(connection, digests(Sources(source)), cache) if cache else None
        inputs = extract(source, connection, 1.0, lambda line: None, reports.extend, partials)
        query = "select * exclude (part) from partials.timed_laps" if partials else select
        rows = connection.execute(f"from ({query}) order by race_id, driver_id").fetchall()
    return rows, sorted(reports), next(rows.read for rows in inputs if rows.name == "lap_times/")


@pytest.mark.full
@settings(max_examples=examples(30), deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(parts=st.lists(part, min_size=1, max_size=4))
def test_parts_give_what_all_rows_give(parts: list[Rows], base: Path, tmp_path: Path) -> None:
    folder = written(base, parts)
    expected = added_up(folder, None)
    cache = tmp_path / "cache"
    assert added_up(folder, cache) == expected
    assert added_up(folder, cache) == expected, "what was kept is another"


def test_valid_parts_are_not_held_and_summed_once(base: Path, tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    first = [(1, 1, lap, 1, 70_000 + lap) for lap in range(1, 6)]
    folder = written(base, [first, [(2, 1, 1, 2, 80_000)]])
    with duckdb.connect() as connection:
        partials = PreAggregates(connection, digests(Sources(open_folder(folder))), cache)
        extract(open_folder(folder), connection, 1.0, lambda line: None, lambda problems: None, partials)
        assert connection.execute("select count(*) from raw.lap_times").fetchone() == (0,)
    inodes = {path: path.stat().st_ino for path in cache.iterdir()}
    assert len(inodes) == 2
    rows, _, _ = added_up(written(base, [first, [(2, 1, 1, 2, 79_000)]]), cache)
    assert rows == [(1, 1, 70_001, 5, 5, True), (2, 1, 79_000, 0, 1, True)]
    again = {path: path.stat().st_ino for path in cache.iterdir()}
    assert len(again) == 3
    assert inodes.items() <= again.items(), "a part that is as it was has been added up again"


def test_a_driver_who_was_removed_is_reported_although_the_partial_is_cached(base: Path, tmp_path: Path) -> None:
    folder = tmp_path / "raw"
    shutil.copytree(base, folder)
    written(folder, [[(1, 1, 1, 1, 70_000)]])
    assert added_up(folder, tmp_path / "cache")[1] == []
    drivers = (folder / "drivers.csv").read_text("utf-8").splitlines()
    (folder / "drivers.csv").write_text("\n".join([drivers[0], *drivers[2:]]) + "\n", "utf-8")
    problems = added_up(folder, tmp_path / "cache")[1]
    assert RowProblem("lap_times/0.csv", 2, "driverId", "1 names no row of drivers") in problems


@pytest.mark.full
@pytest.mark.parametrize("content", [b"", b"PAR1", None])
def test_a_damaged_partial_is_calculated_again(content: bytes | None, base: Path, tmp_path: Path) -> None:
    folder = written(base, [[(1, 1, 1, 1, 70_000)], [(2, 1, 1, 2, 80_000)]])
    expected = added_up(folder, tmp_path)
    broken = sorted(tmp_path.iterdir())[0]
    broken.write_bytes(broken.read_bytes()[:-20] if content is None else content)
    assert added_up(folder, tmp_path) == expected
    assert added_up(folder, tmp_path) == expected
    assert [path.suffix for path in tmp_path.iterdir()] == [".parquet", ".parquet"]


@pytest.mark.full
def test_unused_partials_are_removed(base: Path, tmp_path: Path) -> None:
    added_up(written(base, [[(1, 1, 1, 1, 70_000)]]), tmp_path)
    (kept,) = tmp_path.iterdir()
    forget(tmp_path)
    assert kept.exists()
    old = kept.stat().st_mtime - KEEP_SECONDS - 60
    os.utime(kept, (old, old))
    forget(tmp_path)
    assert not kept.exists()
    forget(tmp_path / "nowhere")
