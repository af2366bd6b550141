"""Descriptions of fields: the docstring of the resolver, or the comment of the column."""

import re
from collections.abc import Callable
from inspect import cleandoc
from typing import Any

import strawberry
from strawberry.utils.str_converters import to_camel_case

from graph.types.names import graph_name

COLUMN = re.compile(r"`([a-z_]+)`")


def documented(resolver: Callable[..., Any]) -> Any:
    """A field whose description is the resolver's docstring."""
    return strawberry.field(resolver, description=cleandoc(resolver.__doc__ or ""))


def with_field_names(comment: str) -> str:
    """A column's comment as the description of a field: columns that it names have other names in the schema.

    >>> with_field_names("Why `constructor_champion` is null.")
    'Why `teamChampion` is null.'
    """
    return COLUMN.sub(lambda name: f"`{to_camel_case(name[1])}`", graph_name(comment))
