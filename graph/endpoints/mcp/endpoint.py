"""The ASGI application at /mcp: Streamable HTTP without sessions.

https://modelcontextprotocol.io/specification/2025-11-25/basic/transports
"""

import asyncio
from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import TYPE_CHECKING

import orjson
from graphql import GraphQLSchema
from starlette.exceptions import HTTPException
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from graph.endpoints.graphql_request import RequestParser
from graph.endpoints.mcp.calls import ToolCalls
from graph.endpoints.mcp.resources import resources_of
from graph.endpoints.mcp.tools import tools_of
from graph.endpoints.no_version import snapshot_of
from graph.endpoints.openapi import VERSION
from graph.execution.executor import Executor

if TYPE_CHECKING:
    from mcp.server.streamable_http_manager import StreamableHTTPSessionManager

MAX_DEPTH = 100
"""Nested arrays and objects of a message; the SDK cannot read a thousand."""

DEFAULT_PORTS: Mapping[str, int] = {"http": 80, "https": 443}

TRACE_CONTEXT = frozenset({"baggage", "traceparent", "tracestate"})


class McpEndpoint:
    """Loads the SDK at the first request: services without assistants do not pay for it."""

    def __init__(
        self,
        schema: GraphQLSchema,
        parser: RequestParser,
        executor: Executor,
        read_body: Callable[[Receive], Awaitable[bytes]],
        allowed_origins: Sequence[str],
        introspection: bool,
    ) -> None:
        self.schema = schema
        self.parser = parser
        self.executor = executor
        self.read_body = read_body
        self.allowed_origins = frozenset(allowed_origins)
        self.introspection = introspection
        self.running: asyncio.Task[None] | None = None
        self.application: asyncio.Future[ASGIApp] | None = None

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Raises HTTPException."""
        if scope["method"] != "POST":
            raise HTTPException(405, "MCP clients send messages by POST; see docs/assistants.md.", {"Allow": "POST"})
        self._check_origin(dict(scope["headers"]))
        snapshot_of(scope)  # raises where there is none: the SDK would answer with an internal error
        body = await self.read_body(receive)
        if not is_readable(body):
            raise HTTPException(400, f"The message is not a JSON object, or is nested deeper than {MAX_DEPTH} levels.")
        application = await self._application()
        await application(scope, _replayed(without_trace_context(body), receive), send)

    def _check_origin(self, headers: dict[bytes, bytes]) -> None:
        """Reject pages of other origins, as the protocol demands. Raises HTTPException 403."""
        origin = headers.get(b"origin", b"").decode("latin-1")
        host = headers.get(b"host", b"").decode("latin-1")
        if origin and not self.allowed_origins & {origin, "*"} and not is_of_host(origin, host):
            raise HTTPException(403, "Pages of this origin may not send requests: see RACING_CORS_ORIGINS.")

    async def _application(self) -> ASGIApp:
        """The SDK's application, which is started once."""
        if self.application is None:
            self.application = asyncio.get_running_loop().create_future()
            self.running = asyncio.create_task(self._run(self.application))
        return await asyncio.shield(self.application)

    async def _run(self, application: asyncio.Future[ASGIApp]) -> None:
        try:
            manager = await asyncio.to_thread(self._load)
        except Exception as error:  # of the import: the requests that wait for it fail, and the next one tries again
            self.application = None
            application.set_exception(error)
            return
        async with manager.run():
            application.set_result(manager.handle_request)
            await asyncio.Event().wait()

    def _load(self) -> "StreamableHTTPSessionManager":
        from graph.endpoints.mcp.server import session_manager

        tools = tools_of(self.schema, self.parser.trusted, introspection=self.introspection)
        resources = resources_of(self.schema, introspection=self.introspection)
        calls = ToolCalls(self.parser, self.executor)
        return session_manager(VERSION, tools, resources, calls, self.executor.limits.body_bytes)

    async def close(self) -> None:
        if self.running:
            self.running.cancel()
            await asyncio.gather(self.running, return_exceptions=True)


def is_of_host(origin: str, host: str) -> bool:
    """Whether an origin is the host that a request was sent to. Browsers leave out the default port.

    >>> is_of_host("http://a.example:8000", "a.example:8000"), is_of_host("https://a.example", "a.example:443")
    (True, True)
    >>> is_of_host("http://a.example:8001", "a.example:8000"), is_of_host("null", "a.example")
    (False, False)
    """
    scheme, _, authority = origin.partition("://")
    return authority == host or f"{authority}:{DEFAULT_PORTS.get(scheme)}" == host


def is_readable(body: bytes) -> bool:
    """Whether this is a JSON object that is not nested too deeply.

    >>> is_readable(b'{"a": [1]}'), is_readable(b"{"), is_readable(b"[]")
    (True, False, False)
    >>> is_readable(b'{"a":' * 101 + b"1" + b"}" * 101)
    False
    """
    try:
        values = [orjson.loads(body)]
    except orjson.JSONDecodeError:
        return False
    if not isinstance(values[0], dict):
        return False
    for _ in range(MAX_DEPTH + 1):
        containers = [value for value in values if isinstance(value, dict | list)]
        values = [child for value in containers for child in (value.values() if isinstance(value, dict) else value)]
        if not values:
            return True
    return False


def without_trace_context(body: bytes) -> bytes:
    """The message without the keys of `_meta` that OpenTelemetry would read, and write into the log unescaped.

    >>> without_trace_context(b'{"params":{"_meta":{"baggage":1,"a":2}}}')
    b'{"params":{"_meta":{"a":2}}}'
    """
    message = orjson.loads(body)
    params = message.get("params")
    meta = params.get("_meta") if isinstance(params, dict) else None
    if not isinstance(meta, dict) or meta.keys().isdisjoint(TRACE_CONTEXT):
        return body
    params["_meta"] = {name: value for name, value in meta.items() if name not in TRACE_CONTEXT}
    return orjson.dumps(message)


def _replayed(body: bytes, receive: Receive) -> Receive:
    """Receives a body that has been read, and then what comes after it."""
    messages: list[Message] = [{"type": "http.request", "body": body, "more_body": False}]

    async def replay() -> Message:
        return messages.pop() if messages else await receive()

    return replay
