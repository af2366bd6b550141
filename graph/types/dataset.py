from datetime import datetime

import strawberry

from etl.tables import datasets
from graph.types.summary import summary_of


@strawberry.type(description="How many rows something has.")
class RowCount:
    name: str = strawberry.field(description="Name of the table or file.")
    rows: int = strawberry.field(description="Number of rows.")


@summary_of(datasets)
class Dataset:
    version: int
    fingerprint: str
    source: str
    published_at: datetime
    row_counts: list[RowCount]
    refused_rows: list[RowCount]
