from enum import Enum

import strawberry

from graph.types.references import DriverRef, SeasonRef, TeamRef


@strawberry.enum(description="Which races of two drivers are compared.")
class Scope(Enum):
    TEAMMATES = strawberry.enum_value("TEAMMATES", description="Races that both entered for the same team.")
    ALL = strawberry.enum_value("ALL", description="Races that both entered.")


@strawberry.type(description="The results of one of two drivers in the compared races.")
class ComparisonSide:
    driver: DriverRef = strawberry.field(description="The driver.")
    finished_ahead: int = strawberry.field(
        description="Races in which both have a finishing position, and this driver's is better."
    )
    qualified_ahead: int = strawberry.field(
        description="Races with the better position in qualifying; where it is unknown for either, with the better "
        "grid position."
    )
    wins: int = strawberry.field(description="Of these races, those finished in position 1.")
    podiums: int = strawberry.field(description="Of these races, those finished in positions 1 to 3.")


@strawberry.type(description="Two drivers in the same races.")
class Comparison:
    races: int = strawberry.field(description="Number of races.")
    both_finished: int = strawberry.field(description="Races in which both have a finishing position.")
    sides: list[ComparisonSide] = strawberry.field(description="The two drivers, in the order of the request.")


@strawberry.type(description="Two drivers in the same races of one season.")
class SeasonComparison(Comparison):
    season: SeasonRef = strawberry.field(description="The season.")
    teams: list[TeamRef] = strawberry.field(description="The teams that both drove for.")


@strawberry.type(description="Two drivers in the same races of all seasons.")
class HeadToHead(Comparison):
    seasons: list[SeasonComparison] = strawberry.field(description="Season by season, the earliest first.")
