from enum import Enum

import strawberry

from graph.types.references import ConstructorRef, DriverRef, SeasonRef


@strawberry.enum(description="Which races two drivers are compared in.")
class Scope(Enum):
    TEAMMATES = strawberry.enum_value("TEAMMATES", description="Races that both entered for the same constructor.")
    ALL = strawberry.enum_value("ALL", description="Races that both entered.")


@strawberry.type(description="What one of two drivers did in the races they are compared in.")
class ComparisonSide:
    driver: DriverRef = strawberry.field(description="The driver.")
    finished_ahead: int = strawberry.field(
        description="Races in which both have a finishing position and the driver's is the better one."
    )
    qualified_ahead: int = strawberry.field(
        description="Races with the better position in qualifying; where it is not known for both, with the better "
        "place on the grid."
    )
    wins: int = strawberry.field(description="Of these races, those finished in position 1.")
    podiums: int = strawberry.field(description="Of these races, those finished in positions 1 to 3.")


@strawberry.type(description="Two drivers in the same races.")
class Comparison:
    races: int = strawberry.field(description="How many races these are.")
    both_finished: int = strawberry.field(description="Of these, races in which both have a finishing position.")
    sides: list[ComparisonSide] = strawberry.field(description="The two drivers, in the order they were asked for.")


@strawberry.type(description="Two drivers in the same races of one season.")
class SeasonComparison(Comparison):
    season: SeasonRef = strawberry.field(description="The season.")
    constructors: list[ConstructorRef] = strawberry.field(description="The constructors that both drove for.")


@strawberry.type(description="Two drivers in the same races of all seasons.")
class HeadToHead(Comparison):
    seasons: list[SeasonComparison] = strawberry.field(description="Season by season, the earliest first.")
