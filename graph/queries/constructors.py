from collections.abc import Sequence

import strawberry

from graph.arguments.page import Limit, Offset, page
from graph.context import Info
from graph.snapshot import Snapshot
from graph.types.constructor import Constructor
from graph.types.summary import documented


def constructor_by_id(snapshot: Snapshot, constructor_id: int) -> Constructor | None:
    return snapshot.constructors.get(constructor_id)


def all_constructors(snapshot: Snapshot) -> Sequence[Constructor]:
    """Every constructor, by number."""
    return tuple(snapshot.constructors.values())


@strawberry.type
class ConstructorQueries:
    @documented
    def constructor(self, info: Info, constructor_id: int) -> Constructor | None:
        """The constructor with this number, or null."""
        return constructor_by_id(info.context.snapshot, constructor_id)

    @documented
    def constructor_by_reference(self, info: Info, reference: str) -> Constructor | None:
        """The constructor with this readable name, such as mclaren, or null."""
        found: Constructor | None = info.context.snapshot.references.get((Constructor, reference))
        return found

    @documented
    def constructors(self, info: Info, limit: Limit = None, offset: Offset = 0) -> list[Constructor]:
        """Every constructor, by number."""
        return list(page(all_constructors(info.context.snapshot), limit, offset))
