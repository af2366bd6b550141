"""A converted source: the same rows and figures, laps in a file by season; a wrong row is reported with its part."""

import csv
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import duckdb
import pytest

from etl.layouts.ergast import ERGAST
from etl.published.tables import VERSIONED
from tests.support.pipeline import etl, etl_here

REFUSED = 1


@pytest.fixture(scope="module")
def converted(raw: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The source as Parquet; the sample's, and the real one where it is."""
    folder = tmp_path_factory.mktemp("converted")
    completed = etl("convert", "--source", raw, "--out", folder / "raw", folder=folder)
    assert completed.returncode == 0, completed.stderr
    return folder / "raw"


@pytest.fixture
def parts(converted: Path, tmp_path: Path) -> Path:
    """A copy of it to spoil."""
    return Path(shutil.copytree(converted, tmp_path / "raw"))


def published(source: Path, folder: Path, *options: str) -> dict[str, list[tuple[object, ...]]]:
    """Every table but the notes of where it came from."""
    completed = etl("run", "--source", source, *options, folder=folder, DATABASE_URL=f"sqlite:///{folder}/racing.db")
    assert completed.returncode == 0, completed.stderr
    with closing(sqlite3.connect(folder / "racing.db")) as connection:
        return {table.name: connection.execute(f"select * from {table.name}").fetchall() for table in VERSIONED}


def test_laps_are_in_a_file_by_season_and_the_rest_in_one(converted: Path, raw: Path) -> None:
    files = {path.stem for path in raw.glob("*.csv")}
    assert files <= set(ERGAST.stems)
    assert {path.name.removesuffix(".parquet") for path in converted.iterdir()} == {*files, "SOURCE.txt"}
    with (raw / "races.csv").open(encoding="utf-8", newline="") as file:
        years = {row["year"] for row in csv.DictReader(file)}
    seasons = {path.parent.name.removeprefix("year=") for path in converted.glob("lap_times/*/lap_times.parquet")}
    assert seasons
    assert seasons <= years


@pytest.mark.full
def test_the_figures_are_those_of_the_source(converted: Path, raw: Path, tmp_path: Path) -> None:
    for name in ("before", "after"):
        (tmp_path / name).mkdir()
    assert published(converted, tmp_path / "after") == published(raw, tmp_path / "before")


def test_a_folder_that_holds_raw_files_is_left_alone(converted: Path, small: Path, tmp_path: Path) -> None:
    completed = etl_here("convert", "--source", small, "--out", converted, folder=tmp_path)
    assert (completed.returncode, "holds raw files already" in completed.stderr) == (REFUSED, True)


def rewrite(part: Path, select: str) -> None:
    """Write a part anew, as the select makes it of the old one."""
    other = part.with_suffix(".new")
    with duckdb.connect() as connection:
        connection.execute(f"copy ({select.format(part=part)}) to '{other}' (format parquet)")
    other.replace(part)


@pytest.mark.full
@pytest.mark.parametrize(
    ("select", "message"),
    [
        ("select * replace (-5 as milliseconds) from '{part}' limit 1", "row 1, column milliseconds: -5 must satisfy"),
        ("select * replace ('x' as lap) from '{part}' limit 1", 'row 1, column lap: "x" is not a valid INTEGER'),
        ("select * replace (999999 as driverId) from '{part}' limit 1", "row 1, column driverId: 999999 names no row"),
        ("from '{part}' union all (from '{part}' limit 1)", "column raceId, driverId, lap:"),
        ("select * exclude (lap) from '{part}'", "needed column lap is missing"),
    ],
)
def test_a_wrong_row_is_reported_with_its_part(select: str, message: str, parts: Path, tmp_path: Path) -> None:
    part = sorted(parts.glob("lap_times/*/*.parquet"))[-1]
    rewrite(part, select)
    completed = etl_here("run", "--source", parts, folder=tmp_path, RACING_REFUSED_LIMIT="0")
    assert completed.returncode == REFUSED
    assert message.replace("row 1", "line 1") in completed.stderr
    assert str(part.relative_to(parts)) in completed.stderr


@pytest.mark.parametrize("kind", ["empty folder", "no Parquet", "twice"])
def test_an_invalid_folder_of_parts_is_rejected(kind: str, parts: Path, small: Path, tmp_path: Path) -> None:
    laps = parts / "lap_times"
    if kind == "twice":
        shutil.copy(small / "lap_times.csv", parts)
    else:
        shutil.rmtree(laps)
        laps.mkdir()
    if kind == "no Parquet":
        (laps / "laps.parquet").write_text("lap")
    completed = etl_here("run", "--source", parts, folder=tmp_path)
    message = {"empty folder": "holds no file that can be read", "no Parquet": "lap_times/laps.parquet cannot be read"}
    assert completed.returncode == REFUSED
    assert message.get(kind, "lap_times.csv and lap_times are both there: keep one") in completed.stderr
