"""Extracts a source into typed tables in schema `raw`. Invalid rows are rejected, each with its location.

Rejected rows are in schema `rejected`, as far as their values can be typed.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import duckdb

from etl.input_rows import InputRows
from etl.input_schema import InputTable
from etl.layouts.ergast import PROVENANCE
from etl.load import TableLoad, create_empty
from etl.pre_aggregates import PreAggregates
from etl.rejected_rows import REJECTED, REPLACED, RowProblem, rejected_places, write_report
from etl.settings import Settings
from etl.sources.folder import archives_in
from etl.sources.partitioned_table import PartitionedTable
from etl.sources.source import InputFile, Source, SourceError

MAX_REASONS = 5
"""Reasons to reject a version that are printed; the report has all row problems."""


class TooManyRejected(Exception):
    """The rejected rows of a source reject the version: they are too many, or other rows need them."""


@dataclass
class Extraction:
    """What has been read so far."""

    inputs: list[InputRows] = field(default_factory=list)
    row_problems: list[RowProblem] = field(default_factory=list)
    reasons_to_reject: list[str] = field(default_factory=list)
    """Why the version is rejected."""
    missing_columns: dict[str, list[str]] = field(default_factory=dict)
    """Optional columns that a file does not have, by table."""
    needs: dict[str, dict[str, int]] = field(default_factory=dict)
    """How many rows of which files need a rejected row, by its location."""

    def reasons(self) -> list[str]:
        """Why the version is rejected, causes before their consequences."""
        causes = {
            f"{problem.file} line {problem.line}": problem
            for problem in self.row_problems
            if not problem.is_consequence
        }
        needed = [
            f"{causes[location]}. The row is rejected, and other rows need it: "
            + ", ".join(f"{count:,} of {name}" for name, count in counts.items())
            for location, counts in self.needs.items()
            if location in causes
        ]
        return [*needed, *self.reasons_to_reject]


def extract(
    source: Source,
    connection: duckdb.DuckDBPyConnection,
    limit: float,
    say: Callable[[str], None],
    report: Callable[[list[RowProblem]], None],
    pre_aggregates: PreAggregates | None = None,
) -> list[InputRows]:
    """Fill schema `raw` from the source, with a table for each file of its layout; the row counts of each file.

    What `pre_aggregates` takes of a table is not in `raw`.

    Raises SourceError for a missing file or column or an unreadable file, naming it, and TooManyRejected when more
    than the share `limit` (0 to 1) of a table's rows is rejected, or a rejected row is one that other rows need; the
    report is complete in all cases.
    """
    connection.execute("create schema raw; create schema rejected")
    require_files(source)
    extraction = Extraction()
    try:
        for declaration in source.layout.tables:
            _extract_table(declaration, source, connection, limit, extraction, pre_aggregates)
            is_there = declaration.table in source.files
            stem = source.layout.stem(declaration.table)
            say(_line(extraction.inputs[-1]) if is_there else f"absent   {stem}, which is optional")
            if columns := [
                name for name in extraction.missing_columns.get(declaration.table, []) if name not in PROVENANCE
            ]:
                say(f"absent   {extraction.inputs[-1].name}: {', '.join(columns)}, which are optional")
        for name in source.ignored:
            say(f"ignored  {name}, which is the name of no input file")
    finally:
        report(extraction.row_problems)
    if reasons := extraction.reasons():
        more = len(reasons) - MAX_REASONS
        raise TooManyRejected("\n".join([*reasons[:MAX_REASONS], *([f"and {more:,} more"] if more > 0 else [])]))
    return extraction.inputs


def _line(rows: InputRows) -> str:
    rejected = f", {rows.rejected:,} rejected" if rows.rejected else ""
    replaced = f", {rows.replaced_values:,} values replaced" if rows.replaced_values else ""
    return f"read     {rows.name:<28} {rows.read:>10,} rows{rejected}{replaced}"


def _extract_table(
    declaration: InputTable,
    source: Source,
    connection: duckdb.DuckDBPyConnection,
    limit: float,
    extraction: Extraction,
    pre_aggregates: PreAggregates | None,
) -> None:
    table, file = declaration.table, source.files.get(declaration.table)
    is_partial = pre_aggregates is not None and table in pre_aggregates
    if file is None:
        if pre_aggregates and is_partial:
            pre_aggregates.take(declaration, {})
        create_empty(connection, declaration, "raw")
        create_empty(connection, declaration, "rejected")
        return
    if pre_aggregates and is_partial:
        load = _load_other_parts(file, connection, declaration, pre_aggregates)
        used = pre_aggregates.rows(table)
    else:
        load = TableLoad(file, connection, declaration, _absent(source))
        used = _count(connection, table)
    row_problems = load.row_problems if load else []
    extraction.row_problems += row_problems
    if load:
        extraction.missing_columns[table] = list(load.missing)
        for location, count in load.dependants.items():
            extraction.needs.setdefault(location, {})[file.name] = count
    rejected = len(rejected_places(row_problems))
    replaced = sum(problem.effect == REPLACED for problem in row_problems)
    read = used + rejected if is_partial else file.count(connection)
    extraction.inputs.append(InputRows(file.name, read, used, rejected, replaced))
    if read != used + rejected:
        raise SourceError(
            f"{file.name} has {read:,} rows, of which {used:,} could be used and {rejected:,} were rejected: the rest"
            " could not be read. Is the file written in lines of comma-separated values?"
        )
    if rejected > limit * read:
        rejections = [problem for problem in row_problems if problem.effect == REJECTED]
        extraction.reasons_to_reject.append(_too_many(file, rejections, rejected, read, limit))
    if declaration.needed and used == 0 and not rejected:
        raise SourceError(f"{file.name} has a header and no rows")


def report_writer(settings: Settings) -> Callable[[list[RowProblem]], None]:
    """A function that adds row problems to the report, which is the file of the settings."""
    reported: list[RowProblem] = []

    def report(row_problems: list[RowProblem]) -> None:
        reported.extend(row_problems)
        write_report(reported, Path(settings.refused_report))

    return report


def require_files(source: Source) -> None:
    layout = source.layout
    missing = [layout.stem(table.table) for table in layout.tables if table.needed and table.table not in source.files]
    if missing:
        raise SourceError(
            f"{source.name}: needed file {missing[0]} is missing (as .csv, .csv.gz or .parquet)"
            + (f"; so {'is' if len(missing) == 2 else 'are'} {', '.join(missing[1:])}" if missing[1:] else "")
            + archives_in(source.name)
        )


def _load_other_parts(
    file: InputFile, connection: duckdb.DuckDBPyConnection, declaration: InputTable, pre_aggregates: PreAggregates
) -> TableLoad | None:
    """Load the rows of the files without a pre-aggregate."""
    rest, returned = pre_aggregates.take(declaration, file.parts), set[str]()
    while True:
        load = TableLoad(PartitionedTable(file.name, rest), connection, declaration) if rest else None
        if load is None:
            create_empty(connection, declaration, "raw")
            create_empty(connection, declaration, "rejected")
        returned = pre_aggregates.settle(declaration.table)
        if not returned:
            return load
        rest = {name: single for name, single in file.parts.items() if name in rest or name in returned}


def _absent(source: Source) -> frozenset[str]:
    return frozenset(declaration.table for declaration in source.layout.tables) - source.files.keys()


def _count(connection: duckdb.DuckDBPyConnection, table: str) -> int:
    row = connection.execute(f"select count(*) from raw.{table}").fetchone()
    return int(row[0]) if row else 0


def _too_many(file: InputFile, rejections: list[RowProblem], wrong: int, rows: int, limit: float) -> str:
    return (
        f"{file.name}: {wrong:,} of {rows:,} rows are wrong, more than the limit of {limit:.1%}. The first:"
        + "".join(f"\n  {problem}" for problem in sorted(rejections)[:5])
    )
