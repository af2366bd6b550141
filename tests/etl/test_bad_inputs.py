"""Bad input: the documented exit status, one message with the place, no traceback, and the old version stays."""

import gzip
import os
import shutil
import sqlite3
import zipfile
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import duckdb
import pytest

from tests.support.pipeline import etl, etl_here

REJECTED, MISUSE, UNREACHABLE = 1, 2, 3


@dataclass(frozen=True)
class Case:
    """A change to good files, the exit status of a run with them, and a part of its message."""

    name: str
    damage: Callable[[Path], object]
    status: int
    message: str
    arguments: tuple[str, ...] = ()


@pytest.fixture(scope="module")
def before(small: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database in which the good files are version 1."""
    folder = tmp_path_factory.mktemp("before")
    assert etl("run", "--source", small, folder=folder).returncode == 0
    return folder / "racing.db"


def lines(file: str, change: Callable[[list[str]], list[str]]) -> Callable[[Path], None]:
    def damage(folder: Path) -> None:
        path = folder / file
        path.write_text("\n".join(change(path.read_text("utf-8").splitlines())) + "\n", "utf-8")

    return damage


def field(file: str, line: int, column: str, value: str) -> Callable[[Path], None]:
    """Set one field of one line; none of these files quotes a comma."""

    def change(rows: list[str]) -> list[str]:
        fields = rows[line - 1].split(",")
        fields[rows[0].split(",").index(column)] = value
        return [*rows[: line - 1], ",".join(fields), *rows[line:]]

    return lines(file, change)


def all_fields(file: str, column: str, value: str) -> Callable[[Path], None]:
    def change(rows: list[str]) -> list[str]:
        place = rows[0].split(",").index(column)
        return [rows[0], *(",".join([*r.split(",")[:place], value, *r.split(",")[place + 1 :]]) for r in rows[1:])]

    return lines(file, change)


def without_column(file: str, column: str) -> Callable[[Path], None]:
    def change(rows: list[str]) -> list[str]:
        place = rows[0].split(",").index(column)
        return [",".join(r.split(",")[:place] + r.split(",")[place + 1 :]) for r in rows]

    return lines(file, change)


def bytes_in(file: str, content: bytes) -> Callable[[Path], object]:
    return lambda folder: (folder / file).write_bytes(content)


def cut_gzip(folder: Path) -> None:
    packed = gzip.compress((folder / "results.csv").read_bytes())
    (folder / "results.csv").unlink()
    (folder / "results.csv.gz").write_bytes(packed[: len(packed) // 2])


def false_gzip(folder: Path) -> None:
    (folder / "results.csv").rename(folder / "results.csv.gz")


def as_directory(folder: Path) -> None:
    (folder / "results.csv").unlink()
    (folder / "results.csv").mkdir()


def without_files(*files: str) -> Callable[[Path], None]:
    def damage(folder: Path) -> None:
        for file in files:
            (folder / file).unlink()

    return damage


def archive_of_cats(folder: Path) -> None:
    with zipfile.ZipFile(folder / "archive.zip", "w") as archive:
        archive.writestr("cat.txt", "meow")


def as_parquet(folder: Path, select: str, table: str) -> None:
    with duckdb.connect() as connection:
        connection.execute(
            f"copy ({select.format(file=folder / f'{table}.csv')}) to '{folder}/{table}.parquet' (format parquet)"
        )
    (folder / f"{table}.csv").unlink()


def twice(folder: Path) -> None:
    (folder / "drivers.csv.gz").write_bytes(gzip.compress((folder / "drivers.csv").read_bytes()))


def pack(folder: Path, *members: tuple[str, str]) -> None:
    with zipfile.ZipFile(folder / "archive.zip", "w") as archive:
        for path in sorted(folder.glob("*.csv")):
            archive.write(path, f"data/{path.name}")
        for name, content in members:
            archive.writestr(name, content)


def cut_archive(folder: Path) -> None:
    pack(folder)
    archive = folder / "archive.zip"
    archive.write_bytes(archive.read_bytes()[:-100])


def damaged_archive(folder: Path) -> None:
    with zipfile.ZipFile(folder / "archive.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.write(folder / "results.csv", "results.csv")
    content = bytearray((folder / "archive.zip").read_bytes())
    content[200:260] = bytes(60)
    (folder / "archive.zip").write_bytes(content)


def append(file: str, *rows: str) -> Callable[[Path], None]:
    return lines(file, lambda old: [*old, *rows])


def nothing(folder: Path) -> None:
    pass


def expect(content: str) -> Callable[[Path], object]:
    return lambda folder: (folder / "expectations.csv").write_text(content, "utf-8")


ARCHIVE = ("--source", "{raw}/archive.zip")
EXPECT = ("--expectations", "{raw}/expectations.csv")

CASES = [
    Case("needed file missing", without_files("results.csv"), REJECTED, "needed file results is missing"),
    Case("needed column missing", without_column("results.csv", "grid"), REJECTED,
         "results.csv: needed column grid is missing"),
    Case("column named twice", lines("drivers.csv", lambda r: [r[0].replace("code", "number"), *r[1:]]), REJECTED,
         "drivers.csv line 1: column number appears twice"),
    Case("empty file", bytes_in("drivers.csv", b""), REJECTED, "drivers.csv is empty: it has no header line"),
    Case("wrong type everywhere", all_fields("results.csv", "grid", "front"), REJECTED,
         'column grid: "front" is not a valid INTEGER'),
    Case("unknown driver", all_fields("results.csv", "driverId", "9999"), REJECTED,
         "column driverId: 9999 names no row of drivers"),
    Case("duplicate id", lines("circuits.csv", lambda r: [*r, r[1]]), REJECTED,
         "circuits.csv line 16, column circuitId: 1 repeats an earlier row"),
    Case("too many fields", append("circuits.csv", "90,a,A,B,C,1,2,3,4,5,6"), REJECTED,
         "circuits.csv line 16, column -: Expected Number of Columns: 9 Found: 11"),
    Case("NUL byte", append("circuits.csv", "90,nul,N\0L,B,C,1,2,3,4"), REJECTED,
         "circuits.csv line 16, column name: 'N\\x00L' contains a NUL byte"),
    Case("truncated gzip", cut_gzip, REJECTED, "results.csv.gz"),
    Case("directory where a file should be", as_directory, REJECTED, "results.csv is a directory, not a file"),
    Case("file there twice", twice, REJECTED, "drivers.csv and drivers.csv.gz are both there: keep one"),
    Case("Parquet with a wrong type", lambda f: as_parquet(
        f, "select * replace ('first' as circuitId) from read_csv('{file}')", "circuits"), REJECTED,
        'circuits.parquet line 1, column circuitId: "first" is not a valid INTEGER'),
    Case("cut archive", cut_archive, REJECTED, "archive.zip is not a readable zip archive", ARCHIVE),
    Case("source that is not there", nothing, MISUSE, "there is no such folder or archive",
         ("--source", "{raw}/nowhere")),
    Case("address without a response", nothing, REJECTED, "cannot be downloaded",
         ("--source", "http://127.0.0.1:9/data.zip")),
    Case("option that is not there", nothing, MISUSE, "No such option", ("--fast",)),
    Case("expectation missed", expect("table,reference,column,value\ndrivers_summary,castellvi,wins,99\n"), REJECTED,
         "line 2: castellvi has wins 7, expected 99", EXPECT),
    Case("unknown position text", all_fields("results.csv", "positionText", "X"), REJECTED,
         "column positionText: 'X' must satisfy"),
    Case("needed value missing", field("circuits.csv", 2, "name", "\\N"), REJECTED,
         "circuits.csv line 2, column name: has no value"),
    Case("wrong encoding in a row", lambda f: (f / "circuits.csv").write_bytes(
        (f / "circuits.csv").read_bytes() + b"90,a,Caf\xe9,B,C,1,2,3,4\n"), REJECTED,
        "circuits.csv line 16, column name: Invalid unicode"),
    Case("archive that climbs out", lambda f: pack(f, ("../../results.csv", "x")), REJECTED,
         "the path ../../results.csv leads out of the archive", ARCHIVE),
]  # fmt: skip

MORE_CASES = [
    Case("two needed files missing", without_files("races.csv", "drivers.csv"), REJECTED,
         "needed file drivers is missing (as .csv, .csv.gz or .parquet); so is races"),
    Case("header only", lines("results.csv", lambda r: r[:1]), REJECTED, "results.csv has a header and no rows"),
    Case("another delimiter", lines("drivers.csv", lambda r: [x.replace(",", ";") for x in r]), REJECTED,
         "drivers.csv: needed column driverId is missing"),
    Case("wrong type in one of few rows", field("circuits.csv", 3, "circuitId", "two"), REJECTED,
         'circuits.csv line 3, column circuitId: "two" is not a valid INTEGER'),
    Case("fraction where a whole number belongs", all_fields("results.csv", "positionOrder", "12.5"), REJECTED, "12.5"),
    Case("number too large", all_fields("results.csv", "positionOrder", "99999999999"), REJECTED, "99999999999"),
    Case("lap time without a number", all_fields("results.csv", "fastestLapTime", "fast"), REJECTED,
         "column fastestLapTime: 'fast' must satisfy"),
    Case("lap of negative time", all_fields("lap_times.csv", "milliseconds", "-81000"), REJECTED,
         "column milliseconds: -81000 must satisfy"),
    Case("unknown circuit", field("races.csv", 4, "circuitId", "777"), REJECTED,
         "races.csv line 4, column circuitId: 777 names no row of circuits"),
    Case("unknown race in an optional file", all_fields("qualifying.csv", "raceId", "888"), REJECTED,
         "column raceId: 888 names no row of races"),
    Case("duplicate reference", field("circuits.csv", 3, "circuitRef", "valmora"), REJECTED,
         "circuits.csv line 3, column circuitRef: 'valmora' repeats an earlier row"),
    Case("wrong encoding of the file", lambda f: (f / "drivers.csv").write_text(
        (f / "drivers.csv").read_text("utf-8"), "utf-16"), REJECTED, "drivers.csv line 1 is not UTF-8 text"),
    Case("binary file", bytes_in("drivers.csv", bytes(range(256)) * 20), REJECTED, "drivers.csv"),
    Case("false gzip", false_gzip, REJECTED, "results.csv.gz cannot be read: Not a gzipped file"),
    Case("Parquet without a column", lambda f: as_parquet(
        f, "select * exclude (circuitRef) from read_csv('{file}')", "circuits"), REJECTED,
        "circuits.parquet: needed column circuitRef is missing"),
    Case("Parquet with a duplicate id", lambda f: as_parquet(
        f, "select * from read_csv('{file}') union all select * from read_csv('{file}') where circuitId = 2",
        "circuits"), REJECTED, "circuits.parquet line 15, column circuitId: 2 repeats an earlier row"),
    Case("damaged archive", damaged_archive, REJECTED, "archive.zip is not a readable zip archive", ARCHIVE),
    Case("archive that is text", bytes_in("archive.zip", b"not found\n"), REJECTED,
         "archive.zip is not a readable zip archive", ARCHIVE),
    Case("archive with an absolute path", lambda f: pack(f, ("/etc/results.csv", "x")), REJECTED,
         "the path /etc/results.csv leads out of the archive", ARCHIVE),
    Case("source of an unknown kind", nothing, MISUSE, "ftp://example.org: only folders",
         ("--source", "ftp://example.org")),
    Case("database that is no address", nothing, MISUSE, "DATABASE_URL cannot be read", ("--database", "racing")),
    Case("expectation of nobody", expect("table,reference,column,value\ndrivers_summary,nobody,wins,1\n"), REJECTED,
         "line 2: drivers_summary has no row nobody", EXPECT),
    Case("expectations with a wrong header", expect("a,b\n1,2\n"), MISUSE,
         "line 1: the header must be table,reference,column,value", EXPECT),
    Case("column missing from an optional file", without_column("lap_times.csv", "milliseconds"), REJECTED,
         "lap_times.csv: needed column milliseconds is missing"),
    Case("impossible date", field("races.csv", 2, "date", "2024-02-31"), REJECTED,
         'races.csv line 2, column date: "2024-02-31" is not a valid DATE'),
    Case("lap of no time", all_fields("lap_times.csv", "milliseconds", "0"), REJECTED,
         "column milliseconds: 0 must satisfy"),
    Case("two races in one round", field("races.csv", 3, "round", "1"), REJECTED,
         "races.csv line 3, column year, round: 2024, 1 repeats an earlier row"),
    Case("archive with a file twice", lambda f: pack(f, ("old/results.csv", "x")), REJECTED,
         "archive.zip holds results.csv twice", ARCHIVE),
    Case("archive of other files", archive_of_cats,
         REJECTED, "needed file circuits is missing", ARCHIVE),
    Case("broken Parquet", lambda f: (f / "results.csv").rename(f / "results.parquet"), REJECTED,
         "results.parquet cannot be read"),
    Case("expectation of an unknown column", expect("table,reference,column,value\ndrivers_summary,a,luck,1\n"), MISUSE,
         "line 2: drivers_summary has no column luck", EXPECT),
    Case("database of an unknown kind", nothing, MISUSE, "DATABASE_URL begins with mysql:",
         ("--database", "mysql://h/d")),
    Case("quote left open", append("circuits.csv", '90,"a,A,B,C,1,2,3,4'), REJECTED, "circuits.csv line 16"),
    Case("expectations that are not there", nothing, MISUSE, "expectations.csv cannot be read: No such file", EXPECT),
]  # fmt: skip
"""Like one of the others, or slow: make check runs them."""


@pytest.mark.parametrize(
    "case",
    [*CASES, *(pytest.param(case, marks=pytest.mark.full) for case in MORE_CASES)],
    ids=lambda case: case.name,
)
def test_bad_input_is_rejected_with_its_location(case: Case, small: Path, before: Path, tmp_path: Path) -> None:
    raw = tmp_path / "raw"
    shutil.copytree(small, raw)
    shutil.copy(before, tmp_path / "racing.db")
    case.damage(raw)
    arguments = [argument.format(raw=raw) for argument in case.arguments]
    completed = etl_here("run", *(() if "--source" in arguments else ("--source", raw)), *arguments, folder=tmp_path)
    assert completed.returncode == case.status, completed.stderr
    assert case.message in completed.stderr
    assert "Traceback" not in completed.stderr + completed.stdout
    assert (tmp_path / "racing.db").read_bytes() == before.read_bytes()


def test_target_that_is_another_database_is_left_alone(small: Path, tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / "racing.db")) as connection:
        connection.execute("create table letters (letter)")
    completed = etl("run", "--source", small, folder=tmp_path)
    assert completed.returncode == UNREACHABLE
    assert "holds another program's tables and is left alone" in completed.stderr


def test_target_that_is_no_database_is_left_alone(small: Path, tmp_path: Path) -> None:
    (tmp_path / "racing.db").write_text("dear diary " * 1000)
    completed = etl("run", "--source", small, folder=tmp_path)
    assert completed.returncode == UNREACHABLE
    assert "file is not a database" in completed.stderr
    assert (tmp_path / "racing.db").read_text().startswith("dear diary")


@pytest.mark.parametrize("target", [pytest.param("/proc/racing.db", marks=pytest.mark.full), "/dev/null/racing.db"])
def test_unwritable_target_is_reported(target: str, small: Path, tmp_path: Path) -> None:
    completed = etl("run", "--source", small, "--database", f"sqlite:///{target}", folder=tmp_path)
    assert (completed.returncode, "Traceback" in completed.stderr) == (UNREACHABLE, False)
    assert target in completed.stderr


@pytest.mark.parametrize(
    ("variable", "value", "message"),
    [
        ("RACING_REFUSED_LIMIT", "few", "RACING_REFUSED_LIMIT is 'few': write a number such as 2.5"),
        ("RACING_REFUSED_LIMIT", "1.5", "RACING_REFUSED_LIMIT is 1.5: choose a share from 0 to 1"),
        ("RACING_REFUSED_LIMIT", "nan", "RACING_REFUSED_LIMIT is nan: write a finite number"),
        ("RACING_KEEP_VERSIONS", "0", "RACING_KEEP_VERSIONS is 0: keep at least 1, the current one"),
        ("RACING_THREADS", "1025", "RACING_THREADS is 1025: choose 0 to 1024"),
        ("RACING_MEMORY", "much", "RACING_MEMORY is 'much': write a size such as 2GB"),
        ("RACING_TEMP", "/nowhere", "/nowhere"),
        ("RACING_REFUSED_REPORT", "/proc/refused.csv", "/proc/refused.csv: No such file or directory"),
    ],
)
def test_impossible_setting_is_named(variable: str, value: str, message: str, small: Path, tmp_path: Path) -> None:
    completed = etl_here("run", "--source", small, folder=tmp_path, **{variable: value})
    assert (completed.returncode, message in completed.stderr) == (MISUSE, True), completed.stderr


def test_a_full_disk_is_reported(tmp_path: Path) -> None:
    (tmp_path / "seasons.csv").symlink_to("/dev/full")
    completed = etl("sample", "--out", tmp_path, folder=tmp_path)
    assert (completed.returncode, "Traceback" in completed.stderr) == (REJECTED, False)
    assert "No space left on device" in completed.stderr


@pytest.fixture
def unreadable(small: Path, tmp_path: Path) -> Path:
    raw = tmp_path / "raw"
    shutil.copytree(small, raw)
    (raw / "drivers.csv").unlink()
    os.symlink(raw / "drivers.csv", raw / "drivers.csv")
    return raw


def test_a_dangling_link_is_a_missing_file(unreadable: Path, tmp_path: Path) -> None:
    completed = etl("run", "--source", unreadable, folder=tmp_path)
    assert (completed.returncode, "Traceback" in completed.stderr) == (REJECTED, False)
    assert "drivers" in completed.stderr


@pytest.mark.full
def test_names_of_files_may_be_in_capitals(small: Path, tmp_path: Path) -> None:
    raw = tmp_path / "raw"
    shutil.copytree(small, raw)
    for file in list(raw.glob("*.csv")):
        file.rename(raw / file.name.upper())
    assert etl_here("run", "--source", raw, folder=tmp_path).returncode == 0
    pack_all(raw, tmp_path / "archive.zip")
    completed = etl_here("check", "--source", tmp_path / "archive.zip", folder=tmp_path)
    assert (completed.returncode, completed.stderr) == (0, "")


def pack_all(folder: Path, archive: Path) -> None:
    with zipfile.ZipFile(archive, "w") as file:
        for path in folder.iterdir():
            file.write(path, path.name)


def test_two_files_of_a_table_that_differ_in_case_are_rejected(small: Path, tmp_path: Path) -> None:
    raw = tmp_path / "raw"
    shutil.copytree(small, raw)
    shutil.copy(raw / "drivers.csv", raw / "Drivers.CSV")
    completed = etl_here("run", "--source", raw, folder=tmp_path)
    assert completed.returncode == REJECTED
    assert "are both there: keep one" in completed.stderr
