"""An operation of a valid document: bound to variables, then run as a compiled plan or by graphql-core."""

from collections.abc import AsyncIterator, Mapping
from contextlib import aclosing
from functools import cached_property
from inspect import isawaitable
from traceback import format_tb
from typing import Any, NamedTuple

import structlog
from graphql import DocumentNode, GraphQLError, OperationType, subscribe
from prometheus_client import Counter

from graph.execution.compiler import compile_plan
from graph.execution.costs import CHARACTERS_PER_ERROR_UNIT, COMPILED_FIELD_COST
from graph.execution.disclosure import Disclosure
from graph.execution.errors import mask_internal_errors, with_code, without_frames
from graph.execution.graphql_core import (
    BudgetedExecutor,
    ExecutionResult,
    Executor,
    OperationDefinitions,
    VariableValues,
)
from graph.execution.plan import NotCompilable, Plan
from graph.execution.plans import PlanEntry, Plans
from graph.execution.result import OperationResult
from graph.execution.variables import MAX_SUGGESTION_VALUES, Variables
from graph.queries.context import Context
from graph.types.budget import ERROR_COST, Budget, Exceeded
from graph.types.error_codes import ErrorCode

log: structlog.stdlib.BoundLogger = structlog.get_logger("graph")

INTERPRETED = Counter("racing_operations_interpreted", "Operations that graphql-core executed.")
COMPILED_FAILURES = Counter(
    "racing_compiled_operation_failures",
    "Operations that failed when compiled, and not when graphql-core executed them.",
)


class BoundOperation(NamedTuple):
    """An operation with its variables, and the plan for them if it could be compiled."""

    operation: "Operation"
    values: VariableValues
    plan: Plan | None

    def run_compiled(self, context: Context) -> OperationResult | Exception | None:
        """The result of the plan, or the exception that it raised; None without a plan.

        graphql-core raises the same exception again and reports it with its location. Raises Exceeded.
        """
        if self.plan is None:
            return None
        try:
            data = self.plan(self.values, context)
        except Exception as error:
            return error
        return OperationResult(
            data, suggestions=context.suggestions, cut_lists=context.cut_lists, operation=self.operation.label
        )


class Operation:
    """An operation, with its compiled plans, which the operations of a document share."""

    def __init__(
        self,
        definitions: OperationDefinitions,
        document: DocumentNode,
        disclosure: Disclosure,
        plans: Plans,
    ) -> None:
        self.definitions = definitions
        self.document = document
        self.disclosure = disclosure
        self.plans = plans
        self.is_costly = False
        self.has_failed = False
        self.compiler_error: Exception | None = None
        self.is_subscription = definitions.operation.operation is OperationType.SUBSCRIPTION

    @cached_property
    def label(self) -> str:
        """The name of the operation, empty if there is none."""
        name = self.definitions.operation.name
        return name.value if name else ""

    @property
    def query(self) -> str:
        """The text of the document."""
        return self.document.loc.source.body if self.document.loc else ""

    @cached_property
    def variables(self) -> Variables:
        return Variables(self.definitions, hide_suggestions=not self.disclosure.introspection)

    def bind(self, variables: Mapping[str, Any], budget: Budget) -> BoundOperation | list[GraphQLError]:
        """The operation with these variables, or what is wrong with them. Raises Exceeded."""
        values = self.variables.coerce(variables, budget)
        if isinstance(values, VariableValues):
            plan, fields = self.plan(values)
            budget.spend(COMPILED_FIELD_COST * fields)
            return BoundOperation(self, values, plan)
        return with_code(values, ErrorCode.BAD_USER_INPUT)

    def is_compiled(self, variables: Mapping[str, Any]) -> bool:
        """Whether the plan for these variables is cached, or is known not to exist."""
        try:
            return self._plan_key(variables) in self.plans
        except TypeError:  # a list or an object where a Boolean belongs
            return False

    def plan(self, values: VariableValues) -> PlanEntry:
        """The plan for these values, if there is one."""
        key = self._plan_key(values.coerced) if self.variables.conditions else self.label
        return self.plans.get(key) or self.plans.keep(key, self._compile(values))

    def _plan_key(self, variables: Mapping[str, Any]) -> Any:
        """The operation, and the values that decide in `@skip` and `@include` what is selected."""
        values = self.variables.condition_values(variables)
        return (self.label, *values) if values else self.label

    def _compile(self, values: VariableValues) -> PlanEntry:
        try:
            plan = compile_plan(self.definitions, values)
        except NotCompilable as error:
            return PlanEntry(None, error.fields)
        except GraphQLError:  # graphql-core reports the same error
            return PlanEntry(None, 0)
        except Exception as error:  # the compiler is wrong, or graphql-core fails too: see report_failure
            error.add_note("".join(format_tb(error.__traceback__)))
            self.compiler_error = without_frames(error)
            return PlanEntry(None, 0)
        return PlanEntry(plan, plan.fields)

    def report_failure(self, error: Exception) -> None:
        """Count an exception of the compiler or of a plan that graphql-core did not raise; log the first one."""
        COMPILED_FAILURES.inc()
        if not self.has_failed:
            log.warning("compiled operation failed", operation=self.label, query=self.query[:500], exc_info=error)
        self.has_failed = True

    def run_interpreted(self, variables: Mapping[str, Any], context: Context) -> OperationResult:
        """The result of graphql-core. Raises Exceeded."""
        executor = self._executor(variables, context)
        if not isinstance(executor, Executor):
            return OperationResult.rejected(executor, self.label)
        result = executor.execute_operation()
        assert isinstance(result, ExecutionResult), "resolvers are synchronous"
        return OperationResult(
            result.data, self._masked(result), context.suggestions, cut_lists=context.cut_lists, operation=self.label
        )

    def _executor(self, variables: Mapping[str, Any], context: Context) -> "Executor[Any] | list[GraphQLError]":
        hide = not self.disclosure.introspection or len(self.query) > MAX_SUGGESTION_VALUES * 10
        context.budget.error_cost = ERROR_COST + len(self.query) // CHARACTERS_PER_ERROR_UNIT
        schema, document = self.definitions.schema, self.document
        executor = BudgetedExecutor.build(
            schema, document, None, context, dict(variables), self.label or None, hide_suggestions=hide
        )
        return executor if isinstance(executor, Executor) else with_code(executor, ErrorCode.BAD_USER_INPUT)

    async def subscribe(self, variables: Mapping[str, Any], context: Context) -> AsyncIterator[OperationResult]:
        """The result of every event. Each may cost what an operation may cost on the event loop."""
        limits = context.budget.limits
        context.budget = Budget(limits).inline()
        try:
            subscription = subscribe(
                self.definitions.schema,
                self.document,
                context_value=context,
                variable_values=dict(variables),
                operation_name=self.label or None,
                executor_class=BudgetedExecutor,
                hide_suggestions=not self.disclosure.introspection,
            )
            events = await subscription if isawaitable(subscription) else subscription
            if isinstance(events, ExecutionResult):
                yield OperationResult.rejected(self._masked(events))
                return
            async with aclosing(events):  # type: ignore[type-var]  # graphql-core's generator has no declared aclose
                context.budget = Budget(limits).inline()
                async for event in events:
                    yield OperationResult(event.data, self._masked(event))
                    context.budget = Budget(limits).inline()
        except Exceeded:
            message = "An event of a subscription costs too much: request fewer fields, and the rest by a query."
            yield OperationResult.rejected([GraphQLError(message, extensions={"code": ErrorCode.TOO_COSTLY})])

    def _masked(self, result: ExecutionResult) -> list[GraphQLError]:
        return mask_internal_errors(result.errors or (), debug=self.disclosure.debug)
