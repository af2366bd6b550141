"""Expectations: a version must have each value of a file, and nothing where the file has nothing."""

import csv
from collections.abc import Iterator
from contextlib import nullcontext
from pathlib import Path
from random import Random

import duckdb
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from etl.check import REFERENCED, CheckFailed, ExpectationsError, check
from tests.support.examples import examples
from tests.support.pipeline import built

HEAD = ["table", "reference", "column", "value"]


class Version:
    """The tables of a version, and the text of each value by table, reference and column; None for a null."""

    def __init__(self, connection: duckdb.DuckDBPyConnection) -> None:
        self.connection = connection
        self.values: dict[tuple[str, str, str], str | None] = {}
        for table in REFERENCED.values():
            columns = [column.name for column in table.columns]
            texts = ", ".join(f'cast("{column}" as varchar)' for column in columns)
            for reference, *values in connection.execute(
                f"select reference, {texts} from summaries.{table.name}"
            ).fetchall():
                self.values |= {
                    (table.name, reference, column): value for column, value in zip(columns, values, strict=True)
                }


@pytest.fixture(scope="module")
def version(sample: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Version]:
    """A good version, whose other checks are left out."""
    with built(sample, tmp_path_factory.mktemp("version")) as dataset, pytest.MonkeyPatch.context() as patch:
        patch.setattr("etl.check.declared_checks", dict)
        patch.setattr("etl.check.selects", lambda folder: {})
        yield Version(dataset.connection)


def wrong_values(value: str | None) -> list[str]:
    """Texts that are not the value, and nearly are."""
    texts = ["", "-17", "nothing like it", "NaN", "2024-02-31"]
    if value:
        texts += [f"{value} 13:45:00", f"{value}x", value[:-1]]
    if value and value.isdigit():
        texts += [f"{int(value) - 1}.5", f"{value}.4", str(int(value) + 1)]
    return [text for text in texts if text != (value or "") and not is_same_number(text, value)]


def is_same_number(text: str, value: str | None) -> bool:
    """As `0.` is 0.0."""
    try:
        return float(text) == float(value or "")
    except ValueError:
        return False


@settings(max_examples=examples(60), deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(random=st.randoms(use_true_random=False), wrong=st.lists(st.booleans(), min_size=1, max_size=8))
def test_an_expectation_is_met_by_its_value_only(
    random: Random, wrong: list[bool], version: Version, tmp_path: Path
) -> None:
    names = random.sample(list(version.values), len(wrong))
    actual = [version.values[name] for name in names]
    expected = [
        random.choice(wrong_values(value)) if is_wrong else value or ""
        for value, is_wrong in zip(actual, wrong, strict=True)
    ]
    path = tmp_path / "expectations.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([HEAD, *([*name, value] for name, value in zip(names, expected, strict=True))])
    missed = [
        f"  {path} line {line}: {name[1]} has {name[2]} {actual[line - 2]}, expected {expected[line - 2] or 'nothing'}"
        for line, name in enumerate(names, 2)
        if wrong[line - 2]
    ]
    if missed:
        with pytest.raises(CheckFailed) as caught:
            check(version.connection, path)
        assert str(caught.value).splitlines()[1:] == missed
    else:
        assert check(version.connection, path) == [
            f"{name[1]} has {name[2]} {value}" for name, value in zip(names, expected, strict=True)
        ]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "line 1: the header must be table,reference,column,value"),
        ("table,reference,value,column\n", "line 1: the header must be table,reference,column,value"),
        ("{head}a\n", "line 2: 1 fields where the header has 4"),
        (
            '{head}\n\ndrivers_summary,"a\nb",wins,1\nraces,a,b,1\n',
            "line 6: no table races; there are circuits_summary, ",
        ),
        ("{head}drivers_summary,a,luck,1\n", "line 2: drivers_summary has no column luck; it has driverId, "),
    ],
)
def test_a_wrong_line_of_the_file_is_named(text: str, message: str, version: Version, tmp_path: Path) -> None:
    path = tmp_path / "expectations.csv"
    path.write_text(text.format(head=",".join(HEAD) + "\n"))
    with pytest.raises(ExpectationsError) as caught:
        check(version.connection, path)
    assert str(caught.value).startswith(f"{path} {message}")


def test_a_spreadsheet_may_have_written_the_file(version: Version, tmp_path: Path) -> None:
    path, text = tmp_path / "expectations.csv", "table,reference,column,value\r\ndrivers_summary,nobody,wins,1\r\n"
    path.write_bytes(text.encode("utf-8-sig"))
    with pytest.raises(CheckFailed, match=r"line 2: drivers_summary has no row nobody$"):
        check(version.connection, path)
    path.write_bytes(text.replace("nobody", "Müller").encode("latin-1"))
    with pytest.raises(ExpectationsError, match="cannot be read: 'utf-8' codec"):
        check(version.connection, path)


def test_each_kind_of_value_is_compared_as_what_it_is(version: Version, tmp_path: Path) -> None:
    connection, path = version.connection, tmp_path / "expectations.csv"
    cases = [
        ("wins", "2", ["2", "2.0", "02"], ["1.5", "2.4", "two", ""]),
        ("wins", "null", [""], ["0", "two", "NaN"]),
        ("date_of_birth", "'2004-02-02'", ["2004-02-02"], ["2004-02-02 13:45:00", "2004-02-03", ""]),
        ("code", "'ABC'", ["ABC"], ["abc", "ABC ", ""]),
        ("code", "''", [], ["ABC", ""]),
    ]
    for column, value, right, wrong in cases:
        connection.execute("begin")
        try:
            connection.execute(f"update summaries.drivers_summary set reference = 'somebody', \"{column}\" = {value}")
            for text in (*right, *wrong):
                path.write_text(f"{','.join(HEAD)}\ndrivers_summary,somebody,{column},{text}\n")
                with pytest.raises(CheckFailed) if text in wrong else nullcontext():
                    check(connection, path)
        finally:
            connection.execute("rollback")
