from datetime import date, datetime
from enum import Enum

import strawberry

from etl.published.tables import sessions
from graph.types.documented import documented
from graph.types.node import Node
from graph.types.references import RaceRef
from graph.types.summary import linked, summary_of


@strawberry.enum(description="A session of a race weekend.")
class SessionKind(Enum):
    PRACTICE_1 = strawberry.enum_value("Practice 1", description="The first practice.")
    PRACTICE_2 = strawberry.enum_value("Practice 2", description="The second practice.")
    PRACTICE_3 = strawberry.enum_value("Practice 3", description="The third practice.")
    QUALIFYING = strawberry.enum_value("Qualifying", description="The qualifying for the race.")
    SPRINT_SHOOTOUT = strawberry.enum_value("Sprint shootout", description="The qualifying for the sprint, in 2023.")
    SPRINT_QUALIFYING = strawberry.enum_value(
        "Sprint qualifying", description="The qualifying for the sprint, since 2024."
    )
    SPRINT = strawberry.enum_value("Sprint", description="The sprint.")
    RACE = strawberry.enum_value("Race", description="The race.")


@summary_of(sessions)
class Session(Node):
    race_id: strawberry.Private[int]
    number: int
    name: str
    date: date
    starts_at: datetime | None
    source: str | None

    race: RaceRef = linked()

    @documented
    def kind(self) -> SessionKind:
        """The kind of session: `name` as an enum."""
        return SessionKind(self.name)
