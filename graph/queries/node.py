import strawberry

from graph.context import Info
from graph.documented import documented
from graph.node import Node, type_and_key


@strawberry.type
class NodeQueries:
    @documented
    def node(self, info: Info, id: strawberry.ID) -> Node | None:  # noqa: A002 - Relay's own name
        """The row with this id, or null."""
        name, key = type_and_key(id)
        rows = info.context.snapshot.rows.by_type.get(name)
        return rows.get(key) if rows is not None else None
