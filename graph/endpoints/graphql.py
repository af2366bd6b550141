"""GraphQL over HTTP. https://graphql.github.io/graphql-over-http/draft/"""

import asyncio
from collections.abc import Awaitable, Callable
from functools import partial
from typing import Any, NamedTuple

from starlette.responses import Response
from starlette.types import Receive, Scope, Send

from graph.dataset.snapshot import Snapshot
from graph.endpoints.event_stream import EventStreams
from graph.endpoints.graphql_request import Batch, RawRequest, RequestError, RequestParser
from graph.endpoints.http_request import HttpRequest
from graph.endpoints.negotiation import EVENTS, GRAPHQL_JSON, JSON
from graph.endpoints.no_version import snapshot_of
from graph.endpoints.open_streams import take_tokens
from graph.endpoints.response_cache import CachedResponse, ResponseCache
from graph.execution.executor import Executor, Unfinished
from graph.execution.request import GraphQLRequest
from graph.execution.result import OperationResult
from graph.types.budget import Budget
from graph.types.error_codes import ErrorCode

VARY = "Accept, Accept-Encoding"


class Pending(NamedTuple):
    """An operation that has to run in a thread."""

    request: GraphQLRequest
    unfinished: Unfinished


Outcome = CachedResponse | Pending | Batch
"""The response, or what it has to wait for."""


class Unsent(NamedTuple):
    """What `respond` leaves to ASGI."""

    raw: RawRequest
    snapshot: Snapshot
    outcome: Outcome


class GraphQLEndpoint:
    """The ASGI application at /graphql. `read_body` reads a body within the limits of its size and time."""

    def __init__(
        self,
        parser: RequestParser,
        executor: Executor,
        cache: ResponseCache,
        events: EventStreams,
        read_body: Callable[[Receive], Awaitable[bytes]],
    ) -> None:
        self.parser = parser
        self.executor = executor
        self.limits = executor.limits
        self.cache = cache
        self.events = events
        self.read_body = read_body
        self.unsent: Unsent | None = None

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        body = await self.read_body(receive) if scope["method"] == "POST" else b""
        request = HttpRequest.of(scope)
        raw = RawRequest.of(request, body)
        if raw.negotiation.media_type == EVENTS:
            await self._stream(raw, scope, receive, send)
            return
        # After the body: a version may have been published while it was read.
        snapshot = snapshot_of(scope)
        outcome = self._take_unsent(raw, snapshot) or self._respond(raw, snapshot)
        response = outcome if isinstance(outcome, CachedResponse) else await self._wait(outcome, raw, snapshot, scope)
        if response is outcome and response.operations > 1:
            await take_tokens(scope, response.operations - 1)
        scope["operation"] = response.operation
        await response.send(scope, request.headers.get(b"if-none-match"), send)

    def respond(self, request: HttpRequest, body: bytes, snapshot: Snapshot) -> CachedResponse | None:
        """The response if it needs no waiting and is no error."""
        if request.negotiation.media_type == EVENTS:
            return None
        raw = RawRequest.of(request, body)
        outcome = self._respond(raw, snapshot)
        if isinstance(outcome, CachedResponse) and outcome.status < 400:
            return outcome
        self.unsent = Unsent(raw, snapshot, outcome)
        return None

    def _take_unsent(self, raw: RawRequest, snapshot: Snapshot) -> Outcome | None:
        """What `respond` has left of this request."""
        unsent, self.unsent = self.unsent, None
        return unsent.outcome if unsent and unsent.raw == raw and unsent.snapshot is snapshot else None

    async def _stream(self, raw: RawRequest, scope: Scope, receive: Receive, send: Send) -> None:
        try:
            request = self.parser.request(self.parser.parameters(raw))
            await self.events.send(request, scope, receive, send)
        except RequestError as error:
            await Response(error.body, error.status, media_type=JSON)(scope, receive, send)

    def _respond(self, raw: RawRequest, snapshot: Snapshot) -> Outcome:
        response = self.cache.get(snapshot, raw)
        if response is not None:
            return response
        try:
            parameters = self.parser.parameters(raw)
            if isinstance(parameters, list):
                return Batch(parameters)
            request = self.parser.request(parameters)
        except RequestError as error:
            return self._rejected(error, raw, snapshot)
        limits = self.limits
        share = Budget.of_inline(limits, limits.cost, limits.response_bytes, limits.tokens)
        result = self.executor.run_inline(request, snapshot, share)
        if isinstance(result, Unfinished):
            return Pending(request, result)
        return self.cache.put(snapshot, raw, len(raw.content), self._complete(snapshot, raw, result))

    async def _wait(
        self, waiting: Pending | Batch, raw: RawRequest, snapshot: Snapshot, scope: Scope
    ) -> CachedResponse:
        """The response to a request that takes longer. Raises RateLimited."""
        if isinstance(waiting, Pending):
            complete = partial(self._complete, snapshot, raw)
            response = await self.executor.run_in_thread(
                waiting.request, snapshot, Budget(self.limits), waiting.unfinished, complete
            )
        else:
            try:
                response = await self._batch(waiting.parameters, raw, snapshot, scope)
            except RequestError as error:
                return self._rejected(error, raw, snapshot)
        return self.cache.put(snapshot, raw, len(raw.content), response)

    def _rejected(self, error: RequestError, raw: RawRequest, snapshot: Snapshot) -> CachedResponse:
        response = self._encode(snapshot, error.body, raw, status=error.status)
        if error.allow:
            return response.with_headers([(b"allow", error.allow.encode())])
        return response

    async def _batch(self, batch: list[Any], raw: RawRequest, snapshot: Snapshot, scope: Scope) -> CachedResponse:
        """The response to a batch, whose operations share a budget. Raises RequestError and RateLimited."""
        if not batch:
            raise RequestError(400, "The batch is empty.")
        if len(batch) > self.limits.batch:
            message = f"The batch has {len(batch):,} operations: the maximum is {self.limits.batch}."
            raise RequestError(400, message, ErrorCode.BATCH_TOO_LARGE)
        await take_tokens(scope, len(batch) - 1)
        budget = Budget(self.limits)
        bodies, is_cacheable = [], True
        for parameters in batch:
            await asyncio.sleep(0)  # let other requests run
            try:
                result = await self.executor.execute(self.parser.request(parameters), snapshot, budget)
                bodies.append(result.body())
                is_cacheable = is_cacheable and not result.errors
            except RequestError as error:
                bodies.append(error.body)
                is_cacheable = False
        body = b"[" + b",".join(bodies) + b"]"
        response = await asyncio.to_thread(self._encode, snapshot, body, raw, is_cacheable=is_cacheable)
        return response._replace(operations=len(batch))

    def _complete(self, snapshot: Snapshot, raw: RawRequest, result: OperationResult) -> CachedResponse:
        media_type = raw.negotiation.media_type
        return self.cache.encode(
            snapshot,
            result.body(),
            raw.negotiation.encoding,
            status=400 if result.is_rejected and media_type == GRAPHQL_JSON else 200,
            media_type=media_type,
            vary=VARY,
            is_cacheable=not result.errors,
            operation=result.operation,
        )

    def _encode(
        self, snapshot: Snapshot, body: bytes, raw: RawRequest, *, status: int = 200, is_cacheable: bool = False
    ) -> CachedResponse:
        """A response that is not the result of one operation."""
        return self.cache.encode(
            snapshot,
            body,
            raw.negotiation.encoding,
            status=status,
            media_type=raw.negotiation.media_type,
            vary=VARY,
            is_cacheable=is_cacheable,
        )
