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

    def publish(self, dataset: Dataset) -> Version:
        """Make the dataset the current version, under the next number."""
        ...

    def rollback(self, number: int | None) -> Version:
        """Make the version with this number current, or the newest before the current one. Raises NotKept."""
        ...

    def tidy(self) -> None:
        """Remove the files of a run that was killed."""
        ...
