"""How many rows of each raw file a run used."""

from dataclasses import dataclass


@dataclass(frozen=True)
class InputRows:
    """Rows of one raw file, or of a folder of its parts. `read` is `used` and `rejected` together."""

    name: str
    read: int
    used: int
    rejected: int
    replaced_values: int
