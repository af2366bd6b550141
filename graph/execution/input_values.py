"""Reads the values of variables as graphql-core does, by functions that are made once per type: a fifth of the time.

They read only what is right. For anything else graphql-core reads the value again, and says what is wrong.
"""

import marshal
from collections.abc import Callable
from typing import Any, NamedTuple

from graphql import (
    GraphQLInputObjectType,
    GraphQLInputType,
    Undefined,
    get_nullable_type,
    is_input_object_type,
    is_leaf_type,
    is_list_type,
    is_non_null_type,
)

MAX_DEPTH = 20
"""Levels of lists and input objects that are read; graphql-core reads more."""

MIN_INT, MAX_INT = -(2**31), 2**31 - 1

Read = Callable[[Any, int], Any]
"""The coerced value of a JSON value, at a depth. Raises Irregular."""


class Irregular(Exception):
    """graphql-core has to read the value."""


MAX_KNOWN, MAX_KNOWN_BYTES = 500, 500
"""Values of variables that are kept, and the length of each. One more removes all of them."""

MAX_READERS = 2_000
"""Functions that are kept, for types with any number of brackets. One more removes all of them."""

MISSING = object()


class Field(NamedTuple):
    """A field of an input object."""

    place: int
    """Its place in the type."""
    out_name: str
    read: Read


class InputReaders:
    """A function for each input type, made when the type is first needed."""

    def __init__(self) -> None:
        self.readers: dict[str, Read] = {}
        self.known: dict[tuple[str, bytes], Any] = {}

    def of(self, type_: GraphQLInputType) -> Read:
        name = str(type_)  # the types of lists are other objects in each document
        reader = self.readers.get(name)
        if reader is None:
            reader = self._reader(type_)
            if len(self.readers) >= MAX_READERS:
                self.readers.clear()
            self.readers[name] = reader
        return reader

    def of_variable(self, type_: GraphQLInputType) -> Read:
        """The same, which reads short lists and objects once: a front end sends equal ones for each page of a table.

        Requests share what it returns, so nobody may change it.
        """
        read, name = self.of(type_), str(type_)
        if is_leaf_type(get_nullable_type(type_)):
            return read

        def read_once(value: Any, depth: int) -> Any:
            try:
                key = name, marshal.dumps(value, 0)  # exact for any value: JSON has no NaN
            except ValueError:
                return read(value, depth)
            coerced = self.known.get(key, MISSING)  # one step: other threads may remove it
            if coerced is MISSING:
                coerced = read(value, depth)
                if len(key[1]) <= MAX_KNOWN_BYTES:
                    if len(self.known) >= MAX_KNOWN:
                        self.known.clear()
                    self.known[key] = coerced
            return coerced

        return read_once

    def _reader(self, type_: Any) -> Read:
        if is_non_null_type(type_):
            read = self.of(type_.of_type)
            return lambda value, depth: _irregular() if value is None else read(value, depth)
        if is_list_type(type_):
            read_item = self.of(type_.of_type)
            return lambda value, depth: None if value is None else _read_list(value, read_item, depth)
        if is_input_object_type(type_):
            return self._object_reader(type_)
        if type_.name == "Int":
            return _read_int
        if type_.name in PLAIN:
            return lambda value, depth: value if value is None or value.__class__ is PLAIN[type_.name] else _irregular()
        return lambda value, depth: None if value is None else _read_leaf(value, type_.coerce_input_value)

    def _object_reader(self, type_: GraphQLInputObjectType) -> Read:
        if type_.is_one_of:
            return lambda value, depth: None if value is None else _irregular()
        indexes = {name: index for index, name in enumerate(type_.fields)}
        readers: dict[str, Field] = {}  # made one by one, because types refer to each other

        def field_of(name: str) -> Field:
            if name not in readers:
                field = type_.fields[name]
                readers[name] = Field(indexes[name], field.out_name or name, self.of(field.type))
            return readers[name]

        # A field that is required or has a default value is for graphql-core where it is missing.
        needed = frozenset(
            name
            for name, field in type_.fields.items()
            if is_non_null_type(field.type) or field.default_value is not Undefined or field.default
        )

        def read(value: Any, depth: int) -> Any:
            if value is None:
                return None
            if value.__class__ is not dict or depth > MAX_DEPTH or not value.keys() >= needed:
                raise Irregular
            try:
                pairs = [(readers.get(name) or field_of(name), item) for name, item in value.items()]
            except KeyError:
                raise Irregular from None
            if len(pairs) > 1:
                pairs.sort(key=_by_place)
            return type_.out_type({field.out_name: field.read(item, depth + 1) for field, item in pairs})

        return read


PLAIN = {"String": str, "Boolean": bool}


def _by_place(pair: tuple[Field, Any]) -> int:
    return pair[0].place


def _irregular() -> Any:
    raise Irregular


def _read_int(value: Any, depth: int) -> Any:
    if value is None or (value.__class__ is int and MIN_INT <= value <= MAX_INT):
        return value
    raise Irregular


def _read_list(value: Any, read_item: Read, depth: int) -> list[Any]:
    if value.__class__ is not list or depth > MAX_DEPTH:
        raise Irregular
    return [read_item(item, depth + 1) for item in value]


def _read_leaf(value: Any, coerce: Callable[[Any], Any]) -> Any:
    try:
        return coerce(value)
    except Exception:
        raise Irregular from None
