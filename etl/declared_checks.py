"""Checks derived from the published tables: keys, columns without nulls, references, notes."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Any

from sqlalchemy import Column, Table

from etl.published.tables import VERSIONED

NOTE = "_note"


def declared_checks() -> dict[str, str]:
    """Each check as a select that returns the rows that fail it, by name."""
    return {
        "keys_are_unique": _union(_repeated_keys()),
        "needed_columns_have_values": _union(_nulls()),
        "references_are_known": _union(_unknown_references()),
        "unknown_figures_have_a_note": _union(_figures_without_a_note()),
    }


def _repeated_keys() -> Iterator[str]:
    for table in VERSIONED:
        unique = [[column] for column in table.columns if column.unique]
        for columns in [list(table.primary_key), *unique]:
            names = ", ".join(map(_quoted, columns))
            shown = f"concat_ws(' ', {names})"
            yield (
                f"select '{table.name}' as name, {shown} as value from summaries.{table.name}"
                f" group by {names} having count(*) > 1"
            )


def _nulls() -> Iterator[str]:
    """One select for each table: planning one for each column takes longer than running it."""
    for table in VERSIONED:
        needed = [column for column in table.columns if not column.nullable]
        nulls = ", ".join(f"case when {_quoted(column)} is null then '{column.name}' end" for column in needed)
        condition = " or ".join(f"{_quoted(column)} is null" for column in needed)
        yield (
            f"select concat('{table.name}.', unnest(string_split(concat_ws(',', {nulls}), ','))) as name,"
            f" {_row(table)} as value from summaries.{table.name} where {condition}"
        )


def _unknown_references() -> Iterator[str]:
    """One select for each referenced column: planning one for each reference takes longer than running it."""
    for key, references in _references().items():
        target = f"summaries.{key.table.name}"
        rows = _union(
            f"select '{table.name}.{column.name}' as name, {_row(table)} as place, {_quoted(column)} as reference"
            f" from summaries.{table.name}"
            for table, column in references
        )
        # A table of an optional file may be empty; the tables of needed files have a check of their own.
        yield (
            f"select name, concat(place, ': ', cast(reference as varchar)) as value from ({rows})"
            f" where reference not in (select {_quoted(key)} from {target}) and exists (select 1 from {target})"
        )


def _references() -> dict[Column[Any], list[tuple[Table, Column[Any]]]]:
    """The columns that refer to a column of another table, by that column."""
    references = defaultdict(list)
    for table in VERSIONED:
        for column in table.columns:
            for key in column.foreign_keys:
                references[key.column].append((table, column))
    return references


def _figures_without_a_note() -> Iterator[str]:
    for table in VERSIONED:
        for note in table.columns:
            if note.key.endswith(NOTE):
                figure = note.key.removesuffix(NOTE)
                column = table.columns.get(figure, table.columns.get(f"{figure}_id"))
                assert column is not None, f"{table.name}.{note.key} is a note of no column"
                yield _rows(table, column, f"{_quoted(column)} is null and {_quoted(note)} is null")


def _rows(table: Table, column: Column[Any], condition: str) -> str:
    value = f"concat({_row(table)}, ': ', cast({_quoted(column)} as varchar))"
    return (
        f"select '{table.name}.{column.name}' as name, {value} as value from summaries.{table.name} where {condition}"
    )


def _row(table: Table) -> str:
    """The primary key of a row, as a check shows it."""
    return f"concat('row ', concat_ws(' ', {', '.join(map(_quoted, table.primary_key))}))"


def _quoted(column: Column[Any]) -> str:
    return f'"{column.name}"'


def _union(selects: Iterable[str]) -> str:
    return "\nunion all\n".join(selects)
