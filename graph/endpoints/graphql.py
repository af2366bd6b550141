"""GraphQL over HTTP: a request in, a response out. https://graphql.github.io/graphql-over-http/draft/"""

import asyncio
from functools import partial
from typing import Any

from starlette.exceptions import HTTPException
from starlette.responses import Response
from starlette.types import Receive, Scope, Send

from graph.dataset.live import Served, served_to
from graph.endpoints.graphql_request import Reader, Refusal, Request, batched, is_json
from graph.endpoints.negotiation import EVENTS, GRAPHQL_JSON, JSON, media_type_of
from graph.endpoints.response_cache import Answer, Answers, encoding_of
from graph.endpoints.subscriptions import Events
from graph.execution.executor import Execution, Unfinished
from graph.execution.operation import Outcome
from graph.server.body_timeout import Patience
from graph.server.rate_limit import take_tokens
from graph.types.budget import Budget

VARY = "Accept, Accept-Encoding"


class GraphQLEndpoint:
    """The ASGI application at /graphql."""

    def __init__(self, reader: Reader, execution: Execution, patience: Patience, events: Events) -> None:
        self.reader = reader
        self.execution = execution
        self.limits = execution.limits
        self.patience = patience
        self.events = events

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        headers = dict(scope["headers"])
        accepted = headers.get(b"accept")
        posted = scope["method"] == "POST"
        request = Request(
            scope["method"],
            posted and is_json(headers.get(b"content-type")),
            await self.read(receive) if posted else scope["query_string"],
            media_type_of(accepted),
            encoding_of(headers.get(b"accept-encoding")),
        )
        if request.media_type == EVENTS:
            await self.stream(request, scope, receive, send)
            return
        # After the body: a version that came meanwhile is the one to answer from.
        served = served_to(scope)
        answer = served.answers.get(request)
        if answer is None:
            answer = await self.fresh(request, served, scope)
        elif answer.operations > 1:
            await take_tokens(scope, answer.operations - 1)
        scope["operation"] = answer.operation
        await answer.send(scope, headers.get(b"if-none-match"), send)

    async def read(self, receive: Receive) -> bytes:
        """The body. Raises HTTPException: 413 when it is too large, 408 when it does not come."""
        task = self.patience.begin()
        try:
            message = await receive()
            body: bytes = message.get("body", b"")
            while message.get("more_body") and len(body) <= self.limits.body_bytes:
                message = await receive()
                body += message.get("body", b"")
        except asyncio.CancelledError as error:
            if not self.patience.is_out(task, error):
                raise
            raise HTTPException(408, f"The question did not come within {self.patience.seconds:g} seconds.") from None
        finally:
            self.patience.end(task)
        if len(body) > self.limits.body_bytes:
            raise HTTPException(413, f"The question is larger than {self.limits.body_bytes:,} bytes.")
        return body

    async def stream(self, request: Request, scope: Scope, receive: Receive, send: Send) -> None:
        try:
            question = self.reader.question(self.reader.parts(request))
            await self.events.send(question, scope, receive, send)
        except Refusal as refusal:
            await Response(refusal.body, refusal.status, media_type=JSON)(scope, receive, send)

    async def fresh(self, request: Request, served: Served, scope: Scope) -> Answer:
        """An answer that was not at hand. It is kept for the same request, unless it tells an error."""
        try:
            parts = self.reader.parts(request)
            if isinstance(parts, list):
                answer = await self.several(parts, request, served, scope)
            else:
                answer = await self.one(parts, request, served)
        except Refusal as refusal:
            answer = finish(served.answers, refusal.body, request, status=refusal.status)
            if refusal.allow:
                answer.headers.append((b"allow", refusal.allow.encode()))
        if answer.lasting:
            served.answers.keep(request, len(request.written), answer)
        return answer

    async def one(self, parts: Any, request: Request, served: Served) -> Answer:
        """Raises Refusal."""
        question = self.reader.question(parts)
        limits = self.limits
        part = Budget.of_inline(limits, limits.cost, limits.response_bytes, limits.tokens)
        outcome = self.execution.run_inline(question, served.snapshot, part)
        if isinstance(outcome, Unfinished):
            complete = partial(self.complete, served.answers, request)
            return await self.execution.run_in_thread(question, served.snapshot, Budget(limits), outcome, complete)
        return self.complete(served.answers, request, outcome)

    async def several(self, parts: list[Any], request: Request, served: Served, scope: Scope) -> Answer:
        """The answers to a list of questions, which share what one may cost. Raises Refusal and RateLimited."""
        if not parts:
            raise Refusal(400, "The list of questions is empty.")
        if len(parts) > self.limits.batch:
            message = f"{len(parts):,} questions at once: {self.limits.batch} are the most."
            raise Refusal(400, message, "BATCH_TOO_LARGE")
        await take_tokens(scope, len(parts) - 1)
        budget = Budget(self.limits)
        bodies, lasting = [], True
        for one in parts:
            await asyncio.sleep(0)  # other requests come in between
            try:
                question = self.reader.question(one)
                outcome = await self.execution.outcome(question, served.snapshot, budget)
                body, good = outcome.body(), not outcome.errors
            except Refusal as refusal:
                body, good = refusal.body, False
            bodies.append(body)
            lasting = lasting and good
        whole = batched(bodies)
        answer = await asyncio.to_thread(finish, served.answers, whole, request, lasting=lasting)
        return answer._replace(operations=len(parts))

    def complete(self, answers: Answers, request: Request, outcome: Outcome) -> Answer:
        status = 400 if outcome.refused and request.media_type == GRAPHQL_JSON else 200
        lasting = not outcome.errors
        return finish(answers, outcome.body(), request, status=status, lasting=lasting, operation=outcome.operation)


def finish(
    answers: Answers,
    body: bytes,
    request: Request,
    *,
    status: int = 200,
    lasting: bool = False,
    operation: str | None = None,
) -> Answer:
    return answers.finish(
        body,
        request.encoding,
        status=status,
        media_type=request.media_type,
        vary=VARY,
        lasting=lasting,
        operation=operation,
    )
