"""The report of rejected rows and replaced values, as a CSV file."""

import csv
from pathlib import Path

from etl.rejected_rows import CONSEQUENCE, REJECTED, REPLACED, RowProblem, write_report

PROBLEMS = [
    RowProblem("results.csv", 9, "raceId", f"7 names races.csv line 3{CONSEQUENCE}"),
    RowProblem("races.csv", 3, "name", "has no value"),
    RowProblem("drivers.csv", 12, "dob", "'13.\r\nMärz\u2028' is not a valid DATE", REPLACED),
    RowProblem("drivers.csv", 2, "code", 'contains "quotes", and a comma'),
]


def test_a_report_has_every_problem_as_it_is_with_consequences_last(tmp_path: Path) -> None:
    path = tmp_path / "new" / "folder" / "refused.csv"
    write_report(PROBLEMS, path)
    with path.open(encoding="utf-8", newline="") as file:
        head, *rows = csv.reader(file)
    assert head == ["file", "line", "column", "reason", "effect"]
    ordered = [PROBLEMS[3], PROBLEMS[2], PROBLEMS[1], PROBLEMS[0]]
    assert [RowProblem(file, int(line), *rest) for file, line, *rest in rows] == ordered
    assert path.read_bytes().count(b"\r\n") == len(PROBLEMS) + 2
    assert [problem.effect for problem in ordered] == [REJECTED, REPLACED, REJECTED, REJECTED]


def test_a_report_without_problems_has_a_head(tmp_path: Path) -> None:
    write_report([], tmp_path / "refused.csv")
    assert (tmp_path / "refused.csv").read_text("utf-8") == "file,line,column,reason,effect\n"
