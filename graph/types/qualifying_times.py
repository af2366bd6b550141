"""What results of the qualifying for races and for sprints have in common."""

import strawberry

from graph.types.documented import documented
from graph.types.node import Node
from graph.types.references import DriverRef, RaceRef, TeamRef
from graph.types.summary import linked
from graph.types.times import lap_text


@strawberry.type
class QualifyingTimes(Node):
    race_id: strawberry.Private[int]
    driver_id: strawberry.Private[int]
    team_id: strawberry.Private[int]
    number: int | None
    position: int | None
    first_time: int | None
    second_time: int | None
    third_time: int | None
    source: str | None

    race: RaceRef = linked()
    driver: DriverRef = linked()
    team: TeamRef | None = linked()

    @documented
    def first_time_text(self) -> str | None:
        """The first time as a person writes it: 1:19.813."""
        return lap_text(self.first_time)

    @documented
    def second_time_text(self) -> str | None:
        """The second time as a person writes it: 1:19.813."""
        return lap_text(self.second_time)

    @documented
    def third_time_text(self) -> str | None:
        """The third time as a person writes it: 1:19.813."""
        return lap_text(self.third_time)
