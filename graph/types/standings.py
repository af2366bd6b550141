import strawberry

from graph.types.arguments.listing import Listing
from graph.types.references import DriverStandingRef, RaceRef, TeamStandingRef


@strawberry.type(description="The standings of both championships after a race.")
class Standings:
    race: RaceRef = strawberry.field(description="The race.")
    drivers: list[DriverStandingRef] = strawberry.field(
        description="The drivers by position; those without one come last, by points.",
        extensions=[Listing(is_unlimited=True)],
    )
    teams: list[TeamStandingRef] = strawberry.field(
        description="The teams by position; those without one come last, by points.",
        extensions=[Listing(is_unlimited=True)],
    )
