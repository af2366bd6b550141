from datetime import date

import strawberry

from etl.tables import races_summary
from graph.types.references import CircuitRef
from graph.types.summary import summary_of


@summary_of(races_summary)
class Race:
    race_id: int
    year: int
    round: int
    name: str
    date: date
    circuit_id: strawberry.Private[int]
    entries: int

    circuit: CircuitRef
