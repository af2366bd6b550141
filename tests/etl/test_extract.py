"""Extract: every row is either in its table or in the report with its own line; none is lost."""

import csv
import gzip
import io
from collections.abc import Callable
from pathlib import Path

import duckdb
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from etl.chunks import CHUNK_ROWS
from etl.extract import extract, require_files
from etl.input_schema import InputTable
from etl.layouts.ergast import ERGAST, PROVENANCE
from etl.load import TableLoad, insert_rejected
from etl.rejected_rows import RowProblem
from etl.sources.csv_file import CsvFile
from etl.sources.folder import open_folder
from etl.sources.sample import Sample
from etl.sources.source import SourceError
from tests.support.examples import examples

STATUS = next(one for one in ERGAST.tables if one.table == "status")


def loaded(path: Path, declaration: InputTable = STATUS) -> tuple[list[tuple[object, ...]], list[RowProblem]]:
    with duckdb.connect() as connection:
        connection.execute("create schema raw; create schema rejected")
        problems = TableLoad(CsvFile(path, path.name), connection, declaration).row_problems
        return connection.execute(f"select * from raw.{declaration.table} order by rowid").fetchall(), problems


texts = st.text(st.characters(codec="utf-8", exclude_characters="\r\0"), min_size=1, max_size=8)
good_ids = st.integers(-5, 5).map(str)
bad_ids = st.sampled_from(["", "\\N", "x", "1.5", "99999999999", "nan", "1 2", "--1"])


@settings(max_examples=examples(40), deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(rows=st.lists(st.tuples(st.one_of(good_ids, bad_ids), texts), min_size=1, max_size=12), packed=st.booleans())
def test_each_row_is_accepted_or_rejected_with_its_line(
    rows: list[tuple[str, str]], packed: bool, tmp_path: Path
) -> None:
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\n", quoting=csv.QUOTE_ALL)
    writer.writerow(["statusId", "status"])
    accepted, rejected, seen = [], [], set()
    for id_, status in rows:
        line = text.getvalue().count("\n") + 1
        writer.writerow([id_, status])
        right = id_.lstrip("-").isdigit() and len(id_) < 5 and not id_.startswith("--")
        if right and status != "\\N" and int(id_) not in seen:
            seen.add(int(id_))
            accepted.append((int(id_), status))
        else:
            rejected.append(line)
    path = tmp_path / ("status.csv.gz" if packed else "status.csv")
    content = text.getvalue().encode()
    path.write_bytes(gzip.compress(content) if packed else content)
    actual, problems = loaded(path)
    assert actual == accepted
    assert sorted({problem.line for problem in problems}) == rejected


@pytest.mark.parametrize(
    ("name", "change"),
    [
        ("Windows line ends", lambda text: text.replace("\n", "\r\n")),
        ("a byte order mark", lambda text: "\ufeff" + text),
        ("no line end at the end", lambda text: text.rstrip("\n")),
        ("columns in another order, and one more", lambda _: 'color,status,statusId\nred,"One, two",1\nblue,Löst,2\n'),
        ("spaces around the names", lambda text: text.replace("statusId,status", "statusId , status")),
        ("whole numbers with a point", lambda text: text.replace("\n1,", "\n1.0,")),
        ("an empty line", lambda text: text.replace("\n2", "\n\n2")),
    ],
)
def test_a_file_may_have(name: str, change: Callable[[str], str], tmp_path: Path) -> None:
    path = tmp_path / "status.csv"
    path.write_bytes(change('statusId,status\n1,"One, two"\n2,Löst\n').encode())
    assert loaded(path) == ([(1, "One, two"), (2, "Löst")], [])


def test_short_rows_are_filled_with_nulls(tmp_path: Path) -> None:
    constructors = next(table for table in ERGAST.tables if table.table == "constructors")
    path = tmp_path / "constructors.csv"
    path.write_text("constructorId,constructorRef,name,nationality,url\n1,a,A\n")
    assert loaded(path, constructors) == ([(1, "a", "A", None, None)], [])


@pytest.mark.full
def test_lines_are_right_deep_in_a_large_file(tmp_path: Path) -> None:
    path = tmp_path / "status.csv"
    # More rows than DuckDB has in a group (122,880), and more bytes than it reads at once (32 MB) before the last.
    lines = [f'{number},"{"x" * 350}"' for number in range(130_000)]
    lines[12_345], lines[123_456] = "oops,x", "7,again"
    path.write_text("statusId,status\n" + "\n".join(lines) + "\n")
    rows, problems = loaded(path)
    assert (len(rows), sorted(problem.line for problem in problems)) == (129_998, [12_347, 123_458])


def test_a_rejected_driver_rejects_its_results(tmp_path: Path) -> None:
    Sample(seasons=3).write(tmp_path)
    drivers = (tmp_path / "drivers.csv").read_text("utf-8").splitlines()
    (tmp_path / "drivers.csv").write_text("\n".join([drivers[0], *drivers[2:]]) + "\n", "utf-8")
    reports: list[RowProblem] = []
    with duckdb.connect() as connection:
        extract(open_folder(tmp_path), connection, 1.0, lambda line: None, reports.extend)
    files = {problem.file for problem in reports}
    assert {"results.csv", "qualifying.csv", "driver_standings.csv"} <= files
    assert {problem.reason for problem in reports} == {"1 names no row of drivers"}


TYPED_VALUES = {
    "integer": st.integers(-(2**31), 2**31 - 1),
    "bigint": st.integers(-(2**63), 2**63 - 1),
    "varchar": texts,
    "double": st.floats(allow_nan=False),
    "date": st.dates(),
    "decimal(9, 3)": st.decimals(-(10**5), 10**5, places=3, allow_nan=False),
}


@settings(max_examples=examples(20), deadline=None)
@given(rows=st.lists(st.tuples(*(st.none() | values for values in TYPED_VALUES.values())), max_size=5))
def test_rejected_rows_keep_their_values(rows: list[tuple[object, ...]]) -> None:
    columns = [f"column {number}" for number, _ in enumerate(TYPED_VALUES)]
    types = ", ".join(f'"{column}" {type_}' for column, type_ in zip(columns, TYPED_VALUES, strict=True))
    with duckdb.connect() as connection:
        connection.execute(f"create schema rejected; create table rejected.wrong ({types})")
        insert_rejected(connection, "wrong", columns, rows)
        assert connection.execute("from rejected.wrong order by rowid").fetchall() == rows


@pytest.mark.full
def test_many_rejected_rows_are_all_kept_in_their_order(tmp_path: Path) -> None:
    path = tmp_path / "status.csv"
    path.write_text("statusId,status\n" + "".join(f"x,wrong {line}\n" for line in range(2, CHUNK_ROWS + 5)))
    with duckdb.connect() as connection:
        connection.execute("create schema raw; create schema rejected")
        TableLoad(CsvFile(path, path.name), connection, STATUS)
        kept = connection.execute("from rejected.status order by rowid").fetchall()
    assert kept == [(f"status.csv line {line}", None, f"wrong {line}") for line in range(2, CHUNK_ROWS + 5)]


def test_extract_says_what_it_reads_of_each_file_and_what_is_not_there(tmp_path: Path) -> None:
    texts = {
        "circuits": "circuitId,circuitRef,name,location,lat\n1,a,A,L,north\n2,b,B,L,1.5\n",
        "drivers": "driverId,driverRef,number,code,forename,surname,dob,nationality,url\n1,a,,,A,A,2000-01-01,,\n",
        "races": "raceId,year,round,circuitId,name,date\n1,2020,1,1,R,2020-01-01\n",
        "results": ",".join(next(declaration.types for declaration in ERGAST.tables if declaration.table == "results"))
        + "\n",
        "status": "statusId,status\n1,Finished\nx,Wrong\n2,+1 Lap\n",
        "notes": "a,b\n1,2\n",
    }
    for name, text in texts.items():
        (tmp_path / f"{name}.csv").write_text(text)
    lines: list[str] = []
    with duckdb.connect() as connection, pytest.raises(SourceError, match=r"^results\.csv has a header and no rows$"):
        extract(open_folder(tmp_path), connection, 1.0, lines.append, lambda problems: None)
    assert lines[:6] == [
        "read     circuits.csv                          2 rows, 1 values replaced",
        "absent   circuits.csv: country, lng, alt, url, which are optional",
        "absent   constructors, which is optional",
        "read     drivers.csv                           1 rows",
        "absent   seasons, which is optional",
        "read     status.csv                            3 rows, 1 rejected",
    ]
    assert not [line for line in lines if any(column in line for column in PROVENANCE)]


def test_a_source_without_needed_files_names_them_and_an_archive_in_their_place(tmp_path: Path) -> None:
    for tables, missing in [
        ((), "circuits is missing (as .csv, .csv.gz or .parquet); so are drivers, races, results"),
        (("circuits", "drivers"), "races is missing (as .csv, .csv.gz or .parquet); so is results"),
        (("races",), "results is missing (as .csv, .csv.gz or .parquet)"),
    ]:
        for table in tables:
            (tmp_path / f"{table}.csv").write_text("a\n")
        with pytest.raises(SourceError) as raised:
            require_files(open_folder(tmp_path))
        assert str(raised.value) == f"{tmp_path}: needed file {missing}"
    (tmp_path / "all.zip").touch()
    with pytest.raises(SourceError, match=r"parquet\); it holds all\.zip: name the archive itself$"):
        require_files(open_folder(tmp_path))
