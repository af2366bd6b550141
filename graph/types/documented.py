"""Descriptions of fields: the docstring of the resolver, or the comment of the column."""

import re
from collections.abc import Callable, Sequence
from inspect import cleandoc
from typing import Any

import strawberry
from strawberry.extensions import FieldExtension
from strawberry.utils.str_converters import to_camel_case

from graph.types.names import graph_name

COLUMN = re.compile(r"`([a-z_]+)`")


def documented(resolver: Callable[..., Any], name: str | None = None, extensions: Sequence[FieldExtension] = ()) -> Any:
    """A field whose description is the resolver's docstring."""
    return strawberry.field(
        resolver, name=name, extensions=list(extensions), description=cleandoc(resolver.__doc__ or "")
    )


def documented_as(name: str) -> Callable[[Callable[..., Any]], Any]:
    """The same with a name of its own in the schema."""
    return lambda resolver: documented(resolver, name=name)


def documented_with(*extensions: FieldExtension) -> Callable[[Callable[..., Any]], Any]:
    """The same with field extensions."""
    return lambda resolver: documented(resolver, extensions=extensions)


def with_field_names(comment: str) -> str:
    """A column's comment as the description of a field: columns that it names have other names in the schema.

    >>> with_field_names("Why `constructor_champion` is null.")
    'Why `teamChampion` is null.'
    """
    return COLUMN.sub(lambda name: f"`{to_camel_case(name[1])}`", graph_name(comment))
