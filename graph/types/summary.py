"""How a published table becomes a GraphQL type: the class has names and Python types, the table all else."""

from collections.abc import Callable
from inspect import get_annotations
from typing import Any, TypeVar, dataclass_transform

import strawberry
from sqlalchemy import Table

from graph.types.arguments.listing import Listing
from graph.types.documented import with_field_names
from graph.types.names import attribute_of, graph_name, key_attributes
from graph.types.node import Node
from graph.types.strawberry_fields import definition_of, with_slots

T = TypeVar("T")


@dataclass_transform(kw_only_default=True)
def summary_of(table: Table) -> Callable[[type[T]], type[T]]:
    """Make a GraphQL type of a class that has a field for each column of `table`.

    Descriptions are the columns' comments; a link such as `first_race` has that of `first_race_id`. A column without
    a field is a TypeError that names it.
    """

    def decorate(cls: type[T]) -> type[T]:
        columns = {attribute_of(column): column for column in table.columns}
        missing = columns.keys() - annotations_of(cls)
        if missing:
            raise TypeError(f"{cls.__name__} has no field for {table.name}.{min(missing)}")
        if issubclass(cls, Node):
            cls.key_fields = key_attributes(table)
        graphql_type = strawberry.type(cls, description=graph_name(table.comment or ""))
        for field in definition_of(graphql_type).fields:
            column = columns.get(field.python_name, columns.get(f"{field.python_name}_id"))
            if field.description is None and column is not None:
                field.description = with_field_names(column.comment or "")
        slotted: type[T] = with_slots(graphql_type)
        return slotted

    return decorate


def annotations_of(cls: type) -> frozenset[str]:
    """The names of the fields of a type, those of its bases included."""
    return frozenset(name for base in cls.__mro__ for name in get_annotations(base))


def linked(description: str | None = None) -> Any:
    """A link to another row, set when a snapshot is linked. Its description is that of its column by default."""
    return strawberry.field(default=None, description=description)


def linked_rows(description: str) -> Any:
    """A list of other rows, filled when a snapshot is linked."""
    return strawberry.field(default_factory=list, description=description, extensions=[Listing(is_unlimited=True)])
