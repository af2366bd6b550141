"""The fields of a row that can be filtered and sorted by, from its GraphQL type."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum
from typing import Any

from graph.types.strawberry_fields import (
    computed_enums,
    element_type,
    is_object_type,
    stored_fields,
    to_camel_case,
    value_type,
)

SCALARS = (int, float, str, bool, date, datetime)


@dataclass(frozen=True)
class ComparableFields:
    """Python name and type of each field by its GraphQL name."""

    scalars: Mapping[str, tuple[str, type]]
    enums: Mapping[str, tuple[str, type[Enum]]]
    """Enums, which are methods of the row."""
    links: Mapping[str, tuple[str, type]]
    """Links to a single row."""
    lists: Mapping[str, tuple[str, type]]
    """Lists of linked rows."""


_cache: dict[type, ComparableFields] = {}


def comparable_fields(row: type[Any]) -> ComparableFields:
    if row not in _cache:
        _cache[row] = _read(row)
    return _cache[row]


def _read(row: type[Any]) -> ComparableFields:
    named = [(to_camel_case(field.python_name), field.python_name, field) for field in stored_fields(row)]
    typed = [(name, python_name, value_type(field)) for name, python_name, field in named]
    elements = [(name, python_name, element_type(field)) for name, python_name, field in named]
    return ComparableFields(
        scalars={name: (python_name, type_) for name, python_name, type_ in typed if type_ in SCALARS},
        enums={to_camel_case(name): (name, enum) for name, enum in computed_enums(row).items()},
        links={name: (python_name, type_) for name, python_name, type_ in typed if is_object_type(type_)},
        lists={name: (python_name, type_) for name, python_name, type_ in elements if is_object_type(type_)},
    )
