from typing import Annotated

import strawberry

from graph.queries.context import Info
from graph.queries.tables import pages_of, rows_of
from graph.types.arguments.connection import Connection
from graph.types.documented import documented
from graph.types.driver_standing import DriverStanding
from graph.types.season import Season
from graph.types.team_standing import TeamStanding


@strawberry.type
class SeasonQueries:
    @documented
    def season(self, info: Info, year: Annotated[int, strawberry.argument(description="The year.")]) -> Season | None:
        """The season of this year, or null."""
        return info.context.snapshot.rows.seasons.get(year)

    driver_standings: list[DriverStanding] = rows_of(
        "driver_standings", "Every driver's place in the standings after every race, by race and driver."
    )
    driver_standings_connection: Connection[DriverStanding] = pages_of(
        "driver_standings", "Every driver's place in the standings after every race, paginated, by race and driver."
    )
    team_standings: list[TeamStanding] = rows_of(
        "team_standings", "Every team's place in the standings after every race, by race and team."
    )
    team_standings_connection: Connection[TeamStanding] = pages_of(
        "team_standings", "Every team's place in the standings after every race, paginated, by race and team."
    )
    seasons: list[Season] = rows_of("seasons", "Every season with races, by year.")
    seasons_connection: Connection[Season] = pages_of("seasons", "Seasons with races, paginated, by year.")
