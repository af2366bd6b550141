"""Relay's Node: every row of a published table has a key, and an id that encodes it."""

from base64 import b64decode, b64encode
from typing import Any, ClassVar

import strawberry
from graphql import GraphQLError

from graph.types.documented import documented

MAX_ID_CHARACTERS = 200


@strawberry.interface(description="A row that `node` returns for its id.")
class Node:
    __slots__ = ()

    key_fields: ClassVar[tuple[str, ...]]
    order_fields: ClassVar[tuple[str, ...]] = ()
    """Fields of the default order of all rows, before the key."""

    @documented
    def id(self) -> strawberry.ID:
        """Globally unique id, the same in every dataset version."""
        return strawberry.ID(_id_of(type(self).__name__, self.key()))

    def key(self) -> tuple[int, ...]:
        """The values of the table's primary key."""
        return tuple(getattr(self, field) for field in self.key_fields)


def _id_of(name: str, key: tuple[int, ...]) -> str:
    return b64encode(":".join([name, *map(str, key)]).encode()).decode()


def type_and_key(node_id: str) -> tuple[str, Any]:
    """Name of the type, and the key as `Collection.get` takes it. Raises GraphQLError, naming the argument."""
    try:
        if len(node_id) > MAX_ID_CHARACTERS:
            raise ValueError(node_id)
        name, *numbers = b64decode(node_id, validate=True).decode("ascii").split(":")
        key = tuple(int(number) for number in numbers)
        if not key or node_id != _id_of(name, key):  # int() and Base64 have several spellings of a value
            raise ValueError(node_id)
    except ValueError:
        raise GraphQLError(
            f"Argument 'id' is {node_id[:MAX_ID_CHARACTERS]!r}: it is not an id of this service."
        ) from None
    return name, key[0] if len(key) == 1 else key
