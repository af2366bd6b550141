from typing import Annotated

import strawberry

from graph.queries.context import Info
from graph.types.documented import documented
from graph.types.node import Node, type_and_key


@strawberry.type
class NodeQueries:
    @documented
    def node(
        self,
        info: Info,
        id: Annotated[strawberry.ID, strawberry.argument(description="The `id` of a row.")],  # noqa: A002 - Relay's name
    ) -> Node | None:
        """The row with this id, or null."""
        name, key = type_and_key(id)
        rows = info.context.snapshot.rows.by_type.get(name)
        return rows.get(key) if rows is not None else None
