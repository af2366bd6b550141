"""An operation as one function, which builds the answer straight from the snapshot's objects.

graphql-core visits every field of every row. Here the selection is written once as a Python expression, such as
`[{"name": i.name} for i in rows(calls[0](source), 4, 50)]`, compiled and kept. `rows` is `Budget.rows`: it takes what
the rows cost off the budget, units and bytes of each.
Names in the expression come from the schema, which has checked them. Whatever goes wrong when it runs is raised, and
whoever called asks graphql-core, which tells the errors in full.
"""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, partial
from operator import attrgetter
from typing import Any, NamedTuple, NoReturn, TypeGuard

from graphql import (
    FieldNode,
    FragmentDefinitionNode,
    GraphQLField,
    GraphQLObjectType,
    GraphQLOutputType,
    GraphQLResolveInfo,
    GraphQLScalarType,
    GraphQLSchema,
    OperationDefinitionNode,
    VariableNode,
    is_abstract_type,
    is_leaf_type,
    is_list_type,
    is_non_null_type,
    is_object_type,
)
from graphql.execution.collect_fields import FieldDetails, FragmentDetails, collect_fields, collect_subfields
from graphql.execution.values import VariableValues, get_argument_values
from graphql.pyutils import Path
from strawberry.types.arguments import convert_arguments
from strawberry.types.base import StrawberryOptional
from strawberry.types.field import StrawberryField
from strawberry.types.info import Info
from strawberry.utils.str_converters import to_camel_case

from graph.execution.query_shape import size_of_arguments
from graph.queries.context import Context
from graph.types.arguments.listing import Listing, Narrowing
from graph.types.budget import ARGUMENTS_COST, FIELD_COST, OBJECT_COST, VARIABLE_COST, Budget, RowsOf

MOST_FIELDS = 1000
"""How many fields are compiled; fragments can multiply them."""

DEEPEST = 16
"""How many levels are compiled; Python nests brackets only so deep."""

FUNCTION_COST, CALL_COST = 2, 6
"""Of a field that is a function of its object, and of one whose resolver has arguments."""

BYTES_BESIDE_A_NAME = 4
BYTES = {"Int": 11, "Float": 20, "Boolean": 5, "Date": 12}
BYTES_OF_TEXT = 40
"""What a value takes in the response, at most or, for a text, in the mean."""

AS_THEY_ARE = frozenset({"Int", "String", "Boolean", "ID"})
"""Scalars whose Python values are the answer's: a snapshot is refused when they are not."""


class NotProjectable(Exception):
    """The operation is graphql-core's to answer. That was found out after so many fields."""

    fields = 0


@dataclass(frozen=True)
class Direct:
    """A resolver that is called as it is, with arguments that Strawberry converts once for an operation."""

    field: StrawberryField
    resolver: Callable[..., Any] | None
    """None for a list that is an attribute of its object."""
    wants_info: bool
    has_self: bool
    narrowing: Narrowing | None
    names: Mapping[str, str]
    """The arguments' names in Python by those in GraphQL."""
    variables: Sequence[tuple[str, str]] | None
    """Name in Python and variable of every argument, if all are plain and given as variables."""

    @classmethod
    def of(cls, field: StrawberryField, node: FieldNode) -> "Direct | None":
        resolver = field.base_resolver
        narrowing = field.extensions[0] if field.extensions else None
        if len(field.extensions) > 1 or not (narrowing is None or isinstance(narrowing, Narrowing)):
            return None
        if narrowing is None and (resolver is None or resolver.self_parameter is None):
            return None
        names = {to_camel_case(argument.python_name): argument.python_name for argument in field.arguments}
        plain = all(_without_optional(argument.type) in (int, str, bool) for argument in field.arguments)
        given = {argument.name.value: argument.value for argument in node.arguments or ()}
        variables = [
            (names[name], value.name.value) for name, value in given.items() if isinstance(value, VariableNode)
        ]
        return cls(
            field,
            resolver.wrapped_func if resolver else None,  # type: ignore[arg-type]  # no resolver here is a static method
            bool(resolver and resolver.info_parameter),
            bool(resolver and resolver.self_parameter),
            narrowing,
            names,
            variables if plain and len(variables) == len(names) else None,
        )

    def arguments(self, values: VariableValues) -> dict[str, Any] | None:
        """The arguments by their names in Python, where nothing has to be looked at but variables that are there."""
        if self.variables is None:
            return None
        given = {name: values.coerced.get(variable) for name, variable in self.variables}
        return None if None in given.values() else given

    def bind(self, arguments: Mapping[str, Any], info: Info[Any, None] | None, budget: Budget) -> Callable[[Any], Any]:
        """A function of the object that has the field. Raises GraphQLError, Exceeded."""
        given = {"info": info} if self.wants_info else {}
        if self.narrowing is None:
            assert self.resolver, "only lists have none"
            return partial(self.resolver, **given, **arguments)
        narrow = self.narrowing.bind(budget, **arguments)
        if self.resolver is None:
            rows_of = attrgetter(self.field.python_name)
            return lambda source: narrow(rows_of(source))
        rows = partial(self.resolver, **given)
        return (lambda source: narrow(rows(source))) if self.has_self else (lambda source: narrow(rows()))


def _without_optional(type_: Any) -> Any:
    return type_.of_type if isinstance(type_, StrawberryOptional) else type_


class Call(NamedTuple):
    """A field whose resolver is called."""

    name: str
    definition: GraphQLField
    parent: GraphQLObjectType
    details: Sequence[FieldDetails]
    direct: Direct | None

    def arguments(self, values: VariableValues, budget: Budget) -> dict[str, Any]:
        """Raises GraphQLError, Exceeded."""
        node = self.details[0].node
        budget.spend(VARIABLE_COST * size_of_arguments(node, values.coerced))
        return get_argument_values(self.definition, node, values)


class Parts(NamedTuple):
    """What graphql-core needs to know of a document to collect its fields."""

    schema: GraphQLSchema
    operation: OperationDefinitionNode
    fragments: dict[str, FragmentDefinitionNode]

    def details(self) -> dict[str, FragmentDetails]:
        return {name: FragmentDetails(definition) for name, definition in self.fragments.items()}


@dataclass(frozen=True)
class Projection:
    """An operation under certain values of the variables in its `@skip` and `@include`."""

    parts: Parts
    build: Callable[[Any, Sequence[Callable[[Any], Any]], RowsOf[Any]], dict[str, Any]]
    calls: Sequence[Call]
    fields: int

    @classmethod
    def of(cls, parts: Parts, values: VariableValues) -> "Projection":
        """Raises NotProjectable."""
        writer = _Writer(parts, values)
        try:
            source = writer.operation()
        except NotProjectable as error:
            error.fields = writer.fields
            raise
        try:
            build = eval(compile(f"lambda source, calls, rows: {source}", "<projection>", "eval"), writer.names)
        except (SyntaxError, RecursionError, MemoryError):
            raise NotProjectable("Python cannot nest it so deeply") from None
        return cls(parts, build, writer.calls, writer.fields)

    def __call__(self, values: VariableValues, context: Context) -> dict[str, Any]:
        """The operation's data. Raises Exceeded, and anything where graphql-core would find an error."""
        return self.build(None, [self._bound(call, values, context) for call in self.calls], context.budget.rows)

    def _bound(self, call: Call, values: VariableValues, context: Context) -> Callable[[Any], Any]:
        if call.direct is None:
            assert call.definition.resolve, "Strawberry gives every field one"
            arguments = call.arguments(values, context.budget)
            return partial(call.definition.resolve, info=self._info(call, values, context), **arguments)
        field = call.direct.field
        info = _LateInfo(field, context, partial(self._info, call, values, context)) if call.direct.wants_info else None
        given = call.direct.arguments(values)
        if given is None:
            given = self._converted(field, call.arguments(values, context.budget))
        return call.direct.bind(given, info, context.budget)

    def _converted(self, field: StrawberryField, arguments: dict[str, Any]) -> dict[str, Any]:
        schema = self.parts.schema._strawberry_schema  # type: ignore[attr-defined]  # as strawberry.Info.schema has it
        return convert_arguments(arguments, field.arguments, schema.schema_converter.scalar_registry, schema.config)

    def _info(self, call: Call, values: VariableValues, context: object) -> "GraphQLResolveInfo[Any]":
        return GraphQLResolveInfo(
            call.details[0].node.name.value,
            [detail.node for detail in call.details],
            call.definition.type,
            call.parent,
            Path(None, call.name, call.parent.name),
            self.parts.schema,
            self.parts.fragments,
            None,
            self.parts.operation,
            values,
            context,
            _is_awaitable,
            None,
            None,  # type: ignore[arg-type]  # helpers for asynchronous resolvers, of which there are none here
        )


class _LateInfo(Info[Any, None]):
    """Strawberry's info; the rest of it is made when a resolver wants more than the context."""

    def __init__(self, field: StrawberryField, context: object, make: "Callable[[], GraphQLResolveInfo[Any]]") -> None:
        self._field = field
        self._context = context
        self._make = make

    @property
    def context(self) -> Any:
        return self._context

    @cached_property
    def _raw_info(self) -> "GraphQLResolveInfo[Any]":  # type: ignore[override]
        return self._make()


def _is_awaitable(value: Any) -> TypeGuard[Awaitable[Any]]:
    return False


def _null() -> NoReturn:
    raise TypeError("null in a place that must not be")


class _Writer:
    """Writes the expression, and gathers what it names."""

    def __init__(self, parts: Parts, values: VariableValues) -> None:
        self.parts = parts
        self.values = values
        self.fragments = parts.details()
        self.names: dict[str, Any] = {"null": _null}
        self.calls: list[Call] = []
        self.fields = 0
        self.cost = 0
        """Units of the row that is being written, and its bytes."""
        self.size = 0

    def operation(self) -> str:
        schema, operation, _ = self.parts
        root = schema.get_root_type(operation.operation)
        if root is None or root is not schema.query_type:
            raise NotProjectable("only queries are")
        collected = collect_fields(schema, self.fragments, self.values, root, operation)
        return self.fields_of(root, collected.grouped_field_set, "source", 0)

    def fields_of(
        self, type_: GraphQLObjectType, fields: Mapping[str, Sequence[FieldDetails]], source: str, depth: int
    ) -> str:
        if depth > DEEPEST:
            raise NotProjectable("too deep")
        self.cost += OBJECT_COST
        self.size += 2
        entries = (f"{name!r}: {self.field(type_, name, details, source, depth)}" for name, details in fields.items())
        return f"{{{', '.join(entries)}}}"

    def field(
        self, parent: GraphQLObjectType, name: str, details: Sequence[FieldDetails], source: str, depth: int
    ) -> str:
        self.fields += 1
        if self.fields > MOST_FIELDS:
            raise NotProjectable("too many fields")
        self.cost += 1
        self.size += len(name) + BYTES_BESIDE_A_NAME
        asked = details[0].node.name.value
        if asked == "__typename":
            self.size += len(parent.name)
            return repr(parent.name)
        definition = parent.fields.get(asked)
        if definition is None:
            raise NotProjectable("introspection")
        value = self.value(Call(name, definition, parent, details, None), source, depth)
        return self.complete(definition.type, details, value, depth)

    def value(self, call: Call, source: str, depth: int) -> str:
        """How the field's value is had from its object."""
        field: StrawberryField = call.definition.extensions["strawberry-definition"]
        resolver = field.base_resolver
        if field.is_async:
            raise NotProjectable("asynchronous")
        if resolver is None and _is_attribute(field, asked_with=bool(call.details[0].node.arguments)):
            return f"{source}.{field.python_name}"
        if resolver and resolver.info_parameter is None and not field.arguments and not field.extensions:
            self.cost += FUNCTION_COST
            return f"{self.named(resolver.wrapped_func)}({source})"
        if depth and resolver and resolver.info_parameter:
            raise NotProjectable("a resolver that may ask for the place in a list")
        direct = Direct.of(field, call.details[0].node)
        self.calls.append(call._replace(direct=direct))
        self.cost += CALL_COST if direct else FIELD_COST + ARGUMENTS_COST
        return f"calls[{len(self.calls) - 1}]({source})"

    def complete(
        self, type_: GraphQLOutputType, details: Sequence[FieldDetails], value: str, depth: int, missing: str = "None"
    ) -> str:
        """The value as the answer has it; where it is null, what is missing."""
        if is_non_null_type(type_):
            return self.complete(type_.of_type, details, value, depth, missing="null()")
        name = value if value.isidentifier() else f"v{depth}"
        present = value if value.isidentifier() else f"({name} := {value})"
        if is_leaf_type(type_):
            self.size += BYTES.get(type_.name, BYTES_OF_TEXT)
            if type_.name in AS_THEY_ARE and missing == "None":
                return value
            made = name if type_.name in AS_THEY_ARE else self.leaf(type_, name)
        elif is_list_type(type_):
            made = self.list(type_.of_type, details, name, depth)
        elif is_object_type(type_):
            made = self.fields_of(type_, self.selected(type_, details), name, depth + 1)
        elif is_abstract_type(type_):
            made = f"{self.one_of(type_, details, depth)}[{name}.__class__]({name}, calls, rows)"
        return f"({made} if {present} is not None else {missing})"

    def list(self, type_: GraphQLOutputType, details: Sequence[FieldDetails], name: str, depth: int) -> str:
        """A list of rows, each of which pays for itself when the list is at hand."""
        cost, size = self.cost, self.size
        self.cost = self.size = 0
        row = self.complete(type_, details, f"i{depth}", depth + 1)
        made = f"[{row} for i{depth} in rows({name}, {max(1, self.cost)}, {self.size})]"
        self.cost, self.size = cost, size + 2
        return made

    def leaf(self, type_: Any, name: str) -> str:
        coerce = self.named(type_.coerce_output_value)
        if isinstance(type_, GraphQLScalarType) and type_.name == "Float":
            return f"({name} if {name}.__class__ is float else {coerce}({name}))"
        return f"{coerce}({name})"

    def one_of(self, type_: Any, details: Sequence[FieldDetails], depth: int) -> str:
        """A function for each type that the value may be of, by its class."""
        functions = {}
        for possible in self.parts.schema.get_possible_types(type_):
            source = self.fields_of(possible, self.selected(possible, details), "source", depth + 1)
            origin = possible.extensions["strawberry-definition"].origin
            functions[origin] = eval(
                compile(f"lambda source, calls, rows: {source}", "<projection>", "eval"), self.names
            )
        return self.named(functions)

    def selected(
        self, type_: GraphQLObjectType, details: Sequence[FieldDetails]
    ) -> Mapping[str, Sequence[FieldDetails]]:
        schema, operation, _ = self.parts
        collected = collect_subfields(schema, self.fragments, self.values, operation, type_, list(details))
        return collected.grouped_field_set

    def named(self, thing: Any) -> str:
        """A name for it in the expression."""
        name = f"n{len(self.names)}"
        self.names[name] = thing
        return name


def _is_attribute(field: StrawberryField, *, asked_with: bool) -> bool:
    """Whether the value is just the object's attribute: a list asked without arguments is its rows, all of them."""
    return not field.extensions or (
        not asked_with and all(isinstance(one, Listing) and one.whole for one in field.extensions)
    )
