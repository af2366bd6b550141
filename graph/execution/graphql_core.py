"""graphql-core's undocumented parts, which no other module uses. Tried with graphql-core 3.3."""

from collections.abc import Awaitable, Mapping, Sequence
from typing import Any, NamedTuple, TypeGuard

from graphql import (
    FieldNode,
    FragmentDefinitionNode,
    GraphQLError,
    GraphQLField,
    GraphQLList,
    GraphQLObjectType,
    GraphQLResolveInfo,
    GraphQLSchema,
    NameNode,
    OperationDefinitionNode,
    get_named_type,
    is_introspection_type,
    is_leaf_type,
)
from graphql.execution import ExecutionResult, Executor
from graphql.execution.collect_fields import FieldDetails, FragmentDetails, collect_fields, collect_subfields
from graphql.execution.values import VariableValues, get_argument_values, get_variable_values
from graphql.pyutils import Path
from graphql.validation.rules import overlapping_fields_can_be_merged

from graph.execution.costs import (
    ARGUMENT_COST,
    ARGUMENTS_COST,
    FIELD_COST,
    INTERPRETED_OBJECT_COST,
    INTERPRETED_VALUE_COST,
    INTROSPECTION_FIELD_COST,
    OBJECT_COST,
    size_of_arguments,
)
from graph.types.budget import Budget

__all__ = ["ExecutionResult", "Executor", "FieldDetails", "VariableValues", "get_argument_values"]

overlapping_fields_can_be_merged.MAX_COMPLEXITY_BUDGET = 50_000
"""A tenth of graphql-core's own bound on comparing repeated fields: 0.1 s instead of 1.2 s."""

TOO_MANY_TOKENS_MESSAGE = "Syntax Error: Document contains more than"
"""How graphql-core's message for a document with too many tokens or comments begins."""

ABORTED_MESSAGE = "Validation aborted."
"""graphql-core's message when the comparison of repeated fields reaches its bound."""

MAX_VARIABLE_ERRORS = 10

FIELD_BYTES, VALUE_BYTES = 44, 11
"""Estimate of a field in the response, beside the characters of its name, and of a value in a list."""

GroupedFields = Mapping[str, Sequence[FieldDetails]]
"""The fields of a selection by their response names."""


class OperationDefinitions(NamedTuple):
    """An operation, and what its selections refer to."""

    schema: GraphQLSchema
    operation: OperationDefinitionNode
    fragments: dict[str, FragmentDefinitionNode]


class FieldCollector:
    """Collects the fields of an operation's selections, for certain values of its variables."""

    def __init__(self, definitions: OperationDefinitions, values: VariableValues) -> None:
        self.definitions = definitions
        self.values = values
        self.fragments = {name: FragmentDetails(fragment) for name, fragment in definitions.fragments.items()}

    def of_root(self, root: GraphQLObjectType) -> GroupedFields:
        schema, operation, _ = self.definitions
        return collect_fields(schema, self.fragments, self.values, root, operation).grouped_field_set

    def of_field(self, type_: GraphQLObjectType, details: Sequence[FieldDetails]) -> GroupedFields:
        schema, operation, _ = self.definitions
        collected = collect_subfields(schema, self.fragments, self.values, operation, type_, list(details))
        return collected.grouped_field_set


def coerce_variables(
    definitions: OperationDefinitions, variables: Mapping[str, Any], *, hide_suggestions: bool
) -> VariableValues | list[GraphQLError]:
    """The variables in the types that the operation declares, or what is wrong with them."""
    declared = definitions.operation.variable_definitions or ()
    return get_variable_values(
        definitions.schema, declared, dict(variables), MAX_VARIABLE_ERRORS, hide_suggestions=hide_suggestions
    )


def constant_argument(definition: GraphQLField, node: FieldNode | None, name: str) -> tuple[Any] | None:
    """The value of one argument of a field, or its default; None without either. Raises GraphQLError for a variable."""
    arguments = tuple(argument for argument in (node.arguments if node else ()) or () if argument.name.value == name)
    alone = GraphQLField(definition.type, args={name: definition.args[name]})
    values = get_argument_values(alone, FieldNode(name=NameNode(value=name), arguments=arguments))
    return (next(iter(values.values())),) if values else None


def resolve_info(
    definitions: OperationDefinitions,
    name: str,
    field: GraphQLField,
    parent: GraphQLObjectType,
    nodes: list[FieldNode],
    values: VariableValues,
    context: object,
) -> "GraphQLResolveInfo[Any]":
    """What a resolver of a root field gets as `info`."""
    return GraphQLResolveInfo(
        nodes[0].name.value,
        nodes,
        field.type,
        parent,
        Path(None, name, parent.name),
        definitions.schema,
        definitions.fragments,
        None,
        definitions.operation,
        values,
        context,
        _is_awaitable,
        None,
        None,  # type: ignore[arg-type]  # for asynchronous resolvers, of which there are none
    )


def _is_awaitable(value: Any) -> TypeGuard[Awaitable[Any]]:
    return False


class BudgetedExecutor(Executor[Any]):
    """graphql-core's executor, which spends from the budget in the context."""

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
        is_introspection = is_introspection_type(parent_type)
        cost = (INTROSPECTION_FIELD_COST if is_introspection else FIELD_COST + OBJECT_COST) + len(field_details_list)
        if field and field.args and not is_introspection:
            cost += ARGUMENTS_COST
        if node.arguments:
            cost += ARGUMENT_COST * size_of_arguments(node, self.variable_values.coerced)
        budget.spend(cost)
        budget.spend_bytes(FIELD_BYTES + len(str(path.key)))
        return super().execute_field(parent_type, source, field_details_list, path, position_context)

    def collect_subfields(self, return_type: GraphQLObjectType, field_details_list: Any) -> Any:
        collected = super().collect_subfields(return_type, field_details_list)
        fields = sum(map(len, collected.grouped_field_set.values()))
        self.context_value.budget.spend(INTERPRETED_OBJECT_COST + fields)
        return collected

    def complete_list_value(
        self,
        return_type: GraphQLList[Any],
        field_details_list: Any,
        info: GraphQLResolveInfo[Any],
        path: Path,
        result: Any,
        position_context: Any,
    ) -> Any:
        if is_leaf_type(get_named_type(return_type)):
            self.context_value.budget.spend(INTERPRETED_VALUE_COST * len(result))
            self.context_value.budget.spend_bytes(VALUE_BYTES * len(result))
        return super().complete_list_value(return_type, field_details_list, info, path, result, position_context)

    def handle_field_error(
        self, raw_error: Exception, return_type: Any, field_details_list: Sequence[FieldDetails], path: Path
    ) -> None:
        # Not str() of a GraphQLError, which prints the query.
        size = len(raw_error.message if isinstance(raw_error, GraphQLError) else str(raw_error))
        self.context_value.budget.spend_error(size + sum(len(str(key)) for key in path.as_list()))
        super().handle_field_error(raw_error, return_type, field_details_list, path)  # type: ignore[arg-type]  # a list
