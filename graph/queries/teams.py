from typing import Annotated

import strawberry

from graph.queries.context import Info
from graph.queries.references import by_reference
from graph.queries.tables import pages_of, rows_of
from graph.types.arguments.connection import Connection
from graph.types.documented import documented
from graph.types.team import Team
from graph.types.team_circuit import TeamCircuit
from graph.types.team_season import TeamSeason


@strawberry.type
class TeamQueries:
    @documented
    def team(
        self,
        info: Info,
        team_id: Annotated[int, strawberry.argument(description="Id of the team in the source data.")],
    ) -> Team | None:
        """The team with this id, or null."""
        return info.context.snapshot.rows.teams.get(team_id)

    @documented
    def team_by_reference(
        self,
        info: Info,
        reference: Annotated[str, strawberry.argument(description="Readable unique name of the team.")],
    ) -> Team | None:
        """The team with this readable name, such as mclaren. Null if there is none; `extensions` suggests
        others."""
        row: Team | None = by_reference(info, Team, reference)
        return row

    teams: list[Team] = rows_of("teams", "Every team, by id.")
    teams_connection: Connection[Team] = pages_of("teams", "Teams page by page, by id.")
    team_seasons: list[TeamSeason] = rows_of(
        "team_seasons", "The results of each team in each season, by its id and the year."
    )
    team_seasons_connection: Connection[TeamSeason] = pages_of(
        "team_seasons", "The results of each team in each season, paginated, by its id and the year."
    )
    team_circuits: list[TeamCircuit] = rows_of(
        "team_circuits", "The results of each team at each circuit, by their ids."
    )
    team_circuits_connection: Connection[TeamCircuit] = pages_of(
        "team_circuits", "The results of each team at each circuit, paginated, by their ids."
    )
