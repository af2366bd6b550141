"""How a published table becomes a GraphQL type: names and Python types stand in the class, all else in the table."""

from collections.abc import Callable
from typing import Any, TypeVar, dataclass_transform

import strawberry
from sqlalchemy import Table
from strawberry.types.base import StrawberryObjectDefinition

from graph.types.arguments.listing import Listing
from graph.types.documented import with_field_names
from graph.types.node import Node

T = TypeVar("T")


@dataclass_transform(kw_only_default=True)
def summary_of(table: Table) -> Callable[[type[T]], type[T]]:
    """Make a GraphQL type of a class that has a field for each column of `table`.

    Descriptions are the columns' comments; a link such as `first_race` has that of `first_race_id`. A column without
    a field is a TypeError that names it.
    """

    def decorate(cls: type[T]) -> type[T]:
        missing = set(table.columns.keys()) - cls.__annotations__.keys()
        if missing:
            raise TypeError(f"{cls.__name__} has no field for {table.name}.{min(missing)}")
        if issubclass(cls, Node):
            cls.key_fields = tuple(table.primary_key.columns.keys())
        made = strawberry.type(cls, description=table.comment)
        definition: StrawberryObjectDefinition = made.__strawberry_definition__  # type: ignore[attr-defined]
        for field in definition.fields:
            column = table.columns.get(field.python_name, table.columns.get(f"{field.python_name}_id"))
            if field.description is None and column is not None:
                field.description = with_field_names(column.comment or "")
        return made

    return decorate


def linked(description: str | None = None) -> Any:
    """Another row, which the loading of a snapshot sets. It is described as its column is, unless told otherwise."""
    return strawberry.field(default=None, description=description)


def linked_rows(description: str) -> Any:
    """A list of other rows, which the loading of a snapshot fills."""
    return strawberry.field(default_factory=list, description=description, extensions=[Listing(whole=True)])
