from typing import Annotated

import strawberry

from graph.queries.context import Info
from graph.queries.tables import pages_of, rows_of
from graph.types.arguments.connection import Connection
from graph.types.documented import documented
from graph.types.driver_standing import DriverStanding
from graph.types.season import Season
from graph.types.standings import Standings
from graph.types.team_standing import TeamStanding


@strawberry.type
class SeasonQueries:
    @documented
    def season(self, info: Info, year: Annotated[int, strawberry.argument(description="The year.")]) -> Season | None:
        """The season of this year, or null."""
        return info.context.snapshot.rows.seasons.get(year)

    @documented
    def current_season(self, info: Info) -> Season | None:
        """The newest season with results; null without one."""
        race = info.context.snapshot.lookups.last_race
        return race.season if race else None

    @documented
    def standings(
        self,
        info: Info,
        year: Annotated[
            int | None, strawberry.argument(description="The season's year; the newest with results by default.")
        ] = None,
        round: Annotated[  # noqa: A002 - the name of the field
            int | None,
            strawberry.argument(
                description="Number of the race, whose standings are those after it; the latest one by default."
            ),
        ] = None,
    ) -> Standings | None:
        """Both championships after a race; null without standings of this year, or after this race."""
        last = info.context.snapshot.lookups.last_race
        season = info.context.snapshot.rows.seasons.get(year if year is not None else last.year if last else None)
        if season is None:
            return None
        info.context.budget.spend(len(season.races))
        races = [race for race in season.races if race.driver_standings or race.team_standings]
        race = next((race for race in reversed(races) if round in (None, race.round)), None)
        return Standings(race=race, drivers=race.driver_standings, teams=race.team_standings) if race else None

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
