import strawberry

from graph.context import Info
from graph.types.race import Race
from graph.types.summary import documented


@strawberry.type
class RaceQueries:
    @documented
    def race(self, info: Info, race_id: int) -> Race | None:
        """The race with this number, or null."""
        return info.context.snapshot.races.get(race_id)

    @documented
    def race_by_round(self, info: Info, year: int, round: int) -> Race | None:  # noqa: A002 - the field's own name
        """The race of this year and round, or null."""
        season = info.context.snapshot.seasons.get(year)
        return next((race for race in season.races if race.round == round), None) if season else None
