import strawberry

from etl.published.tables import agreement
from graph.types.node import Node
from graph.types.references import AgreementDifferenceRef
from graph.types.summary import linked_rows, summary_of


@summary_of(agreement)
class Agreement(Node):
    figure_id: strawberry.Private[int]
    figure: str
    compared: int
    equal: int
    different: int

    differences: list[AgreementDifferenceRef] = linked_rows("Each value in which they differ, by subject.")
