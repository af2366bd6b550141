from array import array
from collections.abc import Sequence
from functools import lru_cache
from typing import cast

import strawberry

from etl.published.tables import race_laps
from graph.types.documented import documented, documented_as
from graph.types.node import Node
from graph.types.references import DriverRef, RaceRef
from graph.types.summary import linked, summary_of

UNKNOWN = 0
"""In place of an unknown position or time: both begin at 1."""


MAX_BYTE = 255


@lru_cache(1_000)
def _first_laps(count: int) -> Sequence[int]:
    return range(1, count + 1)


def _packed_laps(laps: Sequence[int]) -> Sequence[int]:
    """The numbers of the laps; most drivers have timed laps from the first on without a gap."""
    is_whole = laps and laps[0] == 1 and laps[-1] == len(laps)
    return _first_laps(len(laps)) if is_whole else array("H", laps)


def _without_null(numbers: Sequence[int | None]) -> Sequence[int]:
    if None in numbers:
        return [number or UNKNOWN for number in numbers]
    return cast("Sequence[int]", numbers)


def unpacked(numbers: Sequence[int | None]) -> list[int | None]:
    """The numbers as a list, with null for unknown ones."""
    return [number or None for number in numbers]


@summary_of(race_laps)
class RaceLaps(Node):
    race_id: strawberry.Private[int]
    driver_id: strawberry.Private[int]
    laps: strawberry.Private[Sequence[int]]
    positions: strawberry.Private[Sequence[int | None]]
    milliseconds: strawberry.Private[Sequence[int | None]]

    race: RaceRef = linked()
    driver: DriverRef = linked()

    def __post_init__(self) -> None:
        """Keep at most four bytes a number, where a list has eight and the number itself."""
        self.laps = _packed_laps(self.laps)
        positions, times = _without_null(self.positions), _without_null(self.milliseconds)
        self.positions = array("B" if max(positions, default=0) <= MAX_BYTE else "H", positions)
        self.milliseconds = array("I", times)

    @documented_as("positions")
    def positions_by_lap(self) -> list[int | None]:
        """Positions lap by lap, from lap 1; null where a lap is missing."""
        return self._by_lap(self.positions)

    @documented_as("milliseconds")
    def milliseconds_by_lap(self) -> list[int | None]:
        """Times lap by lap in milliseconds, from lap 1; null where a lap is missing."""
        return self._by_lap(self.milliseconds)

    @documented
    def lap_count(self) -> int:
        """Number of timed laps."""
        return len(self.laps)

    def _by_lap(self, values: Sequence[int | None]) -> list[int | None]:
        known = dict(zip(self.laps, values, strict=True))
        return [known.get(lap) or None for lap in range(1, self.laps[-1] + 1)]
