"""Compiles an operation to one Python function, which builds the response from the snapshot's rows.

graphql-core visits every field of every row. Here the selection becomes a Python expression once, such as
`[{"name": i.name} for i in rows(calls[0](source), 4, 50)]`, where `rows` is `Budget.rows`. Names in the expression
come from the schema. A resolver whose arguments are variables is called with them. A list whose rows have neither
lists nor arguments becomes a join of their texts instead: `texts[0].array(calls[0](source), rows, 4, 50)`. Whatever a
plan raises, the caller executes the operation with graphql-core, which reports errors.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from graphql import (
    GraphQLObjectType,
    GraphQLOutputType,
    GraphQLScalarType,
    get_named_type,
    is_abstract_type,
    is_leaf_type,
    is_list_type,
    is_non_null_type,
    is_object_type,
)

from graph.execution import costs
from graph.execution.graphql_core import FieldCollector, FieldDetails, OperationDefinitions, VariableValues
from graph.execution.namespace import PARAMETERS, Namespace
from graph.execution.plan import NotCompilable, Plan, ResolverCall, Selection
from graph.execution.row_texts import is_row
from graph.types.arguments.listing import all_rows
from graph.types.strawberry_fields import Resolver, class_of

MAX_FIELDS, MAX_DEPTH = 1000, 16
"""Fields and levels that are compiled: fragments can multiply fields, and Python limits how brackets are nested."""

UNCHANGED_SCALARS = frozenset({"Int", "String", "Boolean", "ID"})
"""Scalars whose Python values are the response's: loading a snapshot has checked them."""


def compile_plan(definitions: OperationDefinitions, values: VariableValues) -> Plan:
    """The plan of an operation. Raises NotCompilable."""
    compiler = _Compiler(definitions, values)
    try:
        expression = compiler.operation()
        function = compiler.namespace.function
        selections = [Selection(row, function(row, item)) for row, item in compiler.selections]
        built = function(expression)
        functions = compiler.namespace.functions
        return Plan(built, compiler.calls, selections, compiler.fields, compiler.resolver_calls, functions)
    except NotCompilable as error:
        error.fields = compiler.fields
        raise


class _Compiler:
    """Writes the expression, and collects the resolver calls and the objects that it names."""

    def __init__(self, definitions: OperationDefinitions, values: VariableValues) -> None:
        self.definitions = definitions
        self.collector = FieldCollector(definitions, values)
        self.namespace = Namespace()
        self.calls: list[ResolverCall] = []
        self.selections: list[tuple[str, str]] = []
        """Expressions for the rows of lists that are joined, and the name of the row in them."""
        self.is_constant = True
        """Whether all fields of the current row are constants of the version."""
        self.fields = self.resolver_calls = 0
        self.path: tuple[str, ...] = ()
        """Names in the response from the root to the current field."""
        self.cost = 0
        """Units that the current row costs; `size` is its bytes."""
        self.size = 0

    def operation(self) -> str:
        schema, operation, _ = self.definitions
        root = schema.get_root_type(operation.operation)
        if root is None or root is not schema.query_type:
            raise NotCompilable  # only queries are compiled
        return self.object(root, self.collector.of_root(root), "source", 0)

    def object(
        self, type_: GraphQLObjectType, fields: Mapping[str, Sequence[FieldDetails]], source: str, depth: int
    ) -> str:
        if depth > MAX_DEPTH:
            raise NotCompilable  # too deep
        self.cost += costs.OBJECT_COST
        self.size += 2
        entries = (f"{name!r}: {self.field(type_, name, details, source, depth)}" for name, details in fields.items())
        return f"{{{', '.join(entries)}}}"

    def field(
        self, parent: GraphQLObjectType, name: str, details: Sequence[FieldDetails], source: str, depth: int
    ) -> str:
        self.fields += 1
        if self.fields > MAX_FIELDS:
            raise NotCompilable  # too many fields
        self.cost += 1
        self.size += len(name) + costs.BYTES_BESIDE_A_NAME
        field_name = details[0].node.name.value
        if field_name == "__typename":
            self.size += len(parent.name)
            return repr(parent.name)
        definition = parent.fields.get(field_name)
        if definition is None:
            raise NotCompilable  # introspection
        outer, self.path = self.path, (*self.path, name)
        call = ResolverCall(self.definitions, name, definition, parent, details, self.path)
        value = self.value(call, source, depth)
        completed = self.complete(definition.type, details, value, depth)
        self.path = outer
        return completed

    def value(self, call: ResolverCall, source: str, depth: int) -> str:
        """The field's value before it is completed."""
        field, resolver = call.field, call.resolver
        if field.is_async or (field.extensions and call.narrowing is None):
            raise NotCompilable  # asynchronous, or with an extension that may do anything
        if resolver is None and (not field.extensions or call.has_all_rows):
            return f"{source}.{field.python_name}"
        if resolver and not resolver.wants_info and not field.arguments and not field.extensions:
            self.cost += costs.FUNCTION_COST
            return f"{self.resolver(call, resolver)}({source})"
        if depth and resolver and resolver.wants_info:
            raise NotCompilable  # a resolver that may read the index in a list from its info
        self.is_constant = False
        self.resolver_calls += 1
        self.cost += costs.CALL_COST
        variables = call.scalar_variables
        if resolver and variables is not None:
            return self.direct_call(call, resolver, variables, source)
        self.calls.append(call)
        return f"calls[{len(self.calls) - 1}]({source})"

    def direct_call(self, call: ResolverCall, resolver: Resolver, variables: Mapping[str, str], source: str) -> str:
        """A call of a resolver whose arguments are variables as they are."""
        arguments = [f"{name}=values.coerced[{variable!r}]" for name, variable in variables.items()]
        if resolver.wants_info:
            arguments.append(f"info={self.namespace.new_name(call.info, 'info')}(values, context)")
        if resolver.has_self:
            arguments.insert(0, source)
        value = f"{self.resolver(call, resolver)}({', '.join(arguments)})"
        if call.narrowing is None:
            return value
        return f"{self.namespace.new_name(all_rows(call.narrowing.row), 'all_rows')}({value})"

    def resolver(self, call: ResolverCall, resolver: Resolver) -> str:
        return self.namespace.name(resolver.function, f"{call.parent.name}_{call.field.python_name}")

    def complete(
        self, type_: GraphQLOutputType, details: Sequence[FieldDetails], value: str, depth: int, null: str = "None"
    ) -> str:
        """The value as the response has it; `null` is the expression for a null."""
        if is_non_null_type(type_):
            return self.complete(type_.of_type, details, value, depth, null="null()")
        name = value if value.isidentifier() else f"v{depth}"
        assigned = value if value.isidentifier() else f"({name} := {value})"
        if is_leaf_type(type_):
            self.size += costs.BYTES.get(type_.name, costs.STRING_BYTES)
            if type_.name in UNCHANGED_SCALARS and null == "None":
                return value
            completed = name if type_.name in UNCHANGED_SCALARS else self.leaf(type_, name)
        elif is_list_type(type_):
            completed = self.list(type_.of_type, details, name, depth)
        elif is_object_type(type_):
            completed = self.object(type_, self.collector.of_field(type_, details), name, depth + 1)
        elif is_abstract_type(type_):
            arguments = PARAMETERS.replace("source", name)
            completed = f"{self.by_class(type_, details, depth)}[{name}.__class__]({arguments})"
        return f"({completed} if {assigned} is not None else {null})"

    def list(self, type_: GraphQLOutputType, details: Sequence[FieldDetails], name: str, depth: int) -> str:
        """A list; its rows are paid for when its length is known."""
        cost, size = self.cost, self.size
        self.cost, self.size, self.is_constant = 0, 0, True
        item = f"i{depth}"
        row = self.complete(type_, details, item, depth + 1)
        cost_of_row = f"{max(1, self.cost)}, {self.size}"
        if self.is_constant and is_row(get_named_type(type_)):
            self.selections.append((row, item))
            array = f"texts[{len(self.selections) - 1}].array({name}, rows, {cost_of_row})"
        else:
            array = f"[{row} for {item} in rows({name}, {cost_of_row})]"
        self.cost, self.size, self.is_constant = cost, size + 2, False
        return array

    def leaf(self, type_: Any, name: str) -> str:
        coerce = self.namespace.name(type_.coerce_output_value, f"coerce_{type_.name}")
        if isinstance(type_, GraphQLScalarType) and type_.name == "Float":
            return f"({name} if {name}.__class__ is float else {coerce}({name}))"
        return f"{coerce}({name})"

    def by_class(self, type_: Any, details: Sequence[FieldDetails], depth: int) -> str:
        """A function for each type that the value may have, by its Python class."""
        functions = {}
        for possible in self.definitions.schema.get_possible_types(type_):
            expression = self.object(possible, self.collector.of_field(possible, details), "source", depth + 1)
            functions[class_of(possible)] = self.namespace.function(expression)
        self.is_constant = False
        return self.namespace.new_name(functions, "types")
