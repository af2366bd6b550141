from datetime import datetime
from typing import Any

import strawberry

from etl.published.tables import datasets
from graph.types.summary import summary_of


@strawberry.type(description="The number of rows of a table or file.")
class RowCount:
    name: str = strawberry.field(description="Name of the table or file.")
    rows: int = strawberry.field(description="Number of rows.")


@strawberry.type(description="The years that the source covers with one kind of data.")
class Coverage:
    name: str = strawberry.field(description="Name of the raw table, such as lap_times.")
    first_year: int = strawberry.field(description="Year of the first race with such rows.")
    last_year: int = strawberry.field(description="Year of the last race with such rows.")
    races: int = strawberry.field(description="Races with such rows.")


@strawberry.type(description="A raw file of the dataset.")
class SourceFile:
    name: str = strawberry.field(description="Name of the file.")
    sha256: str = strawberry.field(description="SHA-256 of its bytes, in hexadecimal digits.")


@strawberry.type(description="How many rows of a raw file, or of a folder of its parts, were used.")
class InputRows:
    name: str = strawberry.field(description="Name of the file or folder.")
    read: int = strawberry.field(description="Rows in the file: used plus rejected.")
    used: int = strawberry.field(description="Rows that were used.")
    rejected: int = strawberry.field(description="Rows that were rejected as invalid.")
    replaced_values: int = strawberry.field(description="Invalid values that were replaced in rows that were used.")


@summary_of(datasets)
class Dataset:
    version: int
    fingerprint: str
    is_current: strawberry.Private[bool]
    source: str
    published_at: datetime
    coverage: list[Coverage]
    sources: list[SourceFile]
    assigned_ids: strawberry.Private[list[dict[str, Any]]]
    checks: list[str]
    input_rows: list[InputRows]
    row_counts: list[RowCount]
    refused_rows: list[RowCount]
