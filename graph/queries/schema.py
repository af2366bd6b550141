"""The schema: its questions as a list of parts."""

from typing import Any

import strawberry
from graphql import GraphQLSchema
from strawberry.extensions import SchemaExtension

from graph.dataset.rows import TYPES
from graph.queries.circuits import CircuitQueries
from graph.queries.constructors import ConstructorQueries
from graph.queries.dataset import DatasetQueries, DatasetSubscriptions
from graph.queries.drivers import DriverQueries
from graph.queries.head_to_head import HeadToHeadQueries
from graph.queries.leaderboard import LeaderboardQueries
from graph.queries.node import NodeQueries
from graph.queries.races import RaceQueries
from graph.queries.search import SearchQueries
from graph.queries.seasons import SeasonQueries


@strawberry.type(description="Questions about one dataset version.")
class Query(
    DriverQueries,
    CircuitQueries,
    ConstructorQueries,
    SeasonQueries,
    RaceQueries,
    HeadToHeadQueries,
    LeaderboardQueries,
    SearchQueries,
    NodeQueries,
    DatasetQueries,
):
    pass


@strawberry.type(description="News, over a WebSocket (graphql-transport-ws) or as server-sent events.")
class Subscription(DatasetSubscriptions):
    pass


class Suggestions(SchemaExtension):
    """Tells what could have been meant where nothing was found."""

    def get_results(self) -> dict[str, Any]:
        context = self.execution_context.context
        return {"suggestions": context.suggestions} if context and context.suggestions else {}


class Schema(strawberry.Schema):
    @property
    def core(self) -> GraphQLSchema:
        """graphql-core's schema, which Strawberry makes of the types."""
        return self._schema


schema = Schema(query=Query, subscription=Subscription, types=list(TYPES.values()), extensions=[Suggestions])
