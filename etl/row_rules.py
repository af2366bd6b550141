"""Rules for the rows of a raw table, as SQL; they come from the constraints in `sql/raw`."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from etl.input_schema import Constraint, InputTable

WHOLE = {"INTEGER": 2**31, "BIGINT": 2**63}


class Rule(NamedTuple):
    """A condition that is true for an invalid row."""

    columns: tuple[str, ...]
    reason: str
    condition: str  # SQL that is true for a wrong row
    is_broken: str  # SQL over the whole table, true when there is one
    keeps_first: bool = False
    replacement: str | None = None  # SQL of the value that takes the place of the wrong one; None rejects the row
    references: tuple[str, str] | None = None  # table and column that a value is looked up in


def rules_of(declaration: InputTable, absent: frozenset[str]) -> Iterator[Rule]:
    """The rules of an input table; references to tables in `absent` are not checked."""
    for name, type_ in declaration.types.items():
        if type_ == "VARCHAR":
            yield _row_rule(declaration, (name,), "contains a NUL byte", f'contains("{name}", chr(0))')
    # Keys come last: a row that is invalid for another reason must not count as the first of its key.
    for constraint in sorted(declaration.constraints, key=lambda constraint: constraint.is_key):
        if constraint.is_key:
            yield _key_rule(declaration.table, constraint)
        elif constraint.referenced_table not in absent:
            rule = _row_rule(declaration, constraint.columns, constraint.reason(), _condition(constraint))
            if constraint.referenced_table:
                rule = rule._replace(references=(constraint.referenced_table, constraint.referenced_columns[0]))
            yield rule


def type_rules(declaration: InputTable) -> Iterator[Rule]:
    """A rule for each column that was loaded as text and has another type."""
    for name, default in declaration.defaults.items():
        type_ = declaration.types[name]
        condition = f'"{name}" is not null and {typed(name, type_)} is null'
        yield Rule((name,), f"is not a valid {type_}", condition, f"bool_or({condition})", replacement=default)


def typed(name: str, type_: str) -> str:
    """SQL for the value of a text column, null where it is not of the type."""
    if type_ not in WHOLE:
        return f'try_cast("{name}" as {type_})'
    # A cast would round.
    exact = f'try_cast("{name}" as decimal(38, 3))'
    return f"case when {exact} % 1 = 0 and abs({exact}) < {WHOLE[type_]} then try_cast({exact} as {type_}) end"


def _row_rule(declaration: InputTable, columns: tuple[str, ...], reason: str, condition: str) -> Rule:
    replacement = declaration.defaults.get(columns[0]) if len(columns) == 1 else None
    return Rule(columns, reason, condition, f"bool_or({condition})", replacement=replacement)


def _key_rule(table: str, key: Constraint) -> Rule:
    names = quoted(key.columns)
    repeated = f"select {names} from raw.{table} group by {names} having count(*) > 1"
    firsts = f"select min(rowid) from raw.{table} group by {names}"
    condition = f"rowid not in ({firsts})"
    return Rule(key.columns, key.reason(), condition, f"exists ({repeated})", keeps_first=True)


def _condition(constraint: Constraint) -> str:
    names = quoted(constraint.columns)
    if constraint.kind == "NOT NULL":
        return f"{names} is null"
    if constraint.kind == "CHECK":
        return f"not ({constraint.expression})"
    referenced = f"select {quoted(constraint.referenced_columns)} from raw.{constraint.referenced_table}"
    return f"{names} is not null and {names} not in ({referenced})"


def quoted(columns: Iterable[str]) -> str:
    """Names as SQL lists them."""
    return ", ".join(f'"{column}"' for column in columns)
