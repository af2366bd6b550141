from datetime import date

import strawberry

from etl.tables import drivers_summary
from graph.types.references import RaceRef
from graph.types.summary import summary_of


@summary_of(drivers_summary)
class Driver:
    driver_id: int
    name: str
    forename: str
    surname: str
    reference: str
    code: str | None
    number: int | None
    nationality: str | None
    date_of_birth: date | None
    races_entered: int
    races_started: int
    wins: int
    podiums: int
    poles: int
    fastest_laps: int
    points: float
    championships: int | None
    best_finish: int | None
    first_race_id: strawberry.Private[int | None]
    last_race_id: strawberry.Private[int | None]

    first_race: RaceRef | None = None
    last_race: RaceRef | None = None
