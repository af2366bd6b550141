"""Raw rows that were rejected and values that were replaced, each with its location and the reason."""

import csv
from collections.abc import Iterable
from dataclasses import astuple, dataclass, fields
from pathlib import Path

REJECTED, REPLACED = "row rejected", "value replaced"
CONSEQUENCE = ", which is rejected"


@dataclass(frozen=True, order=True)
class RowProblem:
    """A reason to reject a raw row, or to replace a value in it by its column's default.

    `line` counts from 1, the header included; in Parquet it is the row.
    """

    file: str
    line: int
    column: str
    reason: str
    effect: str = REJECTED

    @property
    def is_consequence(self) -> bool:
        """Whether the row is rejected because it needs another one that is."""
        return self.reason.endswith(CONSEQUENCE)

    @property
    def place(self) -> tuple[str, int]:
        return self.file, self.line

    def __str__(self) -> str:
        return f"{self.file} line {self.line}, column {self.column}: {self.reason}"


def rejected_places(problems: Iterable[RowProblem]) -> set[tuple[str, int]]:
    """File and line of each rejected row."""
    return {problem.place for problem in problems if problem.effect == REJECTED}


def write_report(problems: Iterable[RowProblem], path: Path) -> None:
    """Write every problem as CSV; a report without rows says that nothing was rejected or replaced."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", encoding="utf-8", newline="") as file:
        report = csv.writer(file)
        report.writerow(field.name for field in fields(RowProblem))
        # Consequences of other problems come last.
        report.writerows(
            astuple(problem) for problem in sorted(problems, key=lambda problem: (problem.is_consequence, problem))
        )
