"""A supplement fills exactly what the source lacks, changes nothing else, and is compared with the source."""

import csv
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from etl.pipeline import publisher_of
from etl.published.database import Database
from etl.settings import Settings
from etl.supplement import FILLED_BY_RACE
from tests.oracles.agreement import Agreement
from tests.support.f1db_files import write_f1db
from tests.support.pipeline import etl, etl_here
from tests.support.summaries import Tables, connected, tables_of

FIRST_YEAR = 2021
"""From this year on the source has everything."""

LAP = ("fastestLap", "fastestLapTime", "rank")
SESSIONS = tuple(f"{name}_{part}" for name in ("fp1", "fp2", "fp3", "quali", "sprint") for part in ("date", "time"))
OWN_IDS = {
    "qualifying_results": {"qualifying_id"},
    "sprint_qualifying_results": {"sprint_qualifying_id"},
    "practice_results": {"practice_id"},
}
PROVENANCE = {"source", "fastest_lap_source"}
LEFT_OUT = {"fastest_lap_speed", "time_of_day"}
"""Values that the source lacks and a release of F1DB does not have."""


def edited(raw: Path, folder: Path, edit: Callable[[str, dict[str, str]], dict[str, str] | None]) -> Path:
    """A copy of raw files whose rows `edit` returns; None leaves a row out."""
    folder.mkdir()
    for path in raw.glob("*.csv"):
        with path.open(encoding="utf-8", newline="") as file:
            rows = [row for row in (edit(path.stem, row) for row in csv.DictReader(file)) if row is not None]
        if rows:
            with (folder / path.name).open("w", encoding="utf-8", newline="") as file:
                writer = csv.DictWriter(file, list(rows[0]))
                writer.writeheader()
                writer.writerows(rows)
    return folder


@pytest.fixture(scope="module")
def whole(sample: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample without lap times and exclusions, which a release does not have."""

    def edit(table: str, row: dict[str, str]) -> dict[str, str] | None:
        if table == "results":
            row["positionText"] = row["positionText"].replace("E", "F")
        return None if table == "lap_times" else row

    return edited(sample, tmp_path_factory.mktemp("whole") / "raw", edit)


@pytest.fixture(scope="module")
def thin(whole: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same without what a supplement fills, for the races before FIRST_YEAR; layouts for none."""
    with (whole / "races.csv").open(encoding="utf-8", newline="") as file:
        early = {race["raceId"] for race in csv.DictReader(file) if int(race["year"]) < FIRST_YEAR}

    def edit(table: str, row: dict[str, str]) -> dict[str, str] | None:
        is_early = row.get("raceId") in early
        if table == "layouts" or (table in FILLED_BY_RACE and is_early):
            return None
        row.pop("layoutId", None)
        if table == "results" and is_early:
            row |= dict.fromkeys(LAP, "\\N")
        if table == "races" and is_early:
            row |= dict.fromkeys(SESSIONS, "\\N")
        return row

    return edited(whole, tmp_path_factory.mktemp("thin") / "raw", edit)


def comparable(tables: Tables) -> Tables:
    """Without the columns that name the source of a value, and without the comparison of the sources."""
    left_out = PROVENANCE | LEFT_OUT
    return {
        table: {
            key: {name: value for name, value in row.items() if name not in left_out | OWN_IDS.get(table, set())}
            for key, row in rows.items()
        }
        for table, rows in tables.items()
        if not table.startswith("agreement")
    }


@pytest.mark.full
def test_removed_values_are_filled_and_nothing_else_changes(
    whole: Path, thin: Path, sample: Path, tmp_path: Path
) -> None:
    supplement = write_f1db(sample, tmp_path / "f1db.zip")
    filled, expected = tables_of(thin, tmp_path, supplement), tables_of(whole, tmp_path)
    # A circuit without races has no match.
    expected["circuit_layouts"] = {key: row for key, row in expected["circuit_layouts"].items() if row["total_races"]}
    assert comparable(filled) == comparable(expected)
    assert_sources(filled)


def assert_sources(filled: Tables) -> None:
    """Every filled value names its source, and no other value does."""
    races = {
        "qualifying_results": ("source", "race_id", "driver_id"),
        "sprint_qualifying_results": ("source", "race_id", "driver_id"),
        "practice_results": ("source", "race_id", "driver_id"),
        "pit_stops": ("source", "race_id", "driver_id"),
        "race_results": ("fastest_lap_source", "race_id", "fastest_lap"),
        "races_summary": ("fastest_lap_source", "race_id", "fastest_lap"),
        "circuits_summary": ("fastest_lap_source", "fastest_lap_race_id", "fastest_lap"),
        "lap_records": ("source", "race_id", "fastest_lap"),
        "layout_lap_records": ("source", "race_id", "fastest_lap"),
    }
    for table, (source, race, value) in races.items():
        for row in filled[table].values():
            is_early = row[race] is not None and int(row[race].split()[0]) < FIRST_YEAR
            assert (row[source] == "F1DB") == (is_early and row[value] is not None), (table, row)


@pytest.mark.full
def test_values_of_the_source_stay_where_the_supplement_has_others(whole: Path, sample: Path, tmp_path: Path) -> None:
    def slower(table: str, row: dict[str, str]) -> dict[str, str]:
        if table == "results" and row["fastestLapTime"] != "\\N":
            row["fastestLapTime"] = f"2:{row['fastestLapTime'].split(':')[1]}"
        if table == "pit_stops":
            row["milliseconds"] = "1"
        return row

    other = write_f1db(edited(sample, tmp_path / "slower", slower), tmp_path / "f1db.zip")
    assert comparable(tables_of(whole, tmp_path, other)) == comparable(tables_of(whole, tmp_path))


@pytest.mark.full
def test_a_driver_without_a_match_is_named_and_not_filled(thin: Path, sample: Path, tmp_path: Path) -> None:
    """Another person, in cars with other numbers and positions, is nobody whom the source has."""

    def replaced(table: str, row: dict[str, str]) -> dict[str, str]:
        if table == "drivers" and row["driverId"] == "3":
            return row | {"forename": "Some", "surname": "Body", "driverRef": "somebody", "dob": "1900-01-01"}
        if table == "results" and row["driverId"] == "3":
            return row | {"number": "777", "positionText": "R"}
        return row

    other = write_f1db(edited(sample, tmp_path / "replaced", replaced), tmp_path / "f1db.zip")
    completed = etl_here("check", "--source", thin, "--supplement", other, folder=tmp_path)
    with (thin / "drivers.csv").open(encoding="utf-8", newline="") as file:
        name = next(f"{row['forename']} {row['surname']}" for row in csv.DictReader(file) if row["driverId"] == "3")
    assert completed.returncode == 0, completed.stderr
    assert f"no match drivers: {name}" in completed.stdout


def swapped(table: str, row: dict[str, str]) -> dict[str, str]:
    """The first and the third of every tenth race change places, and someone loses a point."""
    if table == "results" and row["raceId"].endswith("0"):
        row["positionText"] = {"1": "3", "3": "1"}.get(row["positionText"], row["positionText"])
        row["grid"] = {"1": "2", "2": "1"}.get(row["grid"], row["grid"])
    if table == "results" and row["raceId"] == "7":
        row["points"] = str(float(row["points"]) + 1)
    return row


@pytest.mark.full
def test_differences_are_those_of_a_second_reader_in_plain_python(whole: Path, sample: Path, tmp_path: Path) -> None:
    other = edited(sample, tmp_path / "swapped", swapped)
    tables = tables_of(whole, tmp_path, write_f1db(other, tmp_path / "f1db.zip"))
    expected = Agreement(whole, other)
    figures = {row["figure_id"]: row["figure"] for row in tables["agreement"].values()}
    actual: dict[str, dict[str, tuple[Any, Any]]] = defaultdict(dict)
    for row in tables["agreement_differences"].values():
        actual[figures[row["figure_id"]]][row["subject"]] = (row["ours"], row["theirs"])
    for figure in ("entries", "starts", "wins", "podiums", "poles", "race points"):
        assert actual.get(figure, {}) == expected.differences(figure), figure
    assert actual["wins"], "nothing differs"
    assert {row["figure"] for row in tables["agreement"].values()} >= {"titles", "races held", "most wins"}


@pytest.mark.full
def test_a_strict_run_rejects_differences_that_the_version_before_did_not_have(small: Path, tmp_path: Path) -> None:
    same = write_f1db(small, tmp_path / "same.zip")
    other = write_f1db(edited(small, tmp_path / "swapped", swapped), tmp_path / "other.zip")

    def run(supplement: Path, *arguments: str) -> tuple[int, str]:
        completed = etl_here("run", "--source", small, "--supplement", supplement, *arguments, folder=tmp_path)
        return completed.returncode, completed.stderr

    assert run(same, "--strict") == (0, "")
    status, message = run(other, "--strict")
    assert status == 1
    assert "The two sources have new differences:\n  " in message
    assert "Nothing was published" in message
    status, message = run(other)
    assert status == 0
    assert message.startswith("warning  new difference: ")
    assert run(other, "--strict", "--force") == (0, ""), "they are not new any more"
    alone = etl_here("run", "--source", small, "--strict", folder=tmp_path)
    assert (alone.returncode, alone.stderr.split(":")[0]) == (0, "--strict compares two sources, and this run had one")


@pytest.mark.full
def test_compare_lists_every_difference_and_publishes_nothing(small: Path, tmp_path: Path) -> None:
    other = write_f1db(edited(small, tmp_path / "swapped", swapped), tmp_path / "other.zip")
    completed = etl("compare", small, other, folder=tmp_path)
    assert completed.returncode == 0, completed.stderr
    assert "compared wins" in completed.stdout
    assert "wins of " in completed.stdout
    assert not (tmp_path / "racing.db").exists()


@pytest.mark.full
def test_races_in_other_rounds_are_not_taken_for_each_other(thin: Path, sample: Path, tmp_path: Path) -> None:
    """Two races at other circuits change rounds in the supplement: neither has a match."""
    rounds = {"3": "4", "4": "3"}

    def moved(table: str, row: dict[str, str]) -> dict[str, str]:
        if table == "races" and row["year"] == "2017":
            row["round"] = rounds.get(row["round"], row["round"])
        return row

    tables = tables_of(thin, tmp_path, write_f1db(edited(sample, tmp_path / "moved", moved), tmp_path / "f1db.zip"))
    filled = {row["race_id"] for row in tables["qualifying_results"].values()}
    assert not {"2017 3", "2017 4"} & filled
    assert {"2017 2", "2017 5"} <= filled


@pytest.mark.full
def test_another_championship_is_no_supplement(small: Path, tmp_path: Path) -> None:
    """Sessions of other races are not filled into these."""

    def elsewhere(table: str, row: dict[str, str]) -> dict[str, str]:
        if table == "races":
            row["year"] = str(int(row["year"]) - 100)
        return row | ({"year": str(int(row["year"]) - 100)} if table == "seasons" else {})

    other = write_f1db(edited(small, tmp_path / "elsewhere", elsewhere), tmp_path / "f1db.zip")
    completed = etl_here("run", "--source", small, "--supplement", other, folder=tmp_path)
    assert completed.returncode == 1
    assert "none of its races is one of the source's" in completed.stderr


@pytest.mark.full
def test_a_lap_of_the_source_stays_without_its_time(thin: Path, sample: Path, tmp_path: Path) -> None:
    def with_numbers(table: str, row: dict[str, str]) -> dict[str, str]:
        return row | ({"fastestLap": "1", "rank": "20"} if table == "results" and row["raceId"] == "20" else {})

    source = edited(thin, tmp_path / "numbers", with_numbers)
    tables = tables_of(source, tmp_path, write_f1db(sample, tmp_path / "f1db.zip"))
    race = next(key for key, row in tables["races_summary"].items() if row["round"] == 10 and row["year"] == 2016)[0]
    for row in tables["race_results"].values():
        if row["race_id"] == race and row["fastest_lap_rank"] == 20:
            assert (row["fastest_lap_number"], row["fastest_lap"], row["fastest_lap_source"]) == (1, None, None)


@pytest.mark.full
def test_drivers_with_the_same_name_and_birth_date_are_not_swapped_by_their_results(
    sample: Path, tmp_path: Path
) -> None:
    """In the supplement every car has the position of the one behind it."""

    def shifted(table: str, row: dict[str, str]) -> dict[str, str]:
        if table == "results":
            row["number"] = "\\N"
            if row["positionText"].isdigit():
                place = int(row["positionText"])
                row["positionText"] = str(place - 1 if place % 2 == 0 else place + 1)
        return row

    other = write_f1db(edited(sample, tmp_path / "shifted", shifted), tmp_path / "f1db.zip")
    with connected(sample, other, tmp_path) as connection:
        assert connection.execute(
            "select count(*) from matches.drivers"
            " inner join raw.drivers as ours on drivers.our_id = ours.driverId"
            " inner join supplement.drivers as theirs on drivers.their_id = theirs.driverId"
            " where ours.driverRef <> theirs.driverRef"
        ).fetchall() == [(0,)]


@pytest.mark.full
def test_a_supplement_may_have_files_of_the_same_names(thin: Path, whole: Path, tmp_path: Path) -> None:
    completed = etl_here("run", "--source", thin, "--supplement", whole, folder=tmp_path)
    assert completed.returncode == 0, completed.stderr
    version = publisher_of(Database(f"sqlite:///{tmp_path}/racing.db"), Settings.from_environment({})).history()[0]
    assert {"races.csv", "supplement/races.csv"} <= {str(file["name"]) for file in version.sources}


@pytest.mark.full
@pytest.mark.parametrize("label", ["", "two\nlines", "\x1b[31mred", "x" * 201])
def test_a_label_is_one_printable_line(label: str, small: Path, tmp_path: Path) -> None:
    completed = etl_here("run", "--source", small, "--label", label, folder=tmp_path)
    assert completed.returncode == 2
    assert "--label: write 1 to 200 printable characters" in completed.stderr
