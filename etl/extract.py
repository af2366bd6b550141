"""Extract: a source becomes typed tables in schema `raw`; rows that are wrong are set aside, each with its place."""

from collections import Counter
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import NamedTuple

import duckdb

from etl.declarations import Declaration, declarations
from etl.partials import Partials
from etl.refusals import Refusal, write_report
from etl.rules import Rule, quoted, rules_of
from etl.settings import Settings
from etl.sources.parts import Parts
from etl.sources.source import InputFile, Source, SourceError


class TooManyRefused(Exception):
    """More rows of a table were refused than the limit allows."""


class Extracted(NamedTuple):
    """Rows of each file, and those of them that were refused."""

    rows: Counter[str]
    refused: Counter[str]


def extract(
    source: Source,
    connection: duckdb.DuckDBPyConnection,
    limit: float,
    say: Callable[[str], None],
    report: Callable[[list[Refusal]], None],
    partials: Partials | None = None,
) -> Extracted:
    """Fill schema `raw` from the source; how many rows each file has, and how many of them were refused.

    What `partials` takes of a table is not in `raw`.

    Raises SourceError for a missing file or column or an unreadable file, naming it, and TooManyRefused when more
    than the share `limit` (0 to 1) of a table's rows is refused; the report is complete in both cases.
    """
    connection.execute("create schema raw")
    require_files(source)
    refusals: list[Refusal] = []
    extracted = Extracted(Counter(), Counter())
    try:
        for declaration in declarations():
            file = source.files.get(declaration.table)
            if file is None:
                if partials and declaration.table in partials:
                    partials.take(declaration, {})
                _create_empty(connection, declaration)
                continue
            if partials and declaration.table in partials:
                found = _load_the_rest(file, connection, declaration, partials)
                kept = partials.rows(declaration.table)
            else:
                found = load(file, connection, declaration, absent=_absent(source))
                kept = _count(connection, declaration.table)
            refusals += found
            wrong = len({refusal.place for refusal in found})
            say(f"read     {file.name:<28} {kept:>10,} rows" + (f", {wrong:,} refused" if wrong else ""))
            extracted.rows[file.name] = kept + wrong
            if wrong:
                extracted.refused[file.name] = wrong
            if wrong > limit * (kept + wrong):
                raise TooManyRefused(_too_many(file, found, wrong, kept + wrong, limit))
            if declaration.needed and kept == 0:
                raise SourceError(f"{file.name} has a header and no rows")
    finally:
        report(refusals)
    return extracted


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
) -> list[Refusal]:
    """Load the rows of those parts that the partials do not take; the refusals among them."""
    rest, given = partials.take(declaration, file.parts), set[str]()
    while True:
        if rest:
            found = load(Parts(file.name, rest), connection, declaration, absent=frozenset())
        else:
            _create_empty(connection, declaration)
            found = []
        given = partials.settle(declaration.table)
        if not given:
            return found
        rest = {name: part for name, part in file.parts.items() if name in rest or name in given}


def load(
    file: InputFile, connection: duckdb.DuckDBPyConnection, declaration: Declaration, absent: frozenset[str]
) -> list[Refusal]:
    """Create `raw.<table>` with the rows that are right; the refusals of those that are not.

    References to tables in `absent` cannot be followed and are let pass.
    """
    for name, part in file.parts.items():
        present = part.columns()
        for column in declaration.types:
            if column not in present:
                raise SourceError(f"{name}: needed column {column} is missing; it has {', '.join(present)}")
    refusals = file.load(connection, declaration)
    refused = {refusal.place for refusal in refusals}
    for rule in _broken(connection, declaration, rules_of(declaration, absent)):
        found = _refuse(file, connection, declaration, rule, refused)
        refused |= {refusal.place for refusal in found}
        refusals += found
    return refusals


def _broken(connection: duckdb.DuckDBPyConnection, declaration: Declaration, rules: Iterable[Rule]) -> list[Rule]:
    """The rules that some row breaks: one look at the table for all of them."""
    rules = list(rules)
    looks = ", ".join(rule.is_broken for rule in rules)
    answers = connection.execute(f"select {looks} from raw.{declaration.table}").fetchone() or ()
    return [rule for rule, is_broken in zip(rules, answers, strict=True) if is_broken]


def _refuse(
    file: InputFile,
    connection: duckdb.DuckDBPyConnection,
    declaration: Declaration,
    rule: Rule,
    refused: set[tuple[str, int]],
) -> list[Refusal]:
    """Delete the rows that break the rule; the refusal of each, found again in the file for its line."""
    names = quoted(rule.columns)
    broken = connection.execute(f"select {names} from raw.{declaration.table} where {rule.condition}").fetchall()
    connection.execute(f"delete from raw.{declaration.table} where {rule.condition}")
    kept: set[tuple[object, ...]] = set()
    refusals = []
    for name, line, values in file.locate(connection, declaration, rule.columns, set(broken)):
        if (name, line) in refused:
            continue
        if rule.keeps_first and values not in kept:
            kept.add(values)
            continue
        refusals.append(Refusal(name, line, ", ".join(rule.columns), f"{_text(values)} {rule.reason}"))
    return refusals


def _text(values: tuple[object, ...]) -> str:
    return ", ".join(
        "nothing" if value is None else repr(value) if isinstance(value, str) else str(value) for value in values
    )


def _absent(source: Source) -> frozenset[str]:
    return frozenset(declaration.table for declaration in declarations()) - source.files.keys()


def _create_empty(connection: duckdb.DuckDBPyConnection, declaration: Declaration) -> None:
    columns = ", ".join(f'"{name}" {type_}' for name, type_ in declaration.types.items())
    connection.execute(f"create or replace table raw.{declaration.table} ({columns})")


def _count(connection: duckdb.DuckDBPyConnection, table: str) -> int:
    row = connection.execute(f"select count(*) from raw.{table}").fetchone()
    return int(row[0]) if row else 0


def _too_many(file: InputFile, found: list[Refusal], wrong: int, rows: int, limit: float) -> str:
    return (
        f"{file.name}: {wrong:,} of {rows:,} rows are wrong, more than the limit of {limit:.1%}. The first:"
        + "".join(f"\n  {refusal}" for refusal in sorted(found)[:5])
    )
