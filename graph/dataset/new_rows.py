"""Turns the columns of a published table into objects."""

from collections import deque
from collections.abc import Iterable, Sequence
from dataclasses import fields
from itertools import repeat
from typing import Any

from sqlalchemy import Table

from graph.dataset.rows import type_of
from graph.types.names import attribute_of


def new_rows(table: Table, columns: Iterable[Sequence[Any]]) -> list[Any]:
    """A row object for each place in the columns, which come in the table's order.

    Attributes are set column by column, which takes a third of the time of a call of the class for each row.
    """
    type_: Any = type_of(table)
    values_of = dict(zip(map(attribute_of, table.columns), columns, strict=True))
    rows = [type_.__new__(type_) for _ in next(iter(values_of.values()), ())]
    for attribute, values in values_of.items():
        set_all(rows, attribute, values)
    for field in fields(type_):
        if field.default_factory is list:
            set_all(rows, field.name, ([] for _ in rows))
        elif field.default is None:
            set_all(rows, field.name, repeat(None))
    if hasattr(type_, "__post_init__"):
        for row in rows:
            row.__post_init__()
    return rows


def set_all(rows: Iterable[Any], attribute: str, values: Iterable[Any]) -> None:
    """Set an attribute of each row to its value."""
    deque(map(setattr, rows, repeat(attribute), values), maxlen=0)
