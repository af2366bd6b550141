"""The fields of a row that can be compared, read off its GraphQL type."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from strawberry.types.base import StrawberryList, StrawberryObjectDefinition, StrawberryOptional
from strawberry.types.field import StrawberryField
from strawberry.types.lazy_type import LazyType
from strawberry.utils.str_converters import to_camel_case

SCALARS = (int, float, str, bool, date)


@dataclass(frozen=True)
class Comparable:
    """The fields of a type by their GraphQL names: plain values, and links to one other row."""

    scalars: Mapping[str, tuple[str, type]]
    links: Mapping[str, tuple[str, type]]


def comparable(row: type[Any]) -> Comparable:
    """Name in Python and type of each field of a row that has a value or leads to one other row."""
    if row not in _comparable:
        _comparable[row] = _read(row)
    return _comparable[row]


_comparable: dict[type, Comparable] = {}


def _read(row: type) -> Comparable:
    definition: StrawberryObjectDefinition = row.__strawberry_definition__  # type: ignore[attr-defined]
    fields = [field for field in definition.fields if not field.base_resolver]
    typed = [(to_camel_case(field.python_name), field.python_name, one_of(field)) for field in fields]
    return Comparable(
        scalars={name: (python, type_) for name, python, type_ in typed if type_ in SCALARS},
        links={name: (python, type_) for name, python, type_ in typed if hasattr(type_, "__strawberry_definition__")},
    )


def one_of(field: StrawberryField) -> Any:
    """The type of a field that has one value, null or not; None for a list."""
    type_ = _without_optional(field.type)
    return None if isinstance(type_, StrawberryList) else type_


def element_of(field: StrawberryField) -> Any:
    """The type of the rows in a list."""
    type_ = _without_optional(field.type)
    return _without_optional(type_.of_type) if isinstance(type_, StrawberryList) else None


def _without_optional(type_: Any) -> Any:
    type_ = type_.of_type if isinstance(type_, StrawberryOptional) else type_
    return type_.resolve_type() if isinstance(type_, LazyType) else type_
