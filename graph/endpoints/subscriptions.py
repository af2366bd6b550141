"""GraphQL that goes on: over WebSockets by the protocol graphql-transport-ws, and as server-sent events by graphql-sse.

https://github.com/enisdenjo/graphql-ws/blob/master/PROTOCOL.md
https://github.com/enisdenjo/graphql-sse/blob/master/PROTOCOL.md, "distinct connections mode"
"""

import asyncio
import time
from collections.abc import AsyncIterator, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

import orjson
from graphql import GraphQLError
from sse_starlette import EventSourceResponse
from starlette.requests import Request as HTTPRequest
from starlette.responses import Response
from starlette.types import Receive, Scope, Send
from starlette.websockets import WebSocket, WebSocketDisconnected, WebSocketState
from strawberry import UNSET
from strawberry.asgi import ASGIWebSocketAdapter, GraphQL
from strawberry.exceptions import ConnectionRejectionError
from strawberry.http.exceptions import WebSocketDisconnected as GoneError
from strawberry.subscriptions import GRAPHQL_TRANSPORT_WS_PROTOCOL
from strawberry.subscriptions.protocols.graphql_transport_ws.handlers import BaseGraphQLTransportWSHandler
from strawberry.types.execution import ExecutionResult, PreExecutionError

from graph.dataset.live import Current, current_of
from graph.endpoints.graphql_request import Question, Reader, Refusal
from graph.execution.executor import Execution
from graph.execution.operation import Outcome
from graph.server.api_keys import key_in
from graph.server.rate_limit import RateLimited, client_of, take_tokens

MOST_OPERATIONS = 10
"""How many one connection may have at a time."""

INIT_SECONDS = timedelta(seconds=10)
"""How long a connection may take to introduce itself."""

PING_SECONDS = 15
SEND_SECONDS = 30
"""How long an event may take to be sent to a client that does not read."""

MESSAGES_PER_SECOND, MESSAGES_AT_ONCE = 50, 500
"""How many messages a client may send over all its sockets."""

SWEEP_SECONDS = 5

MAX_REASON_BYTES = 120
"""Of the reason for which a socket is closed; control frames have at most 125 bytes."""


class Client:
    """The open streams of one client, and how many messages it may send just now."""

    def __init__(self) -> None:
        self.open = 0
        self.messages: float = MESSAGES_AT_ONCE
        self.since = time.monotonic()

    @property
    def room(self) -> float:
        """How many messages it may send at once: a token bucket."""
        return min(MESSAGES_AT_ONCE, self.messages + (time.monotonic() - self.since) * MESSAGES_PER_SECOND)

    def may_send(self) -> bool:
        """Whether another message is allowed, which is then counted."""
        self.messages, self.since = max(-1, self.room - 1), time.monotonic()
        return self.messages >= 0


class Streams:
    """All WebSockets and event streams of this process: how many there may be, in all and of each client."""

    def __init__(self, most: int, most_of_client: int, idle_seconds: float) -> None:
        self.most = most
        self.most_of_client = most_of_client
        self.idle_seconds = idle_seconds
        self.clients: dict[str, Client] = {}
        self.sockets: set[Handler] = set()

    def has_room(self, name: str) -> bool:
        """Whether a client may open another stream."""
        client = self.clients.get(name)
        total = sum(client.open for client in self.clients.values())
        return total < self.most and (client is None or client.open < self.most_of_client)

    @contextmanager
    def opened(self, name: str) -> Iterator[Client]:
        """Count a stream of this client while it is open."""
        client = self.clients.setdefault(name, Client())
        client.open += 1
        try:
            yield client
        finally:
            client.open -= 1
            self._forget(name)

    def _forget(self, name: str) -> None:
        """Forget a client that has no stream, and might send as many messages as a new one."""
        client = self.clients[name]
        if not client.open and client.room >= MESSAGES_AT_ONCE:
            del self.clients[name]

    async def watch(self) -> None:
        """Close sockets on which nothing is subscribed for too long, for ever."""
        while True:
            await asyncio.sleep(min(SWEEP_SECONDS, self.idle_seconds / 2))
            for name in list(self.clients):
                self._forget(name)
            for socket in [socket for socket in self.sockets if socket.is_idle(self.idle_seconds)]:
                await socket.close_idle()


class Events:
    """Server-sent events: each outcome as `next`, and `complete` at the end."""

    def __init__(self, execution: Execution, streams: Streams) -> None:
        self.execution = execution
        self.streams = streams

    async def send(self, question: Question, scope: Scope, receive: Receive, send: Send) -> None:
        """Raises Refusal."""
        name = client_of(scope)
        if not self.streams.has_room(name):
            raise Refusal(429, "Too many streams are open; try again later.", "TOO_MANY_STREAMS")
        with self.streams.opened(name):
            events = self._events(question, current_of(scope))
            await EventSourceResponse(events, ping=PING_SECONDS, send_timeout=SEND_SECONDS)(scope, receive, send)

    async def _events(self, question: Question, current: Current) -> AsyncIterator[bytes]:
        # Bytes, for the library would copy a text twice.
        async for event in self.execution.stream(question, current, _event):
            yield event
        yield b"event: complete\r\ndata: \r\n\r\n"


def _event(outcome: Outcome) -> bytes:
    return b"event: next\r\ndata: %s\r\n\r\n" % outcome.body()


@dataclass
class Connection:
    """A WebSocket: who opened it, and what its `connection_init` said."""

    scope: Scope
    client: Client
    connection_params: Mapping[str, Any] = field(default_factory=dict)

    @property
    def current(self) -> Current:
        return current_of(self.scope)


class Operations:
    """What Strawberry's WebSocket view asks for results, in place of a schema: our limits and rules hold there too."""

    def __init__(self, reader: Reader, execution: Execution) -> None:
        self.reader = reader
        self.execution = execution

    async def stream(
        self, query: Any, *, variable_values: Any, context_value: Connection, root_value: Any, operation_name: Any
    ) -> AsyncIterator[ExecutionResult | PreExecutionError]:
        return self._results(
            {"query": query, "variables": variable_values, "operationName": operation_name}, context_value
        )

    async def _results(
        self, parts: Mapping[str, Any], connection: Connection
    ) -> AsyncIterator[ExecutionResult | PreExecutionError]:
        try:
            await take_tokens(connection.scope, 1)
            question = self.reader.question(parts)
        except RateLimited as limited:
            message = f"Too many operations; the next one is allowed in {limited.seconds} seconds."
            yield _refused(message, "TOO_MANY_REQUESTS")
            return
        except Refusal as refusal:
            yield _refused(refusal.message, refusal.code)
            return
        async for result in self.execution.stream(question, connection.current, _result):
            yield result


def _refused(message: str, code: str) -> PreExecutionError:
    return PreExecutionError(data=None, errors=[GraphQLError(message, extensions={"code": code})])


def _result(outcome: Outcome) -> ExecutionResult | PreExecutionError:
    if outcome.refused:
        return PreExecutionError(data=None, errors=list(outcome.errors))
    extensions = {"suggestions": outcome.suggestions} if outcome.suggestions else None
    # Finished JSON, which `encode_json` puts into the message as it is: large results are written in a thread.
    data: Any = orjson.Fragment(orjson.dumps(outcome.data))
    return ExecutionResult(data=data, errors=list(outcome.errors) or None, extensions=extensions)


class Handler(BaseGraphQLTransportWSHandler[Any, None]):
    idle_since: float | None = None

    async def handle(self) -> None:
        self.view.streams.sockets.add(self)  # type: ignore[attr-defined]  # the view is Sockets
        try:
            await super().handle()
        finally:
            self.view.streams.sockets.discard(self)  # type: ignore[attr-defined]  # as above

    async def handle_message(self, message: Any) -> None:
        """A message of another shape than the protocol's closes the connection, as the protocol has it."""
        if not self.context.client.may_send():
            await self.websocket.close(code=4429, reason="Too many messages")
        elif not isinstance(message, dict) or not _is_well_formed(message):
            await self.handle_invalid_message("Invalid message")
        else:
            await super().handle_message(message)  # type: ignore[arg-type]  # looked at just now
        await asyncio.sleep(0)  # messages that are there already would else keep other requests waiting

    async def send_message(self, message: Any) -> None:
        """To a client that may be gone by now, which ends its operations."""
        with suppress(WebSocketDisconnected, GoneError):
            await super().send_message(message)

    def is_idle(self, seconds: float) -> bool:
        """Whether no operation has been running for so long; messages alone do not count."""
        if self.operations:
            self.idle_since = None
        elif self.idle_since is None:
            self.idle_since = time.monotonic()
        return self.idle_since is not None and time.monotonic() - self.idle_since >= seconds

    async def close_idle(self) -> None:
        with suppress(WebSocketDisconnected, GoneError, RuntimeError):
            await self.websocket.close(code=1000, reason="Idle")


def _is_well_formed(message: Mapping[str, Any]) -> bool:
    subscribes = message.get("type") == "subscribe"
    payload = message.get("payload")
    if subscribes and not (isinstance(payload, dict) and isinstance(payload.get("query"), str)):
        return False
    return isinstance(message.get("type"), str) and isinstance(message.get("id", ""), str)


class Adapter(ASGIWebSocketAdapter):
    """A socket that may have been closed meanwhile, by an operation beside this one; then nothing more is sent."""

    async def send_json(self, message: Mapping[str, object]) -> None:
        if self.ws.application_state is not WebSocketState.DISCONNECTED:
            await super().send_json(message)

    async def close(self, code: int, reason: str) -> None:
        """The reason fits into a control frame, RFC 6455 section 5.5: Strawberry's may have parts of messages in it."""
        if self.ws.application_state is not WebSocketState.DISCONNECTED:
            await super().close(code, reason.encode()[:MAX_REASON_BYTES].decode(errors="ignore"))


class Sockets(GraphQL[Connection, None]):
    """The ASGI application for WebSockets at /graphql."""

    websocket_adapter_class = Adapter

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
        name = client_of(scope)
        if not self.streams.has_room(name):
            await send({"type": "websocket.close", "code": 1013})
            return
        with self.streams.opened(name) as client:
            scope["stream_client"] = client
            await super().__call__(scope, receive, send)

    def encode_json(self, data: object) -> str:
        return orjson.dumps(data).decode()

    def decode_json(self, data: str | bytes) -> object:
        return orjson.loads(data)  # the standard library's raises RecursionError where brackets are nested deeply

    async def get_context(self, request: HTTPRequest | WebSocket, response: Response | WebSocket) -> Connection:
        return Connection(request.scope, request.scope["stream_client"])

    async def on_ws_connect(self, context: Connection) -> Any:
        """Raises ConnectionRejectionError where a key is required, and came neither in the handshake nor now."""
        client_of_key = context.scope.get("client_of_key")
        if client_of_key:
            key = key_in(context.connection_params)
            name = client_of_key(key) if key else None
            if name is None:
                raise ConnectionRejectionError
            context.scope["client_name"] = name
        return UNSET
