"""GraphQL over WebSockets, by the protocol graphql-transport-ws, on Strawberry's handler.

https://github.com/enisdenjo/graphql-ws/blob/master/PROTOCOL.md
"""

import asyncio
import time
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

import orjson
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import Receive, Scope, Send
from starlette.websockets import WebSocket, WebSocketDisconnected, WebSocketState
from strawberry import UNSET
from strawberry.asgi import ASGIWebSocketAdapter, GraphQL
from strawberry.exceptions import ConnectionRejectionError
from strawberry.http.exceptions import WebSocketDisconnected as StrawberryDisconnected
from strawberry.subscriptions import GRAPHQL_TRANSPORT_WS_PROTOCOL
from strawberry.subscriptions.protocols.graphql_transport_ws.handlers import BaseGraphQLTransportWSHandler

from graph.endpoints.graphql_request import RequestParser
from graph.endpoints.open_streams import OpenStreams, StreamClient
from graph.endpoints.websocket_operations import OperationStreams
from graph.execution.executor import Executor

MAX_OPERATIONS = 10
"""Operations that a connection may run at a time."""

INIT_TIMEOUT = timedelta(seconds=10)
"""How long a connection may take to send `connection_init`."""

MAX_REASON_BYTES = 120
"""Bytes of the reason in a close frame, which may have 125 bytes."""


@dataclass
class Connection:
    """A WebSocket: its scope, its client, and the payload of its `connection_init`."""

    scope: Scope
    client: StreamClient
    connection_params: Mapping[str, Any] = field(default_factory=dict)


class ConnectionHandler(BaseGraphQLTransportWSHandler[Any, None]):
    """Strawberry's handler, with limits on messages, and closed when it is idle."""

    idle_since: float | None = None

    async def handle(self) -> None:
        streams: OpenStreams = self.view.streams  # type: ignore[attr-defined]  # the view is GraphQLWebSockets
        streams.sockets.add(self)
        try:
            await super().handle()
        finally:
            streams.sockets.discard(self)

    async def handle_message(self, message: Any) -> None:
        """Handle a message; an invalid one closes the connection, as the protocol has it."""
        if not self.context.client.take_message():
            await self.websocket.close(code=4429, reason="Too many messages")
        elif not isinstance(message, dict) or not _is_valid(message):
            await self.handle_invalid_message("Invalid message")
        else:
            await super().handle_message(message)  # type: ignore[arg-type]  # _is_valid has checked it
        await asyncio.sleep(0)  # let other requests run between messages that have already arrived

    async def send_message(self, message: Any) -> None:
        """Send to a client that may have disconnected, which ends its operations."""
        with suppress(WebSocketDisconnected, StrawberryDisconnected):
            await super().send_message(message)

    def is_idle(self, seconds: float) -> bool:
        """Whether no operation has been running for so long; messages alone do not count."""
        if self.operations:
            self.idle_since = None
        elif self.idle_since is None:
            self.idle_since = time.monotonic()
        return self.idle_since is not None and time.monotonic() - self.idle_since >= seconds

    async def close_idle(self) -> None:
        with suppress(WebSocketDisconnected, StrawberryDisconnected, RuntimeError):
            await self.websocket.close(code=1000, reason="Idle")


def _is_valid(message: Mapping[str, Any]) -> bool:
    payload = message.get("payload")
    if message.get("type") == "subscribe" and not (isinstance(payload, dict) and isinstance(payload.get("query"), str)):
        return False
    return isinstance(message.get("type"), str) and isinstance(message.get("id", ""), str)


class WebSocketAdapter(ASGIWebSocketAdapter):
    """A socket that another operation may have closed: then nothing more is sent."""

    async def send_json(self, message: Mapping[str, object]) -> None:
        if self.ws.application_state is not WebSocketState.DISCONNECTED:
            await super().send_json(message)

    async def close(self, code: int, reason: str) -> None:
        """Close with a reason that fits a close frame, RFC 6455 section 5.5: Strawberry's may quote a message."""
        if self.ws.application_state is not WebSocketState.DISCONNECTED:
            await super().close(code, reason.encode()[:MAX_REASON_BYTES].decode(errors="ignore"))


class GraphQLWebSockets(GraphQL[Connection, None]):
    """The ASGI application for WebSockets at /graphql."""

    websocket_adapter_class = WebSocketAdapter
    graphql_transport_ws_handler_class = ConnectionHandler

    def __init__(
        self, parser: RequestParser, executor: Executor, streams: OpenStreams, allowed_origins: Sequence[str]
    ) -> None:
        self.streams = streams
        super().__init__(
            schema=OperationStreams(parser, executor),  # type: ignore[arg-type]  # the view calls only `stream`
            graphql_ide=None,
            subscription_protocols=(GRAPHQL_TRANSPORT_WS_PROTOCOL,),
            connection_init_wait_timeout=INIT_TIMEOUT,
            max_subscriptions_per_connection=MAX_OPERATIONS,
            allowed_origins=allowed_origins,
        )

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        name = self.streams.client_of(scope)
        if not self.streams.can_open(name):
            await send({"type": "websocket.close", "code": 1013})
            return
        with self.streams.opened(name) as client:
            scope["stream_client"] = client
            await super().__call__(scope, receive, send)

    def encode_json(self, data: object) -> str:
        return orjson.dumps(data).decode()

    def decode_json(self, data: str | bytes) -> object:
        return orjson.loads(data)  # the standard library raises RecursionError for deeply nested brackets

    async def get_context(self, request: Request | WebSocket, response: Response | WebSocket) -> Connection:
        return Connection(request.scope, request.scope["stream_client"])

    async def on_ws_connect(self, context: Connection) -> Any:
        """Raises ConnectionRejectionError if an API key is required and neither the handshake nor this has it."""
        authenticate = context.scope.get("authenticate")
        if authenticate:
            name = authenticate(context.connection_params)
            if name is None:
                raise ConnectionRejectionError
            context.scope["client_name"] = name
        return UNSET
