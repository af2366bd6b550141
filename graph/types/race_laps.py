from array import array
from collections.abc import Sequence

import strawberry

from etl.published.tables import race_laps
from graph.types.documented import documented, documented_as
from graph.types.node import Node
from graph.types.references import DriverRef, RaceRef
from graph.types.summary import linked, summary_of

UNKNOWN = 0
"""In place of an unknown position or time: both begin at 1."""


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
        """Keep four or two bytes a number, where a list has eight and the number itself."""
        self.laps = array("H", self.laps)
        self.positions = array("H", [position or UNKNOWN for position in self.positions])
        self.milliseconds = array("I", [time or UNKNOWN for time in self.milliseconds])

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
