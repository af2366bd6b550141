from dataclasses import field
from datetime import datetime
from typing import Annotated, Any

import strawberry

from etl.published.tables import datasets
from graph.types.changes import Changes
from graph.types.documented import documented
from graph.types.references import AgreementRef, ChangesRef
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
    licence: str | None = strawberry.field(
        default=None, description="Licence of the file, and whom to name where its data is shown; null if unknown."
    )


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
    compared_versions: list[int]
    label: str | None
    is_pinned: strawberry.Private[bool]
    changed_rows: int | None
    checks: list[str]
    input_rows: list[InputRows]
    row_counts: list[RowCount]
    refused_rows: list[RowCount]

    def has_same_row_as(self, other: "Dataset | None") -> bool:
        """Whether both are the same row of the published table, whatever is linked to them."""
        names = datasets.columns.keys()
        return other is not None and all(getattr(self, name) == getattr(other, name) for name in names)

    all_changes: strawberry.Private[list[Changes]] = field(default_factory=list)

    @documented
    def changes(
        self, since: Annotated[int, strawberry.argument(description="Number of an earlier version.")]
    ) -> list[ChangesRef] | None:
        """The tables that have changed since a version. Null unless it is one of `comparedVersions`."""
        if since not in self.compared_versions:
            return None
        return [changes for changes in self.all_changes if changes.since == since]

    agreement: list[AgreementRef] = strawberry.field(
        default_factory=list,
        description="How far the source and its supplement agree, figure by figure; empty without a supplement.",
    )
