"""Laps: objects that are made for a response, from the packed laps of a race."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from typing import Any

import strawberry
from strawberry import UNSET

from graph.types.arguments.listing import Narrowing, check_count
from graph.types.budget import Budget
from graph.types.documented import documented
from graph.types.race_laps import RaceLaps
from graph.types.references import DriverRef
from graph.types.strawberry_fields import StrawberryField, argument
from graph.types.times import lap_text

LAP_COST = 3
"""Per lap that is made an object."""


@strawberry.type(description="A timed lap of a driver in a race.")
class Lap:
    driver: DriverRef = strawberry.field(description="The driver.")
    lap: int = strawberry.field(description="Number of the lap, from 1.")
    position: int | None = strawberry.field(description="Position at the end of the lap; null if unknown.")
    milliseconds: int | None = strawberry.field(description="Time of the lap in milliseconds.")

    @documented
    def time(self) -> str | None:
        """The time as a person writes it: 1:19.813."""
        return lap_text(self.milliseconds)


class LapSelection(Narrowing):
    """Makes laps of the packed laps of several drivers: by lap, then by position."""

    def __init__(self, *, of_drivers: bool) -> None:
        self.of_drivers = of_drivers

    def apply(self, field: StrawberryField) -> None:
        drivers = argument("driver_ids", list[int] | None, UNSET, "Only laps of these drivers.")
        field.arguments = [
            *([drivers] if self.of_drivers else []),
            argument("from_lap", int, 1, "Number of the first lap."),
            argument("to_lap", int | None, UNSET, "Number of the last lap; all by default."),
        ]

    def bind(
        self,
        budget: Budget,
        driver_ids: Sequence[int] | None = None,
        from_lap: int = 1,
        to_lap: int | None = None,
        **_: Any,
    ) -> Callable[[Sequence[Any]], list[Lap]]:
        check_count("fromLap", from_lap, None)
        check_count("toLap", to_lap, None)
        drivers = None if driver_ids is None else frozenset(driver_ids)

        def select(rows: Sequence[RaceLaps]) -> list[Lap]:
            budget.spend(len(rows))
            chosen = [row for row in rows if drivers is None or row.driver_id in drivers]
            spans = [(row, *_span(row, from_lap, to_lap)) for row in chosen]
            budget.spend(LAP_COST * sum(stop - start for _, start, stop in spans))
            laps = [lap for row, start, stop in spans for lap in _laps(row, start, stop)]
            laps.sort(key=lambda lap: (lap.lap, lap.position is None, lap.position or 0))
            return laps

        return select


def _span(row: RaceLaps, from_lap: int, to_lap: int | None) -> tuple[int, int]:
    start = bisect_left(row.laps, from_lap)
    return start, len(row.laps) if to_lap is None else max(start, bisect_right(row.laps, to_lap))


def _laps(row: RaceLaps, start: int, stop: int) -> list[Lap]:
    values = zip(row.laps[start:stop], row.positions[start:stop], row.milliseconds[start:stop], strict=True)
    return [
        Lap(driver=row.driver, lap=lap, position=position or None, milliseconds=milliseconds or None)
        for lap, position, milliseconds in values
    ]
