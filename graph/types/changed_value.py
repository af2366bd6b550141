from typing import Any

import strawberry

from etl.published.tables import changed_values
from graph.types.node import Node
from graph.types.summary import summary_of


@summary_of(changed_values)
class ChangedValue(Node):
    change_id: strawberry.Private[int]
    number: strawberry.Private[int]
    kind: str
    row_key: str
    column_name: str | None
    before: str | None
    after: str | None

    change: strawberry.Private[Any] = None
