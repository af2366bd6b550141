"""The schema, with a class of root fields for each subject."""

from typing import Any

import strawberry
from strawberry.extensions import SchemaExtension

from graph.dataset.rows import TYPES
from graph.queries.aggregates import AggregateQueries
from graph.queries.circuits import CircuitQueries
from graph.queries.dataset import DatasetQueries, DatasetSubscriptions
from graph.queries.drivers import DriverQueries
from graph.queries.head_to_head import HeadToHeadQueries
from graph.queries.leaderboard import LeaderboardQueries
from graph.queries.node import NodeQueries
from graph.queries.races import RaceQueries
from graph.queries.search import SearchQueries
from graph.queries.seasons import SeasonQueries
from graph.queries.teams import TeamQueries
from graph.types.strawberry_fields import Schema


@strawberry.type(description="Queries of the current dataset version.")
class Query(
    DriverQueries,
    CircuitQueries,
    TeamQueries,
    SeasonQueries,
    RaceQueries,
    HeadToHeadQueries,
    LeaderboardQueries,
    AggregateQueries,  # type: ignore[misc]  # it is made from the tables
    SearchQueries,
    NodeQueries,
    DatasetQueries,
):
    pass


@strawberry.type(description="Events, over a WebSocket (graphql-transport-ws) or as server-sent events.")
class Subscription(DatasetSubscriptions):
    pass


class Suggestions(SchemaExtension):
    """Adds suggestions to responses of lookups that returned null."""

    def get_results(self) -> dict[str, Any]:
        context = self.execution_context.context
        return {"suggestions": context.suggestions} if context and context.suggestions else {}


schema = Schema(query=Query, subscription=Subscription, types=list(TYPES.values()), extensions=[Suggestions])
