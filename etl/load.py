"""Loads a raw file into `raw.<table>`, and the rows that break a rule into `rejected.<table>`."""

from collections import Counter
from collections.abc import Iterable, Sequence

import duckdb

from etl.chunks import chunks
from etl.input_schema import InputTable
from etl.rejected_rows import CONSEQUENCE, REJECTED, REPLACED, RowProblem, rejected_places
from etl.row_rules import Rule, quoted, rules_of, type_rules, typed
from etl.sources.source import InputFile, Row, SourceError


class TableLoad:
    """The load of one table. Raises SourceError for a file without a needed column, or that cannot be read.

    References to tables in `absent` are not checked.
    """

    def __init__(
        self,
        file: InputFile,
        connection: duckdb.DuckDBPyConnection,
        declaration: InputTable,
        absent: frozenset[str] = frozenset(),
    ) -> None:
        self.file = file
        self.connection = connection
        self.missing = _missing_columns(file, declaration)
        """Type and default of each optional column that the file does not have."""
        declaration = self.declaration = declaration.without(self.missing)
        self.row_problems: list[RowProblem] = []
        self.rejected: set[tuple[str, int]] = set()
        self.dependants: Counter[str] = Counter()
        """How many rows name a rejected row of another file, by the place of that row."""
        self._load_typed()
        rules = list(rules_of(declaration, absent))
        self._apply(declaration, [rule for rule in rules if not rule.keeps_first])
        # What has been replaced or rejected may be part of a key.
        self._apply(declaration, [rule for rule in rules if rule.keeps_first])
        self._keep_rejected()
        self._add_missing_columns()

    def _add_missing_columns(self) -> None:
        for column, (type_, default) in self.missing.items():
            statement = f'alter table raw.{self.declaration.table} add column "{column}" {type_} default {default}'
            self.connection.execute(statement)

    def _load_typed(self) -> None:
        """Create the raw table. A wrong value in a column with a default is replaced, any other rejects its row."""
        declaration, table = self.declaration, f"raw.{self.declaration.table}"
        self.row_problems += self.file.load(self.connection, declaration.as_loaded)
        self.rejected |= rejected_places(self.row_problems)
        self._apply(declaration.as_loaded, list(type_rules(declaration)))
        if declaration.defaults:
            columns = (
                f'{typed(name, type_)} as "{name}"' if name in declaration.defaults else f'"{name}"'
                for name, type_ in declaration.types.items()
            )
            self.connection.execute(f"create or replace table {table} as select {', '.join(columns)} from {table}")

    def _apply(self, declaration: InputTable, rules: list[Rule]) -> None:
        """Take the rows that break one of the rules out of the raw table, or replace their values."""
        for rule in self._broken(rules):
            problems = self._find_problems(declaration, rule)
            self.rejected |= rejected_places(problems)
            self.row_problems += problems

    def _broken(self, rules: list[Rule]) -> list[Rule]:
        """The rules that some row breaks: one look at the table for all of them."""
        if not rules:
            return []
        looks = ", ".join(rule.is_broken for rule in rules)
        # With the count it is one row, even of an empty table.
        row = self.connection.execute(f"select count(*), {looks} from raw.{self.declaration.table}").fetchone()
        return [rule for rule, is_broken in zip(rules, (row or ())[1:], strict=True) if is_broken]

    def _find_problems(self, declaration: InputTable, rule: Rule) -> list[RowProblem]:
        """The problems of the rows that break the rule, each with its line in the file."""
        names, table = quoted(rule.columns), f"raw.{declaration.table}"
        rows = self.connection.execute(f"select {names} from {table} where {rule.condition}").fetchall()
        if rule.replacement is None:
            self.connection.execute(f"delete from {table} where {rule.condition}")
        else:
            self.connection.execute(f"update {table} set {names} = {rule.replacement} where {rule.condition}")
        causes = self._causes(rule)
        return [
            self._row_problem(row, rule, causes) for row in self._rows(declaration, rule, {_key(row) for row in rows})
        ]

    def _rows(self, declaration: InputTable, rule: Rule, broken: set[tuple[object, ...]]) -> Iterable[Row]:
        """The rows of the file with these values in the columns of the rule."""
        first: set[tuple[object, ...]] = set()
        for row in self.file.rows(self.connection, declaration, rule.columns):
            values = _key(row.values)
            if values not in broken or (row.file, row.line) in self.rejected:
                continue
            if rule.keeps_first and values not in first:
                first.add(values)
            else:
                yield row

    def _row_problem(self, row: Row, rule: Rule, causes: dict[object, str]) -> RowProblem:
        reason = f"{_shown(row.values)}{rule.reason}"
        # A rejected row without a readable key may be the referenced one.
        cause = causes.get(row.values[0]) or causes.get(None)
        if cause and rule.replacement is None:
            self.dependants[cause] += 1
            reason = f"{_shown(row.values)}names {cause}{CONSEQUENCE}"
        effect = REJECTED if rule.replacement is None else REPLACED
        return RowProblem(row.file, row.line, ", ".join(rule.columns), reason, effect)

    def _causes(self, rule: Rule) -> dict[object, str]:
        """The places of the rejected rows that the values of a reference may mean."""
        if not rule.references:
            return {}
        table, column = rule.references
        rows = self.connection.execute(f'select "{column}", min(place) from rejected.{table} group by all').fetchall()
        return dict(rows)

    def _keep_rejected(self) -> None:
        create_empty(self.connection, self.declaration, "rejected")
        if self.rejected:
            rows = self.file.rows(self.connection, self.declaration, tuple(self.declaration.types))
            rows_with_place = (
                (f"{row.file} line {row.line}", *row.values) for row in rows if (row.file, row.line) in self.rejected
            )
            insert_rejected(
                self.connection, self.declaration.table, ("place", *self.declaration.types), rows_with_place
            )


def _missing_columns(file: InputFile, declaration: InputTable) -> dict[str, tuple[str, str]]:
    """Type and default of each optional column that no part of the file has.

    Raises SourceError for any other missing column, and for one that only some parts have.
    """
    headers = {name: part.columns() for name, part in file.parts.items()}
    missing = {}
    for column, type_ in declaration.types.items():
        without = [name for name, present in headers.items() if column not in present]
        if column in declaration.optional and len(without) == len(headers):
            missing[column] = type_, declaration.optional[column]
        elif without:
            name = without[0]
            raise SourceError(f"{name}: needed column {column} is missing; it has {', '.join(headers[name])}")
    return missing


def create_empty(connection: duckdb.DuckDBPyConnection, declaration: InputTable, schema: str) -> None:
    """Create the table of a file without rows, in schema `raw` or `rejected`."""
    columns = ", ".join(f'"{name}" {type_}' for name, type_ in declaration.types.items())
    location = "place varchar, " if schema == "rejected" else ""
    connection.execute(f"create or replace table {schema}.{declaration.table} ({location}{columns})")


def insert_rejected(
    connection: duckdb.DuckDBPyConnection,
    table: str,
    columns: Sequence[str],
    rows: Iterable[tuple[object, ...]],
) -> None:
    """Insert rows into a table of schema `rejected`, many by a statement."""
    names, lists = quoted(columns), ", ".join("unnest(?)" for _ in columns)
    for chunk in chunks(rows):
        values = [list(column) for column in zip(*chunk, strict=True)]
        connection.execute(f"insert into rejected.{table} ({names}) select {lists}", values)


def _key(values: tuple[object, ...]) -> tuple[object, ...]:
    """Values that equal themselves, which NaN does not."""
    return tuple("nan" if value != value else value for value in values)


def _shown(values: tuple[object, ...]) -> str:
    if all(value is None for value in values):
        return ""
    shown = ("nothing" if v is None else repr(v) if isinstance(v, str) else str(v) for v in values)
    return f"{', '.join(shown)} "
