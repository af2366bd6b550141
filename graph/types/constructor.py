import strawberry

from etl.tables import constructors_summary
from graph.types.references import ConstructorSeasonRef, DriverRef, RaceRef
from graph.types.summary import linked, summary_of


@summary_of(constructors_summary)
class Constructor:
    constructor_id: int
    name: str
    reference: str
    nationality: str | None
    races_entered: int
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
    seasons: list[ConstructorSeasonRef] = linked("The seasons entered, by year.")
    drivers: list[DriverRef] = linked("The drivers of its cars, in the order of their first race for it.")
