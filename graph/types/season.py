import strawberry

from etl.tables import seasons_summary
from graph.types.references import ConstructorRef, ConstructorSeasonRef, DriverRef, DriverSeasonRef, RaceRef
from graph.types.summary import linked, summary_of


@summary_of(seasons_summary)
class Season:
    year: int
    total_races: int
    races_run: int
    is_complete: bool
    drivers_entered: int
    champion_id: strawberry.Private[int | None]
    constructor_champion_id: strawberry.Private[int | None]

    champion: DriverRef | None = None
    constructor_champion: ConstructorRef | None = None
    races: list[RaceRef] = linked("The races on the calendar, by round.")
    driver_standings: list[DriverSeasonRef] = linked(
        "The drivers by their place in the latest standings; those not listed come last, by points."
    )
    constructor_standings: list[ConstructorSeasonRef] = linked(
        "The constructors by their place in the latest standings; those not listed come last, by points."
    )
