import strawberry

from graph.arguments.page import Limit, Offset, page
from graph.context import Info
from graph.types.season import Season
from graph.types.summary import documented


@strawberry.type
class SeasonQueries:
    @documented
    def season(self, info: Info, year: int) -> Season | None:
        """The season of this year, or null."""
        return info.context.snapshot.seasons.get(year)

    @documented
    def seasons(self, info: Info, limit: Limit = None, offset: Offset = 0) -> list[Season]:
        """Every season with races, by year."""
        return list(page(tuple(info.context.snapshot.seasons.values()), limit, offset))
