"""Executes requests: a cheap operation on the event loop, any other in a thread, so that other requests are served."""

import asyncio
from collections.abc import AsyncIterator, Callable
from typing import NamedTuple, TypeVar

from graphql import GraphQLError

from graph.dataset.live import NO_VERSION_MESSAGE, LiveDataset
from graph.dataset.snapshot import Snapshot
from graph.execution.costs import has_at_most
from graph.execution.documents import Document, DocumentOrErrors, Documents, is_compiled, requested_operation
from graph.execution.operation import INTERPRETED, Operation
from graph.execution.reported_cost import with_cost
from graph.execution.request import GraphQLRequest
from graph.execution.result import OperationResult
from graph.execution.threads import Threads, call_with_large_frame
from graph.queries.context import Context
from graph.types.budget import Budget, Exceeded
from graph.types.error_codes import ErrorCode

T = TypeVar("T")

MAX_INLINE_CHARACTERS = 200
"""A longer query is not parsed, validated and compiled on the event loop."""

MAX_INLINE_VARIABLES = 200
"""With more values in the variables, they are not read on the event loop."""

NOT_STREAMED = "Subscriptions are sent over a WebSocket, or with Accept: text/event-stream."


class Unfinished(NamedTuple):
    """An operation that has to run in a thread, with its document if that has been read."""

    document: DocumentOrErrors | None


class Executor:
    """Executes every operation of the service, within the budget of its request."""

    def __init__(self, documents: Documents) -> None:
        self.documents = documents
        self.limits = documents.limits
        self.threads = Threads(documents.limits)

    def run_inline(
        self,
        request: GraphQLRequest,
        snapshot: Snapshot,
        share: Budget,
        document: DocumentOrErrors | None = None,
    ) -> OperationResult | Unfinished:
        """The result of a cheap operation, on the event loop. `share` is an `inline` share of the request's budget."""
        before = share.left, share.bytes_left
        document = document or self.documents.get(request.query)
        is_long = len(request.query) > MAX_INLINE_CHARACTERS and not is_compiled(request, document)
        if is_long or not has_at_most(MAX_INLINE_VARIABLES, request.variables):
            return Unfinished(document)
        try:
            document = self._document(request, share, document)
            result = self._run(request, document, Context(snapshot, share), interpret=False)
        except Exceeded as exceeded:
            operation = requested_operation(request, document)
            if isinstance(operation, Operation) and exceeded.code != ErrorCode.TIMEOUT:
                operation.is_costly = True
            return Unfinished(document)
        if result is None:
            return Unfinished(document)
        return with_cost(result, share, before) if request.reports_cost else result

    async def run_in_thread(
        self,
        request: GraphQLRequest,
        snapshot: Snapshot,
        budget: Budget,
        unfinished: Unfinished,
        complete: Callable[[OperationResult], T],
    ) -> T:
        """What `complete` returns for the result of any operation; all of it in a thread."""

        before = budget.left, budget.bytes_left

        def completed(result: OperationResult) -> T:
            return complete(with_cost(result, budget, before) if request.reports_cost else result)

        def work() -> T:
            budget.start()
            try:
                document = self._document(request, budget, unfinished.document)
                result = self._run(request, document, Context(snapshot, budget), interpret=True)
                assert result, "graphql-core executes what is not compiled"
                return completed(result)
            except Exceeded as exceeded:
                return completed(OperationResult.rejected([exceeded.error]))

        try:
            async with self.threads.slot():
                return await asyncio.to_thread(call_with_large_frame, work)
        except Exceeded as exceeded:
            return completed(OperationResult.rejected([exceeded.error]))

    async def execute(self, request: GraphQLRequest, snapshot: Snapshot, budget: Budget) -> OperationResult:
        """The result of any operation, inline if it is cheap."""
        share = budget.inline()
        result = self.run_inline(request, snapshot, share)
        if isinstance(result, Unfinished):
            return await self.run_in_thread(request, snapshot, budget, result, lambda result: result)
        budget.settle(share)
        return result

    async def stream(
        self, request: GraphQLRequest, live: LiveDataset, complete: Callable[[OperationResult], T]
    ) -> AsyncIterator[T]:
        """What `complete` returns for each result of a subscription, or for the result of a query."""
        snapshot = live.snapshot
        if snapshot is None:
            error = GraphQLError(NO_VERSION_MESSAGE, extensions={"code": ErrorCode.NO_VERSION})
            yield complete(OperationResult.rejected([error]))
            return
        try:
            document: DocumentOrErrors = await self._load(request)
            operation = requested_operation(request, document)
        except Exceeded as exceeded:
            document = operation = [exceeded.error]
        if not isinstance(operation, Operation):
            yield complete(OperationResult.rejected(operation))
        elif not operation.is_subscription:
            budget = Budget(self.limits)
            result = self.run_inline(request, snapshot, budget.inline(), document)
            if isinstance(result, Unfinished):
                yield await self.run_in_thread(request, snapshot, budget, result, complete)
            else:
                yield complete(result)
        else:
            context = Context(snapshot, Budget(self.limits), live.datasets)
            async for result in operation.subscribe(request.variables, context):
                yield complete(result)

    def _run(
        self, request: GraphQLRequest, document: DocumentOrErrors, context: Context, *, interpret: bool
    ) -> OperationResult | None:
        """The result; None where graphql-core has to execute and `interpret` is false. Raises Exceeded."""
        operation = document.operation(request.operation_name) if isinstance(document, Document) else document
        if not isinstance(operation, Operation):
            # The number of tokens of an invalid query is unknown: at most its characters.
            context.budget.spend_tokens(max(0, min(context.budget.tokens_left, len(request.query))))
            return OperationResult.rejected(operation)
        if operation.is_subscription:
            error = GraphQLError(NOT_STREAMED, extensions={"code": ErrorCode.SUBSCRIPTION_NOT_STREAMED})
            return OperationResult.rejected([error], operation.label)
        if operation.is_costly and not interpret:
            return None
        assert isinstance(document, Document)
        context.budget.spend_tokens(document.tokens)
        bound = operation.bind(request.variables, context.budget)
        if isinstance(bound, list):
            return OperationResult.rejected(bound, operation.label)
        compiled = bound.run_compiled(context)
        if isinstance(compiled, OperationResult):
            return compiled
        return _interpret(operation, request, context, compiled) if interpret else None

    def _document(
        self, request: GraphQLRequest, budget: Budget, document: DocumentOrErrors | None = None
    ) -> DocumentOrErrors:
        """`document`, or else the document of the query, which may take long to read. Raises Exceeded."""
        if not budget.tokens_left:
            budget.spend_tokens(1)  # raises: earlier operations of the batch have used all tokens
        if document is None:
            document = self.documents.load(request.query, budget.tokens_left)
        if request.persist_as and isinstance(document, Document):
            self.documents.persist(request.persist_as, request.query)
        return document

    async def _load(self, request: GraphQLRequest) -> DocumentOrErrors:
        """The document of the query, read in a thread if that takes long. Raises Exceeded."""
        if len(request.query) <= MAX_INLINE_CHARACTERS or self.documents.get(request.query) is not None:
            return self._document(request, Budget(self.limits))
        async with self.threads.slot():
            return await asyncio.to_thread(self._document, request, Budget(self.limits))


def _interpret(
    operation: Operation, request: GraphQLRequest, context: Context, failure: Exception | None
) -> OperationResult:
    """The result of graphql-core; `failure` is what the plan raised, if there is one."""
    context.suggestions.clear()
    context.cut_lists.clear()
    INTERPRETED.inc()
    result = operation.run_interpreted(request.variables, context)
    failure = failure or operation.compiler_error
    # The compiler also fails for errors in fields that no row reaches.
    if failure and not isinstance(failure, GraphQLError) and not result.errors:
        operation.report_failure(failure)
    return result
