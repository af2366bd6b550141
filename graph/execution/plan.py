"""A plan: an operation that was compiled to one function, with the resolver calls that the function needs."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, partial
from operator import attrgetter
from typing import Any, NamedTuple

from graphql import FieldNode, GraphQLField, GraphQLObjectType, GraphQLResolveInfo, GraphQLSchema

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
from graph.queries.context import Context
from graph.types.arguments.listing import Listing, Narrowing
from graph.types.budget import Budget, RowsOf
from graph.types.strawberry_fields import (
    LateInfo,
    Resolver,
    StrawberryField,
    python_arguments,
    resolver_of,
)


class NotCompilable(Exception):
    """graphql-core has to execute the operation. `fields` were compiled before that was known."""

    fields = 0


@dataclass(frozen=True)
class DirectCall:
    """A resolver that is called without Strawberry's wrappers; its arguments are converted once per operation."""

    field: StrawberryField
    resolver: Resolver | None
    """None for a list that is an attribute of its object."""
    narrowing: Narrowing | None
    read_arguments: Callable[[], Arguments | None]

    @classmethod
    def of(
        cls, field: StrawberryField, definition: GraphQLField, node: FieldNode, schema: GraphQLSchema
    ) -> "DirectCall | None":
        """None for a field that only Strawberry can call."""
        resolver = resolver_of(field)
        narrowing = field.extensions[0] if field.extensions else None
        if len(field.extensions) > 1 or not (narrowing is None or isinstance(narrowing, Narrowing)):
            return None
        if narrowing is None and (resolver is None or not resolver.has_self):
            return None
        return cls(field, resolver, narrowing, partial(Arguments.of, field, definition, node, schema))

    @cached_property
    def arguments(self) -> Arguments | None:
        """How the arguments are read; found out when the plan first runs."""
        return self.read_arguments()

    def bind(
        self, arguments: Mapping[str, Any], info: LateInfo | None, context: Context, path: tuple[str, ...]
    ) -> Callable[[Any], Any]:
        """The field's value as a function of its object. Raises GraphQLError, Exceeded."""
        if self.narrowing is None:
            assert self.resolver, "only lists have none"
            function = self.resolver.function
            return partial(function, info=info, **arguments) if info else partial(function, **arguments)
        narrow = self.narrowing.bind(context.budget, **arguments, report=context.report(path))
        if self.resolver is None:
            rows_of = attrgetter(self.field.python_name)
            return lambda source: narrow(rows_of(source))
        rows = partial(self.resolver.function, info=info) if info else self.resolver.function
        return (lambda source: narrow(rows(source))) if self.resolver.has_self else (lambda source: narrow(rows()))


class ResolverCall(NamedTuple):
    """A field whose resolver is called; `direct` is None where graphql-core's wrapper is called instead."""

    name: str
    definition: GraphQLField
    parent: GraphQLObjectType
    details: Sequence[FieldDetails]
    path: tuple[str, ...]
    """Names in the response from the root to the field, without indexes."""
    direct: DirectCall | None = None

    def arguments(self, values: VariableValues, budget: Budget) -> dict[str, Any]:
        """Raises GraphQLError, Exceeded."""
        node = self.details[0].node
        budget.spend(VARIABLE_COST * size_of_arguments(node, values.coerced))
        return get_argument_values(self.definition, node, values)


class Selection(NamedTuple):
    """The fields of a list's rows, all of which are constants of the version."""

    text: str
    """The expression for a row; equal ones have equal values."""
    build: Build


@dataclass(frozen=True)
class Plan:
    """A compiled operation, for certain values of the variables in its `@skip` and `@include`."""

    definitions: OperationDefinitions
    build: Callable[[Any, Sequence[Callable[[Any], Any]], RowsOf[Any], Sequence[RowTexts]], dict[str, Any]]
    calls: Sequence[ResolverCall]
    selections: Sequence[Selection]
    fields: int

    def __call__(self, values: VariableValues, context: Context) -> dict[str, Any]:
        """The operation's data. Raises Exceeded, and any exception where graphql-core would report an error."""
        calls = [self._bound_call(call, values, context) for call in self.calls]
        texts: list[RowTexts] = []
        if self.selections:
            of_selection = context.snapshot.derived(SelectionTexts).of
            texts = [of_selection(*selection) for selection in self.selections]
        return self.build(None, calls, context.budget.rows, texts)

    def _bound_call(self, call: ResolverCall, values: VariableValues, context: Context) -> Callable[[Any], Any]:
        if call.direct is None:
            assert call.definition.resolve, "Strawberry sets it for every field"
            arguments = call.arguments(values, context.budget)
            return partial(call.definition.resolve, info=self._info(call, values, context), **arguments)
        field, resolver = call.direct.field, call.direct.resolver
        info = None
        if resolver and resolver.wants_info:
            info = LateInfo(field, context, partial(self._info, call, values, context))
        readable = call.direct.arguments
        direct_arguments = readable.read(values, context.budget) if readable else None
        if direct_arguments is None:
            core_arguments = call.arguments(values, context.budget)
            direct_arguments = python_arguments(field, core_arguments, self.definitions.schema)
        return call.direct.bind(direct_arguments, info, context, call.path)

    def _info(self, call: ResolverCall, values: VariableValues, context: object) -> "GraphQLResolveInfo[Any]":
        nodes = [detail.node for detail in call.details]
        return resolve_info(self.definitions, call.name, call.definition, call.parent, nodes, values, context)


def is_attribute(field: StrawberryField, *, has_arguments: bool) -> bool:
    """Whether the value is the object's attribute: a list without arguments has all of its rows."""
    return not field.extensions or (
        not has_arguments
        and all(isinstance(extension, Listing) and extension.is_unlimited for extension in field.extensions)
    )
