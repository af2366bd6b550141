"""GraphQL over server-sent events, in the distinct connections mode of graphql-sse.

https://github.com/enisdenjo/graphql-sse/blob/master/PROTOCOL.md
"""

from collections.abc import AsyncIterator

from sse_starlette import EventSourceResponse
from starlette.types import Receive, Scope, Send

from graph.dataset.live import LiveDataset
from graph.endpoints.graphql_request import RequestError
from graph.endpoints.no_version import live_dataset_of
from graph.endpoints.open_streams import OpenStreams
from graph.execution.executor import Executor
from graph.execution.request import GraphQLRequest
from graph.execution.result import OperationResult
from graph.types.error_codes import ErrorCode

PING_SECONDS = 15
SEND_TIMEOUT_SECONDS = 30
"""How long sending an event may take to a client that does not read."""

COMPLETE = b"event: complete\r\ndata: \r\n\r\n"


class EventStreams:
    """Sends each result as a `next` event, and `complete` at the end."""

    def __init__(self, executor: Executor, streams: OpenStreams) -> None:
        self.executor = executor
        self.streams = streams

    async def send(self, request: GraphQLRequest, scope: Scope, receive: Receive, send: Send) -> None:
        """Raises RequestError."""
        client = self.streams.client_of(scope)
        if not self.streams.can_open(client):
            raise RequestError(429, "Too many streams are open: try again later.", ErrorCode.TOO_MANY_STREAMS)
        with self.streams.opened(client):
            events = self._events(request, live_dataset_of(scope))
            response = EventSourceResponse(events, ping=PING_SECONDS, send_timeout=SEND_TIMEOUT_SECONDS)
            await response(scope, receive, send)

    async def _events(self, request: GraphQLRequest, live: LiveDataset) -> AsyncIterator[bytes]:
        # Bytes: the library would copy a string twice.
        async for event in self.executor.stream(request, live, _event):
            yield event
        yield COMPLETE


def _event(result: OperationResult) -> bytes:
    return b"event: next\r\ndata: %s\r\n\r\n" % result.body()
