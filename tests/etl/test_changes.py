"""What `diff` and `changes` say equals a comparison of all rows, for edits drawn at random, on both databases."""

import csv
import json
import random
import sqlite3
from collections import Counter
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from etl.pipeline import publisher_of
from etl.published.database import Database
from etl.published.tables import COMPARED
from etl.settings import Settings
from tests.etl.test_versions import read
from tests.support.examples import examples
from tests.support.pipeline import etl_here
from tests.support.postgres import execute

EDITS = max(1, examples(10) // 10)
Rows = dict[tuple[Any, ...], dict[str, Any]]
Change = tuple[str, str, str, str]
"""Table, kind, key and column."""


def edited(raw: Path, folder: Path, seed: int) -> Path:
    """The raw files with a few values and rows that are others, as stewards and archivists make them."""
    chance = random.Random(seed)
    folder.mkdir()
    for path in raw.iterdir():
        lines = path.read_text("utf-8").splitlines()
        if path.stem == "results":
            for _ in range(5):
                row = chance.randrange(1, len(lines))
                cells = next(csv.reader([lines[row]]))
                cells[9] = str(float(cells[9]) + chance.choice([0.5, 1, 2]))
                cells[5] = str(chance.randrange(0, 20))
                lines[row] = ",".join(f'"{cell}"' if cell != "\\N" else cell for cell in cells)
        if path.stem == "qualifying":
            for _ in range(chance.randrange(3, 9)):
                del lines[chance.randrange(1, len(lines))]
        if path.stem == "drivers":
            lines[chance.randrange(1, len(lines))] += "x"
        (folder / path.name).write_text("\n".join(lines) + "\n", "utf-8")
    return folder


def stored(url: str, number: int, current: int) -> dict[str, Rows]:
    """Every row of a version, as its database has it."""
    tables = {}
    for table in COMPARED:
        names = [column.name for column in table.columns]
        if url.startswith("sqlite"):
            file = Path(url.removeprefix("sqlite:///"))
            path = file if number == current else file.with_name(f"{file.stem}.{number}.db")
            with closing(sqlite3.connect(path)) as database:
                rows = database.execute(f"select * from {table.name}").fetchall()
        else:
            rows = [tuple(row) for row in execute(url, f"select * from version_{number}.{table.name}")]
        keys = [names.index(column.name) for column in table.primary_key]
        tables[table.name] = {tuple(row[key] for key in keys): dict(zip(names, row, strict=True)) for row in rows}
    return tables


def compared(before: dict[str, Rows], after: dict[str, Rows]) -> set[Change]:
    changes: set[Change] = set()
    for table in COMPARED:
        names = [column.name for column in table.primary_key]
        old, new = before[table.name], after[table.name]
        for key in old.keys() | new.keys():
            text = ", ".join(f"{name}={value}" for name, value in zip(names, key, strict=True))
            if key not in old:
                changes.add((table.name, "added", text, ""))
            elif key not in new:
                changes.add((table.name, "removed", text, ""))
            else:
                changes |= {
                    (table.name, "changed", text, name) for name, value in new[key].items() if value != old[key][name]
                }
    return changes


@pytest.mark.full
@pytest.mark.parametrize("seed", range(EDITS))
def test_every_difference_is_listed_and_no_other(seed: int, small: Path, url: str, tmp_path: Path) -> None:
    for source in (small, edited(small, tmp_path / "edited", seed)):
        completed = etl_here("run", "--source", source, "--database", url, folder=tmp_path)
        assert completed.returncode == 0, completed.stderr
    out = tmp_path / "diff.csv"
    completed = etl_here("diff", "1", "2", "--database", url, "--out", out, folder=tmp_path)
    assert completed.returncode == 0, completed.stderr
    before, after = stored(url, 1, 2), stored(url, 2, 2)
    expected = compared(before, after)
    with out.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert {(row["table"], row["kind"], row["key"], row["column"]) for row in rows} == expected
    assert len(rows) == len(expected) > 20
    snapshot = read(url)
    listed = {
        (changes.table_name, value.kind, value.row_key, value.column_name or "")
        for changes in snapshot.dataset.all_changes
        for value in changes.values
    }
    assert listed == expected
    for changes in snapshot.dataset.all_changes:
        rows_of_table = {(kind, key) for table, kind, key, _ in expected if table == changes.table_name}
        counts = Counter(kind for kind, _ in rows_of_table)
        assert (changes.added, changes.removed, changes.changed) == (
            counts["added"], counts["removed"], counts["changed"]
        )  # fmt: skip
    assert snapshot.dataset.changed_rows == len({change[:3] for change in expected})


@pytest.mark.full
def test_values_before_and_after_are_those_of_the_versions(small: Path, tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path}/racing.db"
    for source in (small, edited(small, tmp_path / "edited", 3)):
        assert etl_here("run", "--source", source, "--database", url, folder=tmp_path).returncode == 0
    before, after = stored(url, 1, 2)["race_results"], stored(url, 2, 2)["race_results"]
    snapshot = read(url)
    (changes,) = [changes for changes in snapshot.dataset.all_changes if changes.table_name == "race_results"]
    for value in changes.values:
        key = (int(value.row_key.removeprefix("result_id=")),)
        assert value.column_name in ("points", "grid")
        assert json.loads(value.before or "null") == before[key][value.column_name]
        assert json.loads(value.after or "null") == after[key][value.column_name]


@pytest.mark.full
def test_lists_are_bounded_and_counts_are_exact(small: Path, tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path}/racing.db"
    for source in (small, edited(small, tmp_path / "edited", 4)):
        completed = etl_here("run", "--source", source, "--database", url, folder=tmp_path, RACING_MAX_CHANGES="7")
        assert completed.returncode == 0, completed.stderr
    snapshot = read(url)
    assert sum(len(changes.values) for changes in snapshot.dataset.all_changes) == 7
    assert sum(changes.listed for changes in snapshot.dataset.all_changes) == 7
    assert snapshot.dataset.changed_rows == len(
        {change[:3] for change in compared(stored(url, 1, 2), stored(url, 2, 2))}
    )


@pytest.mark.full
def test_a_pinned_version_stays_and_new_versions_are_compared_with_it(small: Path, url: str, tmp_path: Path) -> None:
    settings = Settings.from_environment({})

    def run(*arguments: str) -> None:
        completed = etl_here(
            "run",
            "--source",
            small,
            "--database",
            url,
            "--force",
            *arguments,
            folder=tmp_path,
            RACING_KEEP_VERSIONS="2",
        )
        assert completed.returncode == 0, completed.stderr

    run("--label", "after Abu Dhabi")
    assert etl_here("pin", "1", "--database", url, folder=tmp_path).returncode == 0
    for _ in range(3):
        run()
    publisher = publisher_of(Database(url), settings)
    assert publisher.stored_versions() == [4, 3, 1]
    assert read(url).dataset.compared_versions == [1, 3]
    history = etl_here("history", "--database", url, folder=tmp_path).stdout.splitlines()
    assert "kept, pinned" in history[3]
    assert history[3].endswith("after Abu Dhabi")
    assert "0 rows changed" in history[0]
    assert etl_here("unpin", "1", "--database", url, folder=tmp_path).returncode == 0
    run()
    assert publisher.stored_versions() == [5, 4]
    completed = etl_here("pin", "1", "--database", url, folder=tmp_path)
    assert completed.returncode == 2
    assert "version 1 is not kept" in completed.stderr


@pytest.mark.full
def test_equal_versions_have_no_changes(small: Path, tmp_path: Path) -> None:
    for _ in range(2):
        assert etl_here("run", "--source", small, "--force", folder=tmp_path).returncode == 0
    completed = etl_here("diff", "1", "2", folder=tmp_path)
    assert completed.stdout == "version 2 has the rows of version 1\n"
    completed = etl_here("diff", "1", "7", folder=tmp_path)
    assert (completed.returncode, "version 7 is not kept" in completed.stderr) == (2, True)
    assert etl_here("diff", "1", "1", folder=tmp_path).stdout == "version 1 has the rows of version 1\n"
    out = tmp_path / "kept.csv"
    out.write_text("mine")
    assert etl_here("diff", "1", "7", "--out", out, folder=tmp_path).returncode == 2
    assert out.read_text() == "mine"


@pytest.mark.full
def test_a_pinned_version_stays_where_only_one_is_kept(small: Path, url: str, tmp_path: Path) -> None:
    for command in (("run", "--source", small), ("pin", "1"), ("run", "--source", small, "--force")):
        completed = etl_here(*command, "--database", url, folder=tmp_path, RACING_KEEP_VERSIONS="1")
        assert completed.returncode == 0, completed.stderr
    assert publisher_of(Database(url), Settings.from_environment({})).stored_versions() == [2, 1]


@pytest.mark.full
def test_rows_are_counted_against_the_current_version_whatever_is_pinned(small: Path, tmp_path: Path) -> None:
    other = edited(small, tmp_path / "edited", 5)
    for command in (
        ("run", "--source", small), ("run", "--source", other), ("pin", "2"), ("rollback", "1"),
        ("run", "--source", small, "--force"),
    ):  # fmt: skip
        assert etl_here(*command, folder=tmp_path).returncode == 0
    dataset = read(f"sqlite:///{tmp_path}/racing.db").dataset
    assert (dataset.changed_rows, dataset.compared_versions) == (0, [1, 2])


@pytest.mark.full
def test_versions_with_different_tables_are_not_equal(small: Path, tmp_path: Path) -> None:
    for _ in range(2):
        assert etl_here("run", "--source", small, "--force", folder=tmp_path).returncode == 0
    with closing(sqlite3.connect(tmp_path / "racing.1.db")) as database:
        database.execute("delete from files where name = 'pit_stops.parquet'")
        database.commit()
    assert etl_here("diff", "1", "2", folder=tmp_path).stdout == "pit_stops: only version 2 has it\n"
