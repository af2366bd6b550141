"""Runs operations: one that is soon done right away, any other in a thread, so that requests beside it do not wait."""

import asyncio
from collections.abc import AsyncIterator, Callable
from functools import partial
from typing import TypeVar

from graphql import GraphQLError

from graph.context import Context
from graph.documents import Document, Documents
from graph.limits import Budget, Exceeded
from graph.operation import Operation, Outcome, Ready
from graph.questions import Question
from graph.refresh import NO_VERSION, Current
from graph.snapshot import Snapshot

T = TypeVar("T")

AT_ONCE = 10_000
"""Values that are written while other requests wait: some milliseconds. All drivers with their figures are fewer."""

LONG = 4_000
"""Characters of a text that takes some milliseconds to parse and to validate."""

THREADS = 2
"""How many run in threads at a time; they share one interpreter, so more would only take longer each."""


class Execution:
    def __init__(self, documents: Documents) -> None:
        self.documents = documents
        self.limits = documents.limits
        self.turns = asyncio.Semaphore(THREADS)

    def at_once(self, question: Question, snapshot: Snapshot, budget: Budget) -> Outcome | None:
        """What came of a question that is soon answered; None of any other."""
        if len(question.text) > LONG and not self.documents.has(question.text):
            return None
        ready = self._ready(question)
        if isinstance(ready, Outcome):
            return ready
        if ready.operation.is_costly:
            return None
        before, part = budget.left, min(AT_ONCE, budget.left)
        budget.left = part
        try:
            outcome = ready.projected(Context(snapshot, budget))
        except Exceeded:
            ready.operation.is_costly = True
            outcome = None
        budget.left = before - (part - budget.left if outcome else 0)
        return outcome

    async def in_turn(
        self, question: Question, snapshot: Snapshot, budget: Budget, complete: Callable[[Outcome], T]
    ) -> T:
        """What `complete` makes of what came of a question, in a thread when it is its turn."""
        try:
            if not self.documents.has(question.text):
                document = await self._threaded(partial(self.documents.read, question.text))
                self.documents.keep(question.text, document)
            ready = self._ready(question)
            if isinstance(ready, Outcome):
                return complete(ready)
            return await self._threaded(partial(_at_leisure, ready, question, snapshot, budget, complete))
        except Exceeded as exceeded:
            return complete(Outcome(None, [exceeded.error], refused=True))

    async def outcome(self, question: Question, snapshot: Snapshot, budget: Budget) -> Outcome:
        """What came of a question."""
        outcome = self.at_once(question, snapshot, budget)
        return await self.in_turn(question, snapshot, budget, _as_it_is) if outcome is None else outcome

    async def stream(self, question: Question, current: Current) -> AsyncIterator[Outcome]:
        """Every outcome of a subscription, or the one of a query."""
        if current.served is None:
            yield Outcome(None, [GraphQLError(NO_VERSION, extensions={"code": "NO_VERSION"})], refused=True)
            return
        snapshot = current.served.snapshot
        operation = self.operation(question)
        if not isinstance(operation, Operation):
            yield Outcome(None, operation, refused=True)
        elif not operation.is_subscription:
            yield await self.outcome(question, snapshot, Budget(self.limits))
        else:
            context = Context(snapshot, Budget(self.limits), current.datasets)
            async for outcome in operation.subscribed(question.variables, context):
                yield outcome

    def operation(self, question: Question) -> Operation | list[GraphQLError]:
        """The operation that is asked for, or what is wrong with the question."""
        document = self.documents.get(question.text)
        return document.operation(question.operation) if isinstance(document, Document) else document

    def name(self, question: Question) -> str | None:
        """Name of the operation that is asked for, empty if it has none; None if there is no such operation."""
        operation = self.operation(question)
        return (operation.name or "") if isinstance(operation, Operation) else None

    def _ready(self, question: Question) -> Ready | Outcome:
        operation = self.operation(question)
        if isinstance(operation, Operation) and operation.is_subscription:
            message = "A subscription is had over a WebSocket, or with Accept: text/event-stream."
            operation = [GraphQLError(message, extensions={"code": "SUBSCRIPTION_NOT_STREAMED"})]
        ready = operation.ready(question.variables) if isinstance(operation, Operation) else operation
        return ready if isinstance(ready, Ready) else Outcome(None, ready, refused=True)

    async def _threaded(self, work: Callable[[], T]) -> T:
        """What the work gives, done in a thread when it is its turn. Raises Exceeded when that takes too long."""
        try:
            async with asyncio.timeout(self.limits.seconds):
                await self.turns.acquire()
        except TimeoutError:
            raise self.limits.too_late from None
        try:
            return await asyncio.to_thread(work)
        finally:
            self.turns.release()


def _as_it_is(outcome: Outcome) -> Outcome:
    return outcome


def _at_leisure(
    ready: Ready, question: Question, snapshot: Snapshot, budget: Budget, complete: Callable[[Outcome], T]
) -> T:
    """What is made of the outcome of any operation. Raises Exceeded."""
    budget.start()
    outcome = ready.projected(Context(snapshot, budget))
    if outcome is None:
        outcome = ready.operation.executed(question.variables, Context(snapshot, budget))
    return complete(outcome)
