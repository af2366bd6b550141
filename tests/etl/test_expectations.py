"""Expectations: a version must have each value of a file, and nothing where the file has nothing."""

import csv
from collections.abc import Iterator
from pathlib import Path

import duckdb
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from etl.check import REFERENCED, CheckFailed, ExpectationsError, check
from tests.support.examples import examples
from tests.support.pipeline import built

HEAD = ["table", "reference", "column", "value"]


class Version:
    """The tables of a version, and the text of each value by table, reference and column, empty for a null."""

    def __init__(self, connection: duckdb.DuckDBPyConnection) -> None:
        self.connection = connection
        self.values: dict[tuple[str, str, str], str] = {}
        for table in REFERENCED.values():
            columns = [column.name for column in table.columns]
            texts = ", ".join(f"coalesce(cast(\"{column}\" as varchar), '')" for column in columns)
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


SAME = object()
OTHERS = (SAME, "", "-17", "nothing like it", "1.5", "2024-02-31", "NaN")


@settings(max_examples=examples(60), deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(chosen=st.lists(st.tuples(st.integers(0, 10**6), st.sampled_from(OTHERS)), min_size=1, max_size=8))
def test_an_expectation_is_met_by_its_value_only(
    chosen: list[tuple[int, object]],
    version: Version,
    tmp_path: Path,
) -> None:
    values = version.values
    names = list(values)
    rows = [(names[number % len(names)], other) for number, other in chosen]
    expected = [(name, values[name] if other is SAME else str(other)) for name, other in rows]
    path = tmp_path / "expectations.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([HEAD, *([*name, value] for name, value in expected)])
    missed = [
        f"{path} line {line}: {reference} has {column} {values[table, reference, column] or None}, "
        f"expected {value or 'nothing'}"
        for line, ((table, reference, column), value) in enumerate(expected, 2)
        if value != values[table, reference, column]
    ]
    if missed:
        with pytest.raises(CheckFailed) as caught:
            check(version.connection, path)
        assert str(caught.value).splitlines()[1:] == [f"  {line}" for line in missed]
    else:
        assert check(version.connection, path) == [f"{name[1]} has {name[2]} {value}" for name, value in expected]


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
