"""Runs operations: one that is soon done right away, any other in a thread, so that requests beside it do not wait."""

import asyncio
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from typing import Any, NamedTuple, TypeVar

from graphql import GraphQLError

from graph.dataset.live import NO_VERSION, Current
from graph.dataset.snapshot import Snapshot
from graph.endpoints.graphql_request import Question
from graph.execution.documents import Document, Documents
from graph.execution.operation import INTERPRETED, Operation, Outcome, Problems
from graph.execution.stack import call_with_room
from graph.queries.context import Context
from graph.types.budget import Budget, Exceeded, size_of_value

T = TypeVar("T")

INLINE_CHARACTERS = 200
"""A text that is as short may be parsed, validated and compiled on the event loop."""

INLINE_VARIABLES = 200
"""So many values in the variables may be read there."""

SCALARS = frozenset({int, str, bool, float, type(None)})

THREADS = 2
"""How many run in threads at a time; they share one interpreter, so more would only take longer each."""

MAX_WAITING = 100
"""How many may wait for a thread. Each holds its request in memory."""


class Unfinished(NamedTuple):
    """An operation that has to be run in a thread, with its document if that has been read."""

    document: Document | Problems | None


class Execution:
    """Every operation runs here, and pays into the budget of its request."""

    def __init__(self, documents: Documents) -> None:
        self.documents = documents
        self.limits = documents.limits
        self.threads = asyncio.Semaphore(THREADS)
        self.waiting = 0

    def run_inline(
        self, question: Question, snapshot: Snapshot, part: Budget, document: Document | Problems | None = None
    ) -> Outcome | Unfinished:
        """The outcome of a cheap operation, on the event loop; any other is unfinished and belongs into a thread.

        `part` is an `inline` part of the request's budget.
        """
        document = document or self.documents.get(question.text)
        if len(question.text) > INLINE_CHARACTERS and not self._is_ready(question, document):
            return Unfinished(document)
        if not _are_few(question.variables):
            return Unfinished(document)
        try:
            document = self._document(question, part, document)
            outcome = self._run(question, document, Context(snapshot, part), interpret=False)
        except Exceeded as exceeded:
            operation = self._operation(question, document)
            if isinstance(operation, Operation) and exceeded.code != "TIMEOUT":
                operation.is_costly = True
            return Unfinished(document)
        return Unfinished(document) if outcome is None else outcome

    async def run_in_thread(
        self,
        question: Question,
        snapshot: Snapshot,
        budget: Budget,
        unfinished: Unfinished,
        complete: Callable[[Outcome], T],
    ) -> T:
        """What `complete` makes of the outcome of any operation; all of it in a thread."""

        def work() -> T:
            budget.start()
            try:
                document = self._document(question, budget, unfinished.document)
                outcome = self._run(question, document, Context(snapshot, budget), interpret=True)
                assert outcome, "graphql-core executes what cannot be compiled"
                return complete(outcome)
            except Exceeded as exceeded:
                return complete(Outcome(None, [exceeded.error], refused=True))

        try:
            async with self._turn():
                return await asyncio.to_thread(call_with_room, work)
        except Exceeded as exceeded:
            return complete(Outcome(None, [exceeded.error], refused=True))

    async def outcome(self, question: Question, snapshot: Snapshot, budget: Budget) -> Outcome:
        """The outcome of any operation, inline if it is cheap."""
        part = budget.inline()
        outcome = self.run_inline(question, snapshot, part)
        if isinstance(outcome, Unfinished):
            return await self.run_in_thread(question, snapshot, budget, outcome, _unchanged)
        budget.settle(part)
        return outcome

    async def stream(self, question: Question, current: Current, complete: Callable[[Outcome], T]) -> AsyncIterator[T]:
        """What `complete` makes of every outcome of a subscription, or of the one of a query."""
        if current.served is None:
            error = GraphQLError(NO_VERSION, extensions={"code": "NO_VERSION"})
            yield complete(Outcome(None, [error], refused=True))
            return
        snapshot = current.served.snapshot
        document: Document | Problems
        try:
            document = await self._read(question)
            operation = self._operation(question, document)
        except Exceeded as exceeded:
            document = operation = [exceeded.error]
        if not isinstance(operation, Operation):
            yield complete(Outcome(None, operation, refused=True))
        elif not operation.is_subscription:
            budget = Budget(self.limits)
            outcome = self.run_inline(question, snapshot, budget.inline(), document)
            if isinstance(outcome, Unfinished):
                yield await self.run_in_thread(question, snapshot, budget, outcome, complete)
            else:
                yield complete(outcome)
        else:
            context = Context(snapshot, Budget(self.limits), current.datasets)
            async for outcome in operation.subscribed(question.variables, context):
                yield complete(outcome)

    def _run(
        self, question: Question, document: Document | Problems, context: Context, *, interpret: bool
    ) -> Outcome | None:
        """The outcome; None where only graphql-core can tell it, and `interpret` is not set. Raises Exceeded."""
        operation = self._operation(question, document)
        if not isinstance(operation, Operation):
            # How many tokens an invalid text has is not known: no more than characters.
            context.budget.spend_tokens(max(0, min(context.budget.tokens_left, len(question.text))))
            return Outcome(None, operation, refused=True)
        if operation.is_subscription:
            message = "Subscriptions are sent over a WebSocket, or with Accept: text/event-stream."
            error = GraphQLError(message, extensions={"code": "SUBSCRIPTION_NOT_STREAMED"})
            return Outcome(None, [error], refused=True, operation=operation.label)
        if operation.is_costly and not interpret:
            return None
        assert isinstance(document, Document), "it has an operation"
        context.budget.spend_tokens(document.tokens)
        ready = operation.ready(question.variables, context.budget)
        if isinstance(ready, list):
            return Outcome(None, ready, refused=True, operation=operation.label)
        compiled = ready.projected(context)
        if isinstance(compiled, Outcome):
            return compiled
        if not interpret:
            return None
        context.suggestions.clear()
        INTERPRETED.inc()
        outcome = operation.executed(question.variables, context)
        failure = compiled or operation.compiler_error
        # What is wrong with a part that is never reached is an error for the compiler alone.
        if failure and not isinstance(failure, GraphQLError) and not outcome.errors:
            operation.note_failure(failure)
        return outcome

    def _is_ready(self, question: Question, document: Document | Problems | None) -> bool:
        """Whether the operation is parsed, validated and compiled."""
        operation = self._operation(question, document or [])
        return isinstance(operation, Operation) and operation.is_compiled(question.variables)

    def _document(
        self, question: Question, budget: Budget, document: Document | Problems | None = None
    ) -> Document | Problems:
        """The document that is passed along, or else the text's, which may take long to read. Raises Exceeded."""
        if not budget.tokens_left:
            budget.spend_tokens(1)  # those before it in a batch have used all of them
        if document is None:
            document = self.documents.load(question.text, budget.tokens_left)
        if question.hash and isinstance(document, Document):
            self.documents.persist(question.hash, question.text)
        return document

    async def _read(self, question: Question) -> Document | Problems:
        """The same; in a thread if it takes long. Raises Exceeded."""
        if len(question.text) <= INLINE_CHARACTERS or self.documents.get(question.text) is not None:
            return self._document(question, Budget(self.limits))
        async with self._turn():
            return await asyncio.to_thread(self._document, question, Budget(self.limits))

    @staticmethod
    def _operation(question: Question, document: Document | Problems | None) -> Operation | Problems:
        """The operation that is requested, or what is wrong with the document or the name."""
        return document.operation(question.operation) if isinstance(document, Document) else document or []

    @asynccontextmanager
    async def _turn(self) -> AsyncIterator[None]:
        """A thread, when one is free. Raises Exceeded when that takes too long, or too many wait."""
        if self.waiting >= MAX_WAITING:
            raise Exceeded("OVERLOADED", "Too many requests wait to be executed; try again later.")
        self.waiting += 1
        try:
            async with asyncio.timeout(self.limits.seconds):
                await self.threads.acquire()
        except TimeoutError:
            raise self.limits.too_late from None
        finally:
            self.waiting -= 1
        try:
            yield
        finally:
            self.threads.release()


def _are_few(variables: Mapping[str, Any]) -> bool:
    """Whether variables are read soon enough for the event loop."""
    for value in variables.values():
        if value.__class__ not in SCALARS:
            return size_of_value(variables) <= INLINE_VARIABLES
    return len(variables) <= INLINE_VARIABLES


def _unchanged(outcome: Outcome) -> Outcome:
    return outcome
