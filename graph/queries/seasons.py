from typing import Annotated

import strawberry

from graph.queries.context import Info
from graph.queries.tables import pages_of, rows_of
from graph.types.arguments.connection import Connection
from graph.types.documented import documented
from graph.types.season import Season


@strawberry.type
class SeasonQueries:
    @documented
    def season(self, info: Info, year: Annotated[int, strawberry.argument(description="The year.")]) -> Season | None:
        """The season of this year, or null."""
        return info.context.snapshot.rows.seasons.get(year)

    seasons: list[Season] = rows_of("seasons", "Every season with races, by year.")
    seasons_connection: Connection[Season] = pages_of("seasons", "Seasons with races, paginated, by year.")
