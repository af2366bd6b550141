import strawberry

from etl.published.tables import changes
from graph.types.node import Node
from graph.types.references import ChangedValueRef
from graph.types.summary import linked_rows, summary_of


@summary_of(changes)
class Changes(Node):
    change_id: strawberry.Private[int]
    since: int
    table_name: str
    added: int
    removed: int
    changed: int
    listed: int

    values: list[ChangedValueRef] = linked_rows("The changes, by kind and key, as far as they are listed.")
