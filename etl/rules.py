"""Rules: the ways in which a typed row can be wrong, as SQL over its table; they come from the declarations."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from etl.declarations import Constraint, Declaration


class Rule(NamedTuple):
    """One way in which a typed row can be wrong."""

    columns: tuple[str, ...]
    reason: str
    condition: str  # SQL that is true for a wrong row
    is_broken: str  # SQL over the whole table, true when there is one
    keeps_first: bool = False


def rules_of(declaration: Declaration, absent: frozenset[str]) -> Iterator[Rule]:
    """Each rule that a table's declaration makes; references to tables in `absent` cannot be followed."""
    for name, type_ in declaration.types.items():
        if type_ == "VARCHAR":
            yield _row_rule((name,), "contains a NUL byte", f'contains("{name}", chr(0))')
    # Keys come last: a row that is wrong for another reason must not count as the first of its key.
    for constraint in sorted(declaration.constraints, key=lambda one: one.is_key):
        if constraint.is_key:
            yield _key_rule(declaration.table, constraint)
        elif constraint.referenced_table not in absent:
            yield _row_rule(constraint.columns, constraint.reason(), _condition(constraint))


def _row_rule(columns: tuple[str, ...], reason: str, condition: str) -> Rule:
    return Rule(columns, reason, condition, f"bool_or({condition})")


def _key_rule(table: str, key: Constraint) -> Rule:
    names = quoted(key.columns)
    repeated = f"select {names} from raw.{table} group by {names} having count(*) > 1"
    firsts = f"select min(rowid) from raw.{table} group by {names}"
    condition = f"rowid not in ({firsts}) and ({names}) in ({repeated})"
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
