import strawberry

from etl.published.tables import constructors_summary
from graph.types.node import Node
from graph.types.references import (
    DriverRef,
    RaceRef,
    RaceResultRef,
    SprintResultRef,
    TeamCircuitRef,
    TeamSeasonRef,
    TeamStandingRef,
)
from graph.types.summary import linked, linked_rows, summary_of


@summary_of(constructors_summary)
class Team(Node):
    team_id: int
    name: str
    reference: str
    nationality: str | None
    url: str | None
    races_entered: int
    wins: int
    podiums: int
    poles: int
    fastest_laps: int | None
    fastest_lap_races: int
    fastest_laps_note: str | None
    points: float
    championships: int | None
    championships_note: str | None
    best_finish: int | None
    first_race_id: strawberry.Private[int | None]
    last_race_id: strawberry.Private[int | None]

    first_race: RaceRef | None = linked()
    last_race: RaceRef | None = linked()
    seasons: list[TeamSeasonRef] = linked_rows("The seasons entered, by year.")
    circuits: list[TeamCircuitRef] = linked_rows("The circuits entered, by number.")
    results: list[RaceResultRef] = linked_rows("The results of its cars in every race, in the order they were run.")
    races_won: list[RaceRef] = linked_rows("The races one of its cars won, in the order they were run.")
    sprint_results: list[SprintResultRef] = linked_rows("The results of its cars in every sprint, in their order.")
    standings: list[TeamStandingRef] = linked_rows("Its places in the standings after each race, in their order.")
    drivers: list[DriverRef] = linked_rows("The drivers of its cars, in the order of their first race for it.")
