from typing import Any

import strawberry

from etl.published.tables import agreement_differences
from graph.types.node import Node
from graph.types.summary import summary_of


@summary_of(agreement_differences)
class AgreementDifference(Node):
    figure_id: strawberry.Private[int]
    number: strawberry.Private[int]
    subject: str
    ours: str | None
    theirs: str | None
    reason: str | None

    figure: strawberry.Private[Any] = None
