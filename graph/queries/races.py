from typing import Annotated

import strawberry

from graph.queries.context import Info
from graph.queries.tables import pages_of, rows_of
from graph.types.arguments.connection import Connection
from graph.types.documented import documented
from graph.types.pit_stop import PitStop
from graph.types.practice_result import PracticeResult
from graph.types.qualifying_result import QualifyingResult
from graph.types.race import Race
from graph.types.race_result import RaceResult
from graph.types.session import Session
from graph.types.sprint_qualifying_result import SprintQualifyingResult
from graph.types.sprint_result import SprintResult


@strawberry.type
class RaceQueries:
    @documented
    def race(
        self, info: Info, race_id: Annotated[int, strawberry.argument(description="Id of the race in the source data.")]
    ) -> Race | None:
        """The race with this id, or null."""
        return info.context.snapshot.rows.races.get(race_id)

    @documented
    def race_by_round(
        self,
        info: Info,
        year: Annotated[int, strawberry.argument(description="The season's year.")],
        round: Annotated[int, strawberry.argument(description="Number of the race in the season, from 1.")],  # noqa: A002 - the name of the field
    ) -> Race | None:
        """The race of this year and round, or null."""
        season = info.context.snapshot.rows.seasons.get(year)
        return next((race for race in season.races if race.round == round), None) if season else None

    @documented
    def last_race(self, info: Info) -> Race | None:
        """The latest race with results; null without one."""
        return info.context.snapshot.lookups.last_race

    @documented
    def next_race(self, info: Info) -> Race | None:
        """The first race on the calendar after the latest one with results; null where the source ends. Its day has
        passed where the source is old."""
        return info.context.snapshot.lookups.next_race

    races: list[Race] = rows_of("races", "Every race, those to come included, in the order of their dates.")
    races_connection: Connection[Race] = pages_of(
        "races", "Races, paginated, those to come included, in the order of their dates."
    )
    race_results: list[RaceResult] = rows_of("race_results", "Every car's result in every race, by id.")
    race_results_connection: Connection[RaceResult] = pages_of(
        "race_results", "Every car's result in every race, paginated, by id."
    )
    sessions: list[Session] = rows_of("sessions", "Every session of a race weekend, by race and number.")
    sessions_connection: Connection[Session] = pages_of(
        "sessions", "Every session of a race weekend, paginated, by race and number."
    )
    sprint_results: list[SprintResult] = rows_of("sprint_results", "Every car's result in every sprint, by id.")
    sprint_results_connection: Connection[SprintResult] = pages_of(
        "sprint_results", "Every car's result in every sprint, paginated, by id."
    )
    pit_stops: list[PitStop] = rows_of("pit_stops", "Every pit stop, by race, driver and number.")
    pit_stops_connection: Connection[PitStop] = pages_of(
        "pit_stops", "Every pit stop, paginated, by race, driver and number."
    )
    qualifying_results: list[QualifyingResult] = rows_of(
        "qualifying_results", "Every driver's result in every qualifying, by id."
    )
    qualifying_results_connection: Connection[QualifyingResult] = pages_of(
        "qualifying_results", "Every driver's result in every qualifying, paginated, by id."
    )
    sprint_qualifying_results: list[SprintQualifyingResult] = rows_of(
        "sprint_qualifying_results", "Every driver's result in every qualifying for a sprint, by id."
    )
    sprint_qualifying_results_connection: Connection[SprintQualifyingResult] = pages_of(
        "sprint_qualifying_results", "Every driver's result in every qualifying for a sprint, paginated, by id."
    )
    practice_results: list[PracticeResult] = rows_of(
        "practice_results", "Every driver's result in every practice, by id."
    )
    practice_results_connection: Connection[PracticeResult] = pages_of(
        "practice_results", "Every driver's result in every practice, paginated, by id."
    )
