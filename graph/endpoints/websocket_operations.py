"""The operations of a WebSocket: what Strawberry's handler calls in place of a schema."""

from collections.abc import AsyncIterator, Mapping
from typing import Any, Protocol

import orjson
from graphql import GraphQLError
from starlette.types import Scope
from strawberry.types.execution import ExecutionResult, PreExecutionError

from graph.endpoints.graphql_request import RequestError, RequestParser
from graph.endpoints.no_version import live_dataset_of
from graph.endpoints.open_streams import take_tokens
from graph.execution.errors import RateLimited
from graph.execution.executor import Executor
from graph.execution.result import OperationResult
from graph.types.error_codes import ErrorCode

Result = ExecutionResult | PreExecutionError


class Connection(Protocol):
    scope: Scope


class OperationStreams:
    """In place of a schema, so that the limits and rules of HTTP apply to WebSockets too."""

    def __init__(self, parser: RequestParser, executor: Executor) -> None:
        self.parser = parser
        self.executor = executor

    async def stream(
        self, query: Any, *, variable_values: Any, context_value: Connection, root_value: Any, operation_name: Any
    ) -> AsyncIterator[Result]:
        return self._results(
            {"query": query, "variables": variable_values, "operationName": operation_name}, context_value.scope
        )

    async def _results(self, parameters: Mapping[str, Any], scope: Scope) -> AsyncIterator[Result]:
        try:
            await take_tokens(scope, 1)
            request = self.parser.request(parameters)
        except RateLimited as error:
            message = f"Too many operations: the next one is allowed in {error.seconds} seconds."
            yield _rejected(message, ErrorCode.TOO_MANY_REQUESTS)
            return
        except RequestError as error:
            yield _rejected(error.message, error.code)
            return
        async for result in self.executor.stream(request, live_dataset_of(scope), _result):
            yield result


def _rejected(message: str, code: ErrorCode) -> PreExecutionError:
    return PreExecutionError(data=None, errors=[GraphQLError(message, extensions={"code": code})])


def _result(result: OperationResult) -> Result:
    if result.is_rejected:
        return PreExecutionError(data=None, errors=list(result.errors))
    # A fragment is finished JSON: large results are encoded in a thread, not on the event loop.
    data: Any = orjson.Fragment(orjson.dumps(result.data))
    return ExecutionResult(data=data, errors=list(result.errors) or None, extensions=result.extensions() or None)
