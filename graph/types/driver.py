from datetime import date

import strawberry

from etl.tables import drivers_summary
from graph.types.references import ConstructorRef, DriverCircuitRef, DriverRef, DriverSeasonRef, RaceRef, RaceResultRef
from graph.types.summary import linked, summary_of


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
    hat_tricks: int
    points: float
    championships: int | None
    best_finish: int | None
    average_finish: float | None
    best_grid: int | None
    average_grid: float | None
    laps_led: int | None
    win_streak: int
    podium_streak: int
    first_race_id: strawberry.Private[int | None]
    last_race_id: strawberry.Private[int | None]

    first_race: RaceRef | None = None
    last_race: RaceRef | None = None
    seasons: list[DriverSeasonRef] = linked("The seasons entered, by year.")
    circuits: list[DriverCircuitRef] = linked("The circuits entered, by number.")
    constructors: list[ConstructorRef] = linked("The constructors driven for, in the order of the first race.")
    team_mates: list[DriverRef] = linked("Other drivers in cars of the same constructor in the same race, by number.")
    results: list[RaceResultRef] = linked("The results of every race, in the order they were run.")
    races_won: list[RaceRef] = linked("The races finished in position 1, in the order they were run.")
