"""The fields of a row that can be filtered and sorted by, from its GraphQL type."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from graph.types.strawberry_fields import is_object_type, stored_fields, to_camel_case, value_type

SCALARS = (int, float, str, bool, date, datetime)


@dataclass(frozen=True)
class ComparableFields:
    """Python name and type of each field by its GraphQL name: scalars, and links to a single row."""

    scalars: Mapping[str, tuple[str, type]]
    links: Mapping[str, tuple[str, type]]


_cache: dict[type, ComparableFields] = {}


def comparable_fields(row: type[Any]) -> ComparableFields:
    if row not in _cache:
        _cache[row] = _read(row)
    return _cache[row]


def _read(row: type[Any]) -> ComparableFields:
    typed = [(to_camel_case(field.python_name), field.python_name, value_type(field)) for field in stored_fields(row)]
    return ComparableFields(
        scalars={name: (python_name, type_) for name, python_name, type_ in typed if type_ in SCALARS},
        links={name: (python_name, type_) for name, python_name, type_ in typed if is_object_type(type_)},
    )
