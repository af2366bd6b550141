"""One operation of a valid document: its variables read, its data had from a compiled function or from graphql-core."""

from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import aclosing
from functools import cached_property
from inspect import isawaitable
from typing import Any, NamedTuple

import orjson
from cachetools import LRUCache
from graphql import (
    DirectiveNode,
    DocumentNode,
    GraphQLError,
    GraphQLObjectType,
    NamedTypeNode,
    NonNullTypeNode,
    OperationType,
    VariableNode,
    Visitor,
    is_introspection_type,
    subscribe,
    visit,
)
from graphql.execution import ExecutionResult, Executor
from graphql.execution.collect_fields import FieldDetails
from graphql.execution.values import VariableValues, get_variable_values
from graphql.pyutils import Path
from prometheus_client import Counter

from graph.execution.compiler import NotProjectable, Parts, Projection
from graph.execution.errors import BAD_USER_INPUT, coded, masked
from graph.execution.query_shape import size_of_arguments
from graph.queries.context import Context
from graph.server.logs import log
from graph.types.budget import (
    ARGUMENT_COST,
    ARGUMENTS_COST,
    COMPILED_FIELD_COST,
    ERROR_COST,
    ERROR_COST_CHARACTERS,
    FIELD_COST,
    INTERPRETED_OBJECT_COST,
    OBJECT_COST,
    VARIABLE_COST,
    Budget,
    Exceeded,
    size_of_value,
)

VARIANTS = 8
"""How many functions are kept for a document: by its operations, and by the variables in their conditions."""

Compiled = LRUCache[Any, tuple[Projection | None, int]]
"""Functions by the operation's name, or that and the values of its conditions, and how many fields each has; None where
graphql-core has to execute the operation."""

MAX_VARIABLE_ERRORS = 10

SUGGESTION_VALUES = 400
"""With more values no names are suggested for misspelt ones: each is compared with all that there are."""

BYTES_OF_VALUE = 44

PLAIN = {"Int": int, "String": str, "Boolean": bool, "ID": str}
LOWEST, HIGHEST = -(2**31), 2**31 - 1

Problems = list[GraphQLError]


class Outcome(NamedTuple):
    """What came of an operation. One that was `refused` was not begun or not ended, and its answer has no `data`."""

    data: dict[str, Any] | None
    errors: Sequence[GraphQLError] = ()
    suggestions: Sequence[Mapping[str, Any]] = ()
    refused: bool = False
    operation: str | None = None
    """Name of the operation, empty if it has none; None if it could not be told."""

    def body(self) -> bytes:
        return orjson.dumps(self.response())

    def response(self) -> dict[str, Any]:
        """As the GraphQL specification has it, section 7.1."""
        response: dict[str, Any] = {}
        if self.errors:
            response["errors"] = [error.formatted for error in self.errors]
        if not self.refused:
            response["data"] = self.data
        if self.suggestions:
            response["extensions"] = {"suggestions": self.suggestions}
        return response


INTERPRETED = Counter("racing_operations_interpreted", "Operations that graphql-core executed.")
COMPILED_FAILURES = Counter(
    "racing_compiled_operation_failures",
    "Operations that failed when compiled, and not when graphql-core executed them.",
)


class Rules(NamedTuple):
    """How much clients are told: whether what is in the schema, and whether what went wrong inside."""

    introspection: bool = True
    debug: bool = False


class Ready(NamedTuple):
    """An operation with its variables, and the function for them if it could be compiled."""

    operation: "Operation"
    values: VariableValues
    projection: Projection | None

    def projected(self, context: Context) -> Outcome | Exception | None:
        """The outcome as the function has it, or the exception that it met; None where there is no function.

        Whatever the exception is, graphql-core meets it again and reports it with its place. Raises Exceeded.
        """
        if self.projection is None:
            return None
        try:
            data = self.projection(self.values, context)
        except Exception as error:
            return error
        return Outcome(data, suggestions=context.suggestions, operation=self.operation.label)


class Operation:
    def __init__(self, parts: Parts, tree: DocumentNode, rules: Rules, compiled: Compiled | None = None) -> None:
        self.parts = parts
        self.tree = tree
        self.rules = rules
        self.compiled: Compiled = LRUCache(VARIANTS) if compiled is None else compiled
        self.is_costly = False
        self.has_failed = False
        self.compiler_error: Exception | None = None
        self.is_subscription = parts.operation.operation is OperationType.SUBSCRIPTION

    def ready(self, variables: Mapping[str, Any], budget: Budget) -> Ready | Problems:
        """The operation for these variables, or what is wrong with them. Raises Exceeded."""
        values = self.values(variables, budget)
        if isinstance(values, VariableValues):
            projection, fields = self.projection(values)
            budget.spend(COMPILED_FIELD_COST * fields)
            return Ready(self, values, projection)
        return coded(values, BAD_USER_INPUT)

    def values(self, variables: Mapping[str, Any], budget: Budget) -> VariableValues | Problems:
        """What graphql-core makes of the variables, which is nothing new where each is what it should be."""
        if self.plain is not None and self._are_plain(variables, self.plain):
            return VariableValues({}, {name: variables[name] for name in self.plain})
        definitions = self.parts.operation.variable_definitions or ()
        size = size_of_value(variables)
        budget.spend(VARIABLE_COST * size)
        hidden = not self.rules.introspection or size > SUGGESTION_VALUES
        return get_variable_values(
            self.parts.schema, definitions, dict(variables), MAX_VARIABLE_ERRORS, hide_suggestions=hidden
        )

    def is_compiled(self, variables: Mapping[str, Any]) -> bool:
        """Whether there is a function for these variables, or is known to be none."""
        try:
            case = (self.label, *[variables.get(name) for name in self.conditions]) if self.conditions else self.label
            return case in self.compiled
        except TypeError:  # a list or an object where a Boolean belongs
            return False

    def projection(self, values: VariableValues) -> tuple[Projection | None, int]:
        """The function for these values, and how many fields it has; None where graphql-core has to answer."""
        case = (self.label, *[values.coerced.get(name) for name in self.conditions]) if self.conditions else self.label
        compiled = self.compiled.get(case)
        if compiled is None:
            compiled = self.compiled[case] = self._compile(values)
        return compiled

    def _compile(self, values: VariableValues) -> tuple[Projection | None, int]:
        try:
            projection = Projection.of(self.parts, values)
        except NotProjectable as error:
            return None, error.fields
        except Exception as error:  # whatever it is, graphql-core explains it, or else the compiler is wrong
            self.compiler_error = error
            return None, 0
        return projection, projection.fields

    def note_failure(self, error: Exception) -> None:
        """Count an exception of the compiler or of what it compiled that graphql-core has not met; log the first."""
        COMPILED_FAILURES.inc()
        if not self.has_failed:
            log.warning("compiled operation failed", operation=self.label, query=self.text[:500], exc_info=error)
        self.has_failed = True

    def executed(self, variables: Mapping[str, Any], context: Context) -> Outcome:
        """The outcome as graphql-core has it. Raises Exceeded."""
        executor = self.executor(variables, context)
        if not isinstance(executor, Executor):
            return Outcome(None, executor, refused=True, operation=self.label)
        result = executor.execute_operation()
        assert isinstance(result, ExecutionResult), "resolvers are synchronous"
        errors = masked(result.errors or (), debug=self.rules.debug)
        return Outcome(result.data, errors, context.suggestions, operation=self.label)

    async def subscribed(self, variables: Mapping[str, Any], context: Context) -> AsyncIterator[Outcome]:
        """The outcome of every event, as graphql-core has it. Each may cost what fits on the event loop."""
        limits = context.budget.limits
        context.budget = Budget(limits).inline()
        try:
            begun = subscribe(
                self.parts.schema,
                self.tree,
                context_value=context,
                variable_values=dict(variables),
                operation_name=self.name,
                executor_class=Bounded,
                hide_suggestions=not self.rules.introspection,
            )
            events = await begun if isawaitable(begun) else begun
            if isinstance(events, ExecutionResult):
                yield Outcome(None, masked(events.errors or (), debug=self.rules.debug), refused=True)
                return
            async with aclosing(events):  # type: ignore[type-var]
                context.budget = Budget(limits).inline()
                async for event in events:
                    yield Outcome(event.data, masked(event.errors or (), debug=self.rules.debug))
                    context.budget = Budget(limits).inline()
        except Exceeded:
            message = "An event of a subscription must be cheap: request fewer fields, and the rest by a query."
            yield Outcome(None, [GraphQLError(message, extensions={"code": "TOO_COSTLY"})], refused=True)

    @property
    def name(self) -> str | None:
        return self.parts.operation.name.value if self.parts.operation.name else None

    @cached_property
    def label(self) -> str:
        """The name, empty if there is none."""
        return self.name or ""

    @property
    def text(self) -> str:
        """The query's text."""
        return self.tree.loc.source.body if self.tree.loc else ""

    def executor(self, variables: Mapping[str, Any], context: Context) -> "Executor[Any] | Problems":
        """graphql-core's own, or what is wrong with the variables."""
        hidden = not self.rules.introspection or len(self.text) > SUGGESTION_VALUES * 10
        context.budget.error_cost = ERROR_COST + len(self.text) // ERROR_COST_CHARACTERS
        built = Bounded.build(
            self.parts.schema, self.tree, None, context, dict(variables), self.name, hide_suggestions=hidden
        )
        return built if isinstance(built, Executor) else coded(built, BAD_USER_INPUT)

    @staticmethod
    def _are_plain(variables: Mapping[str, Any], expected: Mapping[str, type[Any]]) -> bool:
        for name, class_ in expected.items():
            value: Any = variables.get(name)
            if value.__class__ is not class_ or (class_ is int and not LOWEST <= value <= HIGHEST):
                return False
        return True

    @cached_property
    def plain(self) -> Mapping[str, type] | None:
        """The classes of the variables' values, if there are only plain scalars without defaults."""
        types = {}
        for definition in self.parts.operation.variable_definitions or ():
            type_ = definition.type.type if isinstance(definition.type, NonNullTypeNode) else definition.type
            if not isinstance(type_, NamedTypeNode) or type_.name.value not in PLAIN or definition.default_value:
                return None
            types[definition.variable.name.value] = PLAIN[type_.name.value]
        return types

    @cached_property
    def conditions(self) -> Sequence[str]:
        """The variables that decide what is selected."""
        found = _Conditions()
        for definition in (self.parts.operation, *self.parts.fragments.values()):
            visit(definition, found)
        return sorted(found.names)


class Bounded(Executor[Any]):
    """graphql-core's executor, whose work pays into the budget."""

    def execute_field(
        self,
        parent_type: GraphQLObjectType,
        source: Any,
        field_details_list: list[FieldDetails],
        path: Path,
        position_context: Any,
    ) -> Any:
        budget: Budget = self.context_value.budget
        node = field_details_list[0].node
        field = parent_type.fields.get(node.name.value)
        cost = FIELD_COST + OBJECT_COST + len(field_details_list)
        if field and field.args and not is_introspection_type(parent_type):
            cost += ARGUMENTS_COST
        if node.arguments:
            cost += ARGUMENT_COST * size_of_arguments(node, self.variable_values.coerced)
        budget.spend(cost)
        budget.spend_bytes(BYTES_OF_VALUE + len(str(path.key)))
        return super().execute_field(parent_type, source, field_details_list, path, position_context)

    def collect_subfields(self, return_type: GraphQLObjectType, field_details_list: Any) -> Any:
        collected = super().collect_subfields(return_type, field_details_list)
        fields = sum(map(len, collected.grouped_field_set.values()))
        self.context_value.budget.spend(INTERPRETED_OBJECT_COST + fields)
        return collected

    def handle_field_error(
        self, raw_error: Exception, return_type: Any, field_details_list: Sequence[FieldDetails], path: Path
    ) -> None:
        # Not str() of a GraphQLError, which prints the query.
        size = len(raw_error.message if isinstance(raw_error, GraphQLError) else str(raw_error))
        self.context_value.budget.spend_error(size + sum(len(str(key)) for key in path.as_list()))
        super().handle_field_error(raw_error, return_type, field_details_list, path)  # type: ignore[arg-type]


class _Conditions(Visitor):
    """Gathers the variables in `@skip` and `@include`."""

    def __init__(self) -> None:
        super().__init__()
        self.names: set[str] = set()

    def enter_directive(self, node: DirectiveNode, *_: Any) -> None:
        values = (argument.value for argument in node.arguments or ())
        self.names.update(value.name.value for value in values if isinstance(value, VariableNode))
