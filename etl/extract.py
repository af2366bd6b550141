"""Extract: a source becomes typed tables in schema `raw`; rows that are wrong are set aside, each with its place.

Rejected rows are in schema `rejected`, as far as their values can be typed.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import duckdb

from etl.input_rows import InputRows
from etl.input_schema import Declaration, declarations
from etl.load import TableLoad, create_empty
from etl.pre_aggregates import Partials
from etl.rejected_rows import REJECTED, REPLACED, Refusal, rejected_places, write_report
from etl.settings import Settings
from etl.sources.partitioned_table import Parts
from etl.sources.source import InputFile, Source, SourceError

MAX_PROBLEMS = 5
"""So many are printed of what rejects a version; the report has all."""


class TooManyRefused(Exception):
    """The rejected rows of a source reject the version: they are too many, or other rows need them."""


@dataclass
class Extraction:
    """What has been read so far."""

    inputs: list[InputRows] = field(default_factory=list)
    refusals: list[Refusal] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)
    """Why the version is rejected."""
    needs: dict[str, dict[str, int]] = field(default_factory=dict)
    """How many rows of which files need a rejected row, by its place."""

    def reasons(self) -> list[str]:
        """Why the version is rejected, causes before what follows from them."""
        causes = {f"{one.file} line {one.line}": one for one in self.refusals if not one.is_consequence}
        needed = [
            f"{causes[place]}. The row is rejected, and other rows need it: "
            + ", ".join(f"{count:,} of {name}" for name, count in counts.items())
            for place, counts in self.needs.items()
            if place in causes
        ]
        return [*needed, *self.problems]


def extract(
    source: Source,
    connection: duckdb.DuckDBPyConnection,
    limit: float,
    say: Callable[[str], None],
    report: Callable[[list[Refusal]], None],
    partials: Partials | None = None,
) -> list[InputRows]:
    """Fill schema `raw` from the source; the row counts of each file.

    What `partials` takes of a table is not in `raw`.

    Raises SourceError for a missing file or column or an unreadable file, naming it, and TooManyRefused when more
    than the share `limit` (0 to 1) of a table's rows is rejected, or a rejected row is one that other rows need; the
    report is complete in all cases.
    """
    connection.execute("create schema raw; create schema rejected")
    require_files(source)
    extraction = Extraction()
    try:
        for declaration in declarations():
            _extract_table(declaration, source, connection, limit, extraction, partials)
            is_there = declaration.table in source.files
            say(_line(extraction.inputs[-1]) if is_there else f"absent   {declaration.table}, which is optional")
        for name in source.ignored:
            say(f"ignored  {name}, which is the name of no input file")
    finally:
        report(extraction.refusals)
    if reasons := extraction.reasons():
        more = len(reasons) - MAX_PROBLEMS
        raise TooManyRefused("\n".join([*reasons[:MAX_PROBLEMS], *([f"and {more:,} more"] if more > 0 else [])]))
    return extraction.inputs


def _line(rows: InputRows) -> str:
    rejected = f", {rows.rejected:,} rejected" if rows.rejected else ""
    replaced = f", {rows.replaced_values:,} values replaced" if rows.replaced_values else ""
    return f"read     {rows.name:<28} {rows.read:>10,} rows{rejected}{replaced}"


def _extract_table(
    declaration: Declaration,
    source: Source,
    connection: duckdb.DuckDBPyConnection,
    limit: float,
    extraction: Extraction,
    partials: Partials | None,
) -> None:
    table, file = declaration.table, source.files.get(declaration.table)
    is_partial = partials is not None and table in partials
    if file is None:
        if partials and is_partial:
            partials.take(declaration, {})
        create_empty(connection, declaration, "raw")
        create_empty(connection, declaration, "rejected")
        return
    if partials and is_partial:
        load = _load_the_rest(file, connection, declaration, partials)
        used = partials.rows(table)
    else:
        load = TableLoad(file, connection, declaration, _absent(source))
        used = _count(connection, table)
    refusals = load.refusals if load else []
    extraction.refusals += refusals
    if load:
        for place, count in load.dependants.items():
            extraction.needs.setdefault(place, {})[file.name] = count
    rejected = len(rejected_places(refusals))
    replaced = sum(refusal.effect == REPLACED for refusal in refusals)
    read = used + rejected if is_partial else file.count(connection)
    extraction.inputs.append(InputRows(file.name, read, used, rejected, replaced))
    if read != used + rejected:
        raise SourceError(
            f"{file.name} has {read:,} rows, of which {used:,} could be used and {rejected:,} were rejected: the others"
            " are lost. Is the file written in lines of comma-separated values?"
        )
    if rejected > limit * read:
        found = [refusal for refusal in refusals if refusal.effect == REJECTED]
        extraction.problems.append(_too_many(file, found, rejected, read, limit))
    if declaration.needed and used == 0 and not rejected:
        raise SourceError(f"{file.name} has a header and no rows")


def reported(settings: Settings) -> Callable[[list[Refusal]], None]:
    """What writes the report of refused rows where the settings have it."""
    return lambda refusals: write_report(refusals, Path(settings.refused_report))


def require_files(source: Source) -> None:
    missing = [d.table for d in declarations() if d.needed and d.table not in source.files]
    if missing:
        raise SourceError(
            f"{source.name}: needed file {missing[0]} is missing (as .csv, .csv.gz or .parquet)"
            + (f"; so are {', '.join(missing[1:])}" if missing[1:] else "")
        )


def _load_the_rest(
    file: InputFile, connection: duckdb.DuckDBPyConnection, declaration: Declaration, partials: Partials
) -> TableLoad | None:
    """Load the rows of those parts that the partials do not take."""
    rest, given = partials.take(declaration, file.parts), set[str]()
    while True:
        load = TableLoad(Parts(file.name, rest), connection, declaration) if rest else None
        if load is None:
            create_empty(connection, declaration, "raw")
            create_empty(connection, declaration, "rejected")
        given = partials.settle(declaration.table)
        if not given:
            return load
        rest = {name: part for name, part in file.parts.items() if name in rest or name in given}


def _absent(source: Source) -> frozenset[str]:
    return frozenset(declaration.table for declaration in declarations()) - source.files.keys()


def _count(connection: duckdb.DuckDBPyConnection, table: str) -> int:
    row = connection.execute(f"select count(*) from raw.{table}").fetchone()
    return int(row[0]) if row else 0


def _too_many(file: InputFile, found: list[Refusal], wrong: int, rows: int, limit: float) -> str:
    return (
        f"{file.name}: {wrong:,} of {rows:,} rows are wrong, more than the limit of {limit:.1%}. The first:"
        + "".join(f"\n  {refusal}" for refusal in sorted(found)[:5])
    )
