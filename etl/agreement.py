"""How far a source and its supplement agree: lines of a run, and differences that the version before did not have."""

from collections.abc import Iterator
from pathlib import Path

import duckdb

MAX_LISTED = 20
"""Differences that are printed; the table `agreement_differences` has all."""

DIFFERENCES = """
select a.figure, d.subject, d.ours, d.theirs, d.reason
from summaries.agreement_differences as d
inner join summaries.agreement as a using (figure_id)
where {condition}
order by all
"""
IS_UNKNOWN = """
not exists (
    select 1
    from read_parquet($differences) as known
    inner join read_parquet($figures) as figures using (figure_id)
    where figures.figure = a.figure and known.subject = d.subject
        and known.ours is not distinct from d.ours and known.theirs is not distinct from d.theirs
)
"""


class NewDifferences(Exception):
    """Figures of the two sources differ that did not before, and `--strict` rejects them."""


def agreement_lines(connection: duckdb.DuckDBPyConnection) -> Iterator[str]:
    """A line for each figure: how many rows were compared, and how many differ."""
    rows = connection.execute("select figure, compared, equal, different from summaries.agreement order by figure")
    for figure, compared, equal, different in rows.fetchall():
        yield f"compared {figure:<12} {compared:>6,} rows, {equal:,} equal, {different:,} different"


def new_differences(connection: duckdb.DuckDBPyConnection, earlier: Path | None) -> list[str]:
    """The differences that an earlier version does not have, as lines; without one, those that have no reason.

    `earlier` is a folder with the Parquet files of that version.
    """
    files = {"differences": "agreement_differences.parquet", "figures": "agreement.parquet"}
    if earlier and _has_figures(connection, earlier / files["figures"]):
        return _lines(connection, IS_UNKNOWN, {name: str(earlier / file) for name, file in files.items()})
    return _lines(connection, "d.reason is null", {})


def _has_figures(connection: duckdb.DuckDBPyConnection, file: Path) -> bool:
    """False for a version without a supplement, or of a release that did not compare."""
    if not file.exists():
        return False
    return connection.execute("select exists (from read_parquet($file))", {"file": str(file)}).fetchone() == (True,)


def difference_lines(connection: duckdb.DuckDBPyConnection) -> list[str]:
    """Every difference, with the reason why it is expected."""
    return _lines(connection, "true", {})


def _lines(connection: duckdb.DuckDBPyConnection, condition: str, parameters: dict[str, str]) -> list[str]:
    rows = connection.execute(DIFFERENCES.format(condition=condition), parameters).fetchall()
    return [
        f"{figure} of {subject}: {_shown(ours)}, in the supplement {_shown(theirs)}" + (f". {reason}" if reason else "")
        for figure, subject, ours, theirs, reason in rows
    ]


def _shown(value: str | None) -> str:
    return "none" if value is None else value
