"""GraphQL that goes on: over WebSockets by the protocol graphql-transport-ws, and as server-sent events by graphql-sse.

https://github.com/enisdenjo/graphql-ws/blob/master/PROTOCOL.md
https://github.com/enisdenjo/graphql-sse/blob/master/PROTOCOL.md, "distinct connections mode"
"""

from collections.abc import AsyncIterator, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from datetime import timedelta
from typing import Any

import orjson
from graphql import GraphQLError
from sse_starlette import EventSourceResponse
from starlette.requests import Request as HTTPRequest
from starlette.responses import Response
from starlette.types import Receive, Scope, Send
from starlette.websockets import WebSocket, WebSocketDisconnected
from strawberry.asgi import GraphQL
from strawberry.http.exceptions import WebSocketDisconnected as GoneError
from strawberry.subscriptions import GRAPHQL_TRANSPORT_WS_PROTOCOL
from strawberry.subscriptions.protocols.graphql_transport_ws.handlers import BaseGraphQLTransportWSHandler
from strawberry.types.execution import ExecutionResult, PreExecutionError

from graph.execution import Execution
from graph.operation import Outcome
from graph.questions import Question, Reader, Refusal
from graph.refresh import Current, current_of

MOST_OPERATIONS = 10
"""How many one connection may have at a time."""

INIT_SECONDS = timedelta(seconds=10)
"""How long a connection may take to introduce itself."""

PING_SECONDS = 15


class Streams:
    """All that go on in this process, which are not more than `most`."""

    def __init__(self, most: int) -> None:
        self.most = most
        self.open = 0

    @property
    def are_full(self) -> bool:
        return self.open >= self.most

    @contextmanager
    def one(self) -> Iterator[None]:
        self.open += 1
        try:
            yield
        finally:
            self.open -= 1


class Events:
    """Server-sent events: each outcome as `next`, and `complete` at the end."""

    def __init__(self, execution: Execution, streams: Streams) -> None:
        self.execution = execution
        self.streams = streams

    async def send(self, question: Question, scope: Scope, receive: Receive, send: Send) -> None:
        """Raises Refusal."""
        if self.streams.are_full:
            raise Refusal(429, "Too many streams are open; try again later.", "TOO_MANY_STREAMS")
        with self.streams.one():
            response = EventSourceResponse(self._events(question, current_of(scope)), ping=PING_SECONDS)
            await response(scope, receive, send)

    async def _events(self, question: Question, current: Current) -> AsyncIterator[dict[str, str]]:
        async for outcome in self.execution.stream(question, current):
            yield {"event": "next", "data": outcome.body().decode()}
        yield {"event": "complete", "data": ""}


class Operations:
    """What Strawberry's WebSocket view asks for results, in place of a schema: our limits and rules hold there too."""

    def __init__(self, reader: Reader, execution: Execution) -> None:
        self.reader = reader
        self.execution = execution

    async def stream(
        self, query: Any, *, variable_values: Any, context_value: Current, root_value: Any, operation_name: Any
    ) -> AsyncIterator[ExecutionResult | PreExecutionError]:
        return self._results(
            {"query": query, "variables": variable_values, "operationName": operation_name}, context_value
        )

    async def _results(
        self, parts: Mapping[str, Any], current: Current
    ) -> AsyncIterator[ExecutionResult | PreExecutionError]:
        try:
            question = self.reader.question(parts)
        except Refusal as refusal:
            error = GraphQLError(refusal.message, extensions={"code": refusal.code})
            yield PreExecutionError(data=None, errors=[error])
            return
        async for outcome in self.execution.stream(question, current):
            yield _result(outcome)


def _result(outcome: Outcome) -> ExecutionResult | PreExecutionError:
    if outcome.refused:
        return PreExecutionError(data=None, errors=list(outcome.errors))
    extensions = {"suggestions": outcome.suggestions} if outcome.suggestions else None
    return ExecutionResult(data=outcome.data, errors=list(outcome.errors) or None, extensions=extensions)


class Handler(BaseGraphQLTransportWSHandler[Any, None]):
    async def handle_message(self, message: Any) -> None:
        """A message of another shape than the protocol's closes the connection, as the protocol has it."""
        if not isinstance(message, dict) or not _is_well_formed(message):
            await self.handle_invalid_message("Invalid message")
        else:
            await super().handle_message(message)  # type: ignore[arg-type]

    async def send_message(self, message: Any) -> None:
        """To a client that may be gone by now, which ends its operations."""
        with suppress(WebSocketDisconnected, GoneError):
            await super().send_message(message)


def _is_well_formed(message: Mapping[str, Any]) -> bool:
    subscribes = message.get("type") == "subscribe"
    payload = message.get("payload")
    if subscribes and not (isinstance(payload, dict) and isinstance(payload.get("query"), str)):
        return False
    return isinstance(message.get("type"), str) and isinstance(message.get("id", ""), str)


class Sockets(GraphQL[Any, None]):
    """The ASGI application for WebSockets at /graphql."""

    graphql_transport_ws_handler_class = Handler

    def __init__(self, reader: Reader, execution: Execution, streams: Streams, allowed_origins: Sequence[str]) -> None:
        self.streams = streams
        super().__init__(
            schema=Operations(reader, execution),  # type: ignore[arg-type]
            graphql_ide=None,
            subscription_protocols=(GRAPHQL_TRANSPORT_WS_PROTOCOL,),
            connection_init_wait_timeout=INIT_SECONDS,
            max_subscriptions_per_connection=MOST_OPERATIONS,
            allowed_origins=allowed_origins,
        )

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if self.streams.are_full:
            await send({"type": "websocket.close", "code": 1013})
            return
        with self.streams.one():
            await super().__call__(scope, receive, send)

    def decode_json(self, data: str | bytes) -> object:
        return orjson.loads(data)  # the standard library's raises RecursionError where brackets are nested deeply

    async def get_context(self, request: HTTPRequest | WebSocket, response: Response | WebSocket) -> Current:
        return current_of(request)
