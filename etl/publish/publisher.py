"""What the pipeline needs of a database that holds dataset versions."""

from typing import Protocol

from etl.publish.dataset import Dataset
from etl.publish.version import Version


class Publisher(Protocol):
    """A database that holds dataset versions. Every method raises Unreachable."""

    def history(self) -> list[Version]:
        """Every version ever published, newest first."""
        ...

    def stored_versions(self) -> list[int]:
        """Numbers of the versions whose tables are stored, the current one included, newest first."""
        ...

    def files(self, number: int) -> dict[str, bytes]:
        """The Parquet files of a stored version, by name. Raises NotKept."""
        ...

    def publish(self, dataset: Dataset) -> Version:
        """Make the dataset the current version, under the next number."""
        ...

    def rollback(self, number: int | None) -> Version:
        """Make the version with this number current, or the newest before the current one. Raises NotKept."""
        ...

    def pin(self, number: int, *, is_pinned: bool) -> Version:
        """Keep a stored version whatever RACING_KEEP_VERSIONS says, or no longer. Raises NotKept."""
        ...

    def tidy(self) -> None:
        """Remove the files of a run that was killed."""
        ...
