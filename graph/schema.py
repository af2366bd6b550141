"""The schema: its questions as a list of parts. `python -m graph.schema` prints it."""

import strawberry
from graphql import GraphQLError
from strawberry.types.execution import ExecutionContext

from graph.logs import log
from graph.queries.circuits import CircuitQueries
from graph.queries.constructors import ConstructorQueries
from graph.queries.dataset import DatasetQueries
from graph.queries.drivers import DriverQueries
from graph.queries.races import RaceQueries
from graph.queries.seasons import SeasonQueries


@strawberry.type(description="Questions about one dataset version.")
class Query(DriverQueries, CircuitQueries, ConstructorQueries, SeasonQueries, RaceQueries, DatasetQueries):
    pass


class Schema(strawberry.Schema):
    def process_errors(self, errors: list[GraphQLError], execution_context: ExecutionContext | None = None) -> None:
        """Log our own faults; what is wrong with a question is told to who asked it."""
        for error in errors:
            if error.original_error and not isinstance(error.original_error, GraphQLError):
                log.error("fault", path=error.path, exc_info=error.original_error)


schema = Schema(query=Query)

if __name__ == "__main__":
    print(schema.as_str())
