"""Raw rows that were left out, each with its place and the reason."""

import csv
from collections.abc import Iterable
from dataclasses import astuple, dataclass, fields
from pathlib import Path


@dataclass(frozen=True, order=True)
class Refusal:
    """One reason to leave out one raw row. `line` counts from 1, the header included; in Parquet it is the row."""

    file: str
    line: int
    column: str
    reason: str

    @property
    def place(self) -> tuple[str, int]:
        return self.file, self.line

    def __str__(self) -> str:
        return f"{self.file} line {self.line}, column {self.column}: {self.reason}"


def write_report(refusals: Iterable[Refusal], path: Path) -> None:
    """Write every refusal as CSV; an empty report says that nothing was refused."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", encoding="utf-8", newline="") as file:
        report = csv.writer(file)
        report.writerow(field.name for field in fields(Refusal))
        report.writerows(astuple(refusal) for refusal in sorted(refusals))
