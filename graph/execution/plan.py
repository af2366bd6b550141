"""A plan: an operation that was compiled to one function, with the resolver calls that the function needs."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, partial
from operator import attrgetter
from typing import Any, NamedTuple

from graphql import GraphQLField, GraphQLObjectType, GraphQLResolveInfo, NonNullTypeNode

from graph.execution.arguments import Arguments
from graph.execution.costs import VARIABLE_COST, size_of_arguments
from graph.execution.graphql_core import (
    FieldDetails,
    OperationDefinitions,
    VariableValues,
    get_argument_values,
    resolve_info,
)
from graph.execution.row_texts import Build, RowTexts, SelectionTexts
from graph.queries.context import Context, FieldReport
from graph.types.arguments.listing import Listing, Narrowing
from graph.types.budget import Budget
from graph.types.strawberry_fields import (
    LateInfo,
    Resolver,
    StrawberryField,
    field_of,
    python_arguments,
    resolver_of,
)

FIELD_BYTES, CALL_BYTES, FUNCTION_BYTES = 250, 2_300, 800
"""Memory of a field in an expression, of a resolver call with its arguments, and of a function beside its fields."""


class NotCompilable(Exception):
    """graphql-core has to execute the operation. `fields` were compiled before that was known."""

    fields = 0


@dataclass(frozen=True)
class ResolverCall:
    """A field, and how its resolver is called without Strawberry's wrappers, with arguments that are read once."""

    definitions: OperationDefinitions
    name: str
    """In the response."""
    definition: GraphQLField
    parent: GraphQLObjectType
    details: Sequence[FieldDetails]
    path: tuple[str, ...]
    """Names in the response from the root to the field, without indexes."""

    @cached_property
    def field(self) -> StrawberryField:
        return field_of(self.definition)

    @cached_property
    def resolver(self) -> Resolver | None:
        """None for an attribute of the object."""
        return resolver_of(self.field)

    @cached_property
    def narrowing(self) -> Narrowing | None:
        """Of a list; None without an extension, or with another one."""
        extension = self.field.extensions[0] if len(self.field.extensions) == 1 else None
        return extension if isinstance(extension, Narrowing) else None

    @property
    def has_all_rows(self) -> bool:
        """Whether it is a list without arguments, which has all rows."""
        is_unlimited = isinstance(self.narrowing, Listing) and self.narrowing.is_unlimited
        return is_unlimited and not self.details[0].node.arguments

    @cached_property
    def readable_arguments(self) -> Arguments | None:
        """None where only graphql-core and Strawberry can read them."""
        return Arguments.of(self.field, self.definition, self.details[0].node, self.definitions.schema)

    @cached_property
    def scalar_variables(self) -> Mapping[str, str] | None:
        """The variables by the resolver's arguments, if all are scalars that cannot be null: they need no reading."""
        readable = self.readable_arguments
        if self.has_all_rows:
            return {}
        if self.resolver is None or self.narrowing or readable is None or not readable.is_plain:
            return None
        declared = self.definitions.operation.variable_definitions or ()
        required = {each.variable.name.value for each in declared if isinstance(each.type, NonNullTypeNode)}
        variables = {argument.name: argument.variable for argument in readable.variables}
        return variables if required.issuperset(variables.values()) else None

    @cached_property
    def info(self) -> Callable[[VariableValues, Context], LateInfo]:
        """Makes the resolver's `info` from the operation's variables and its context."""
        return partial(LateInfo, self.field, self._info)

    def bind(self, values: VariableValues, context: Context) -> Callable[[Any], Any]:
        """The field's value as a function of its object. Raises GraphQLError, Exceeded."""
        readable, info = self.readable_arguments, None
        arguments = readable.read(values, context.budget) if readable else None
        if arguments is None:
            arguments = self._converted(values, context.budget)
        if self.resolver and self.resolver.wants_info:
            info = self.info(values, context)
        if self.narrowing is None:
            assert self.resolver, "an attribute is a part of the expression"
            function = self.resolver.function
            return partial(function, info=info, **arguments) if info else partial(function, **arguments)
        narrow = self.narrowing.bind(context.budget, **arguments, report=FieldReport(context, self.path))
        if self.resolver is None:
            return partial(_narrowed, narrow, attrgetter(self.field.python_name))
        rows = partial(self.resolver.function, info=info) if info else self.resolver.function
        return partial(_narrowed if self.resolver.has_self else _narrowed_rows, narrow, rows)

    def _converted(self, values: VariableValues, budget: Budget) -> dict[str, Any]:
        """Arguments as graphql-core and Strawberry convert them for the resolver. Raises GraphQLError, Exceeded."""
        node = self.details[0].node
        budget.spend(VARIABLE_COST * size_of_arguments(node, values.coerced))
        core_arguments = get_argument_values(self.definition, node, values)
        return python_arguments(self.field, core_arguments, self.definitions.schema)

    def _info(self, values: VariableValues, context: object) -> "GraphQLResolveInfo[Any]":
        nodes = [detail.node for detail in self.details]
        return resolve_info(self.definitions, self.name, self.definition, self.parent, nodes, values, context)


# Not nested in `bind`: a function that shares variables with a nested one takes longer.
def _narrowed(narrow: Callable[[Any], Any], rows: Callable[[Any], Any], source: Any) -> Any:
    return narrow(rows(source))


def _narrowed_rows(narrow: Callable[[Any], Any], rows: Callable[[], Any], _: Any) -> Any:
    return narrow(rows())


class Selection(NamedTuple):
    """The fields of a list's rows, all of which are constants of the version."""

    text: str
    """The expression for a row; equal ones have equal values."""
    build: Build


@dataclass(frozen=True)
class Plan:
    """A compiled operation, for certain values of the variables in its `@skip` and `@include`."""

    build: Callable[..., dict[str, Any]]
    """Takes `graph.execution.namespace.PARAMETERS`."""
    calls: Sequence[ResolverCall]
    selections: Sequence[Selection]
    fields: int
    resolver_calls: int
    """Those in `calls`, and those that are a part of the expression."""
    functions: int
    """How many were compiled for the plan."""

    @property
    def bytes(self) -> int:
        """Memory that the plan takes, about."""
        return FIELD_BYTES * self.fields + CALL_BYTES * self.resolver_calls + FUNCTION_BYTES * self.functions

    def __call__(self, values: VariableValues, context: Context) -> dict[str, Any]:
        """The operation's data. Raises Exceeded, and any exception where graphql-core would report an error."""
        # Comprehensions are calls before Python 3.12.
        calls: list[Callable[[Any], Any]] = []
        for call in self.calls:
            calls.append(call.bind(values, context))
        texts: list[RowTexts] = []
        if self.selections:
            of_selection = context.snapshot.derived(SelectionTexts).of
            for selection in self.selections:
                texts.append(of_selection(*selection))
        return self.build(None, values, context, calls, context.budget.rows, texts)
