"""F1DB's releases as a source: the same figures as from the Ergast layout, and ids that stay."""

import csv
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from etl.console import console
from etl.duckdb_session import duckdb_session
from etl.fingerprint import digests
from etl.layouts.f1db import F1DB
from etl.pipeline import build, publisher_of
from etl.publish.version import PublishedMeanwhile
from etl.published.database import Database
from etl.settings import Settings
from etl.sources.archive import unpack
from etl.sources.open_source import open_source
from etl.sources.sources import Sources
from tests.support.f1db_files import Row, slug, write_f1db
from tests.support.pipeline import etl_here
from tests.support.summaries import tables_of

UNKNOWN_TO_F1DB = {
    "circuits_summary": {"altitude", "url"},
    "constructors_summary": {"url"},
    "drivers_summary": {"url"},
    "driver_seasons": {"constructor_ids"},
    "seasons_summary": {"url"},
    "races_summary": {"url"},
    "race_results": {"result_id", "fastest_lap_speed", "status_id"},
    "sprint_results": {"result_id", "status_id", "fastest_lap", "fastest_lap_number", "fastest_lap_rank"},
    "qualifying_results": {"qualifying_id"},
    "sprint_qualifying_results": {"sprint_qualifying_id"},
    "practice_results": {"practice_id"},
    "pit_stops": {"time_of_day"},
}
"""Columns that F1DB does not have, and those with ids of its own."""


def without_laps(raw: Path, folder: Path) -> Path:
    """Raw files as far as F1DB has them too. It counts no exclusion as a start, as did not qualify."""
    copy = shutil.copytree(raw, folder, ignore=shutil.ignore_patterns("lap_times*"))
    results = copy / "results.csv"
    with results.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    with results.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(rows[0]))
        writer.writeheader()
        writer.writerows(row | {"positionText": row["positionText"].replace("E", "F")} for row in rows)
    return copy


def rows_of(file: Path) -> list[dict[str, str]]:
    with file.open(encoding="utf-8", newline="") as opened:
        return list(csv.DictReader(opened))


def write_rows(file: Path, rows: list[dict[str, str]]) -> None:
    """Write a file anew with these rows and columns."""
    with file.open("w", encoding="utf-8", newline="") as opened:
        writer = csv.DictWriter(opened, list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)


def release(raw: Path, folder: Path, keep: Callable[[str, Row], bool] = lambda file, row: True) -> Path:
    """A release as a folder of files."""
    folder.mkdir()
    archive = write_f1db(raw, folder.with_suffix(".zip"), keep)
    unpack(archive, folder, 10**9)
    return folder


@pytest.mark.full
def test_a_release_gives_the_figures_of_the_files_it_was_written_from(sample: Path, tmp_path: Path) -> None:
    expected = tables_of(without_laps(sample, tmp_path / "raw"), tmp_path)
    actual = tables_of(write_f1db(sample, tmp_path / "f1db.zip"), tmp_path)
    for table, rows in expected.items():
        assert actual[table].keys() == rows.keys(), table
        unknown = UNKNOWN_TO_F1DB.get(table, set())
        for key, row in rows.items():
            ours = {name: value for name, value in actual[table][key].items() if name not in unknown}
            assert ours == {name: value for name, value in row.items() if name not in unknown}, (table, key)


def ids(url: str) -> dict[str, dict[str, int]]:
    """Every id that any version assigned, by kind and reference; no reference has two."""
    assigned: dict[str, dict[str, int]] = {}
    for version in publisher_of(Database(url), Settings.from_environment({})).history():
        for of_kind in version.assigned_ids:
            known = assigned.setdefault(of_kind["kind"], {})
            assert not known.keys() & of_kind["ids"].keys()
            known |= of_kind["ids"]
    return assigned


@pytest.mark.full
def test_ids_stay_from_release_to_release_whatever_is_added_before_them(sample: Path, tmp_path: Path, url: str) -> None:
    """The first release lacks a race of the first season and with it everything that appeared there first."""
    first = release(sample, tmp_path / "first", lambda file, row: not (file.startswith("races") and is_of(row, "1")))
    known = [ids_after(first, url, tmp_path)]
    known.append(ids_after(write_f1db(sample, tmp_path / "second.zip"), url, tmp_path))
    assert known[1]["races"].keys() - known[0]["races"].keys() == {added_race(sample)}
    assert known[1]["races"][added_race(sample)] == max(known[1]["races"].values())
    assert etl_here("rollback", "--database", url, folder=tmp_path).returncode == 0
    assert ids_after(write_f1db(sample, tmp_path / "third.zip"), url, tmp_path) == known[1]


def ids_after(source: Path, url: str, folder: Path) -> dict[str, dict[str, int]]:
    completed = etl_here("run", "--source", source, "--database", url, "--force", folder=folder)
    assert completed.returncode == 0, completed.stderr
    return ids(url)


def added_race(raw: Path) -> str:
    with (raw / "races.csv").open(encoding="utf-8", newline="") as file:
        first = min(csv.DictReader(file), key=lambda race: (int(race["year"]), int(race["round"])))
    return f"{first['year']}-{slug(first['name'])}"


def is_of(row: Row, race: str) -> bool:
    return row.get("raceId", row.get("id")) == race


@pytest.mark.full
@pytest.mark.parametrize("missing", [table.table for table in F1DB.tables if not table.needed])
def test_an_older_release_without_a_file_loads(missing: str, small: Path, tmp_path: Path) -> None:
    folder = release(small, tmp_path / "f1db")
    (folder / f"{F1DB.stem(missing)}.csv").unlink(missing_ok=True)
    completed = etl_here("run", "--source", folder, folder=tmp_path)
    assert completed.returncode == 0, completed.stderr
    assert f"absent   {F1DB.stem(missing)}, which is optional" in completed.stdout


@pytest.mark.full
def test_an_older_release_without_columns_loads_and_says_which(small: Path, tmp_path: Path) -> None:
    folder = release(small, tmp_path / "f1db")
    races = folder / "f1db-races.csv"
    with races.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    names = [name for name in rows[0] if name != "circuitLayoutId" and not name.startswith("sprint")]
    with races.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, names[::-1], extrasaction="ignore")
        writer.writeheader()
        writer.writerows(rows)
    completed = etl_here("run", "--source", folder, folder=tmp_path)
    assert completed.returncode == 0, completed.stderr
    assert "f1db-races.csv: circuitLayoutId, sprintQualifyingDate" in completed.stdout


@pytest.mark.full
@pytest.mark.parametrize(
    ("file", "message"),
    [
        ("f1db-races.csv", "needed file f1db-races is missing"),
        ("f1db-countries.csv", "needed file f1db-countries is missing"),
    ],
)
def test_a_missing_required_file_is_named(file: str, message: str, small: Path, tmp_path: Path) -> None:
    folder = release(small, tmp_path / "f1db")
    (folder / file).unlink()
    completed = etl_here("run", "--source", folder, folder=tmp_path)
    assert completed.returncode == 1
    assert message in completed.stderr


def test_a_row_that_is_wrong_is_named_by_its_own_file_and_line(small: Path, tmp_path: Path) -> None:
    folder = release(small, tmp_path / "f1db")
    laps = folder / "f1db-races-qualifying-results.csv"
    rows = rows_of(laps)
    rows[3]["driverId"] = "nobody"
    write_rows(laps, rows)
    completed = etl_here("run", "--source", folder, folder=tmp_path)
    assert completed.returncode == 0, completed.stderr
    with (tmp_path / "refused.csv").open(encoding="utf-8", newline="") as file:
        (row,) = csv.DictReader(file)
    assert (row["file"], row["line"], row["column"]) == ("f1db-races-qualifying-results.csv", "5", "driverId")
    version = publisher_of(Database(f"sqlite:///{tmp_path}/racing.db"), Settings.from_environment({})).history()[0]
    inputs = {entry["name"]: entry for entry in version.input_rows}
    assert inputs["f1db-races-qualifying-results.csv"]["rejected"] == 1
    assert all(entry["read"] == entry["used"] + entry["rejected"] for entry in inputs.values())


@pytest.mark.full
def test_files_of_both_layouts_in_a_folder_are_distinguished(small: Path, tmp_path: Path) -> None:
    folder = release(small, tmp_path / "f1db")
    shutil.copy(small / "races.csv", folder)
    completed = etl_here("run", "--source", folder, folder=tmp_path)
    assert completed.returncode == 1
    assert "holds files of Ergast and of F1DB: put them into folders of their own" in completed.stderr


@pytest.mark.full
def test_ids_that_two_runs_at_once_would_both_assign_are_assigned_once(
    sample: Path, small: Path, tmp_path: Path
) -> None:
    """A run that began before another one has published is rejected if it assigns ids."""
    url = f"sqlite:///{tmp_path}/racing.db"
    settings = Settings.from_environment({"RACING_REFUSED_REPORT": f"{tmp_path}/refused.csv"})
    publisher = publisher_of(Database(url), settings)
    with (
        open_source(str(write_f1db(small, tmp_path / "one.zip")), settings, console) as source,
        duckdb_session(settings) as connection,
    ):
        sources = Sources(source)
        late = build(sources, connection, settings, lambda line: None, digests(sources), {})
        ids_after(write_f1db(sample, tmp_path / "other.zip"), url, tmp_path)
        with pytest.raises(PublishedMeanwhile, match="another run has published version 1 meanwhile"):
            publisher.publish(late)
    assert [version.version for version in publisher.history()] == [1]


@pytest.mark.full
def test_convert_does_not_assign_ids_that_no_database_keeps(small: Path, tmp_path: Path) -> None:
    completed = etl_here(
        "convert", "--source", release(small, tmp_path / "f1db"), "--out", tmp_path / "out", folder=tmp_path
    )
    assert completed.returncode == 1
    assert "has the layout of F1DB, whose rows have no ids" in completed.stderr
    assert not (tmp_path / "out").exists()


@pytest.mark.full
@pytest.mark.parametrize("value", ["infinity", "0044-03-15 (BC)", "99999-01-01", "-0005-01-01"])
def test_a_date_that_no_calendar_has_is_rejected_or_replaced(value: str, small: Path, tmp_path: Path) -> None:
    folder = release(small, tmp_path / "f1db")
    drivers = folder / "f1db-drivers.csv"
    rows = rows_of(drivers)
    rows[0]["dateOfBirth"] = value
    write_rows(drivers, rows)
    completed = etl_here("run", "--source", folder, folder=tmp_path)
    assert completed.returncode == 0, completed.stderr
    with (tmp_path / "refused.csv").open(encoding="utf-8", newline="") as file:
        (row,) = csv.DictReader(file)
    assert (row["file"], row["line"], row["effect"]) == ("f1db-drivers.csv", "2", "value replaced")


@pytest.mark.full
def test_a_folder_with_the_archive_in_it_gets_advice(small: Path, tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    write_f1db(small, tmp_path / "folder" / "f1db-csv.zip")
    completed = etl_here("run", "--source", tmp_path / "folder", folder=tmp_path)
    assert completed.returncode == 1
    assert "it holds f1db-csv.zip: name the archive itself" in completed.stderr
    completed = etl_here("run", "--source", small, "--supplement", tmp_path / "folder", folder=tmp_path)
    assert completed.returncode == 1
    assert "it holds f1db-csv.zip: name the archive itself" in completed.stderr


@pytest.mark.full
def test_results_of_another_race_under_its_id_are_noticed(small: Path, tmp_path: Path) -> None:
    folder = release(small, tmp_path / "f1db")
    races = folder / "f1db-races.csv"
    rows = rows_of(races)
    rows[0]["id"], rows[1]["id"] = rows[1]["id"], rows[0]["id"]
    write_rows(races, rows)
    completed = etl_here("run", "--source", folder, folder=tmp_path)
    assert completed.returncode == 1
    assert "results are of their race: not so for raceId 1, year_of_race" in completed.stderr


@pytest.mark.full
def test_a_race_that_lost_its_winner_names_the_row(small: Path, tmp_path: Path) -> None:
    folder = release(small, tmp_path / "f1db")
    results = folder / "f1db-races-race-results.csv"
    rows = rows_of(results)
    winner = next(number for number, row in enumerate(rows) if row["positionText"] == "1")
    rows[winner]["driverId"] = "nobody"
    write_rows(results, rows)
    completed = etl_here("run", "--source", folder, folder=tmp_path)
    assert completed.returncode == 1
    assert f"rejected_row f1db-races-race-results.csv line {winner + 2}" in completed.stderr
