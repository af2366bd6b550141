"""Query texts, parsed and validated once, with the functions their operations were compiled to."""

from collections.abc import Mapping, Sequence
from functools import cached_property
from hashlib import sha256
from operator import itemgetter
from typing import Any, NamedTuple

from cachetools import LRUCache
from graphql import (
    DirectiveNode,
    DocumentNode,
    FragmentDefinitionNode,
    GraphQLError,
    NamedTypeNode,
    NonNullTypeNode,
    OperationDefinitionNode,
    VariableNode,
    Visitor,
    parse,
    validate,
    visit,
)
from graphql.execution import ExecutionResult, Executor
from graphql.execution.values import VariableValues, get_variable_values

from graph.context import Context
from graph.projection import NotProjectable, Parts, Projection
from graph.schema import Schema
from graph.snapshot import Snapshot

MOST_TOKENS = 5000
"""How long a text may be, in words and signs: what it costs to parse and to validate grows with it."""

VARIANTS = 16
"""How many functions are kept for an operation, by the values of the variables in its `@skip` and `@include`."""

DOCUMENT_BYTES, BYTES_PER_CHARACTER = 30_000, 300
"""What a document and its functions take of memory; tests/graph/test_documents.py measures it."""

TEXT_BYTES = 200
"""What a persisted text takes beside its characters."""

PLAIN = {"Int": int, "String": str, "Boolean": bool, "ID": str}
LOWEST, HIGHEST = -(2**31), 2**31 - 1

Problems = list[GraphQLError]


class BadHash(Exception):
    """The hash is another text's."""


class Operation:
    """One operation of a valid document."""

    def __init__(self, parts: Parts) -> None:
        self.parts = parts
        self.projections: LRUCache[tuple[Any, ...], Projection | None] = LRUCache(VARIANTS)

    def values(self, variables: Mapping[str, Any]) -> VariableValues | Problems:
        """What graphql-core makes of the variables, which is nothing new where each is what it should be."""
        if self.plain is not None and self._are_plain(variables, self.plain):
            return VariableValues({}, {name: variables[name] for name in self.plain})
        definitions = self.parts.operation.variable_definitions or ()
        return get_variable_values(self.parts.schema, definitions, dict(variables))

    def projection(self, values: VariableValues) -> Projection | None:
        """The function for these values; None where graphql-core has to answer."""
        case = tuple([values.coerced.get(name) for name in self.conditions])
        try:
            return self.projections[case]
        except KeyError:
            pass
        try:
            self.projections[case] = Projection.of(self.parts, values)
        except NotProjectable:
            self.projections[case] = None
        return self.projections[case]

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


class _Conditions(Visitor):
    """Gathers the variables in `@skip` and `@include`."""

    def __init__(self) -> None:
        super().__init__()
        self.names: set[str] = set()

    def enter_directive(self, node: DirectiveNode, *_: Any) -> None:
        values = (argument.value for argument in node.arguments or ())
        self.names.update(value.name.value for value in values if isinstance(value, VariableNode))


class Outcome(NamedTuple):
    """What came of an operation. One that was `refused` was not begun, and its answer has no `data`."""

    data: dict[str, Any] | None
    errors: Sequence[GraphQLError] = ()
    suggestions: Sequence[Mapping[str, Any]] = ()
    refused: bool = False

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


class Document:
    """A query text that is valid."""

    def __init__(self, schema: Schema, tree: DocumentNode) -> None:
        self.schema = schema
        self.tree = tree
        fragments = {one.name.value: one for one in tree.definitions if isinstance(one, FragmentDefinitionNode)}
        operations = [one for one in tree.definitions if isinstance(one, OperationDefinitionNode)]
        self.operations = {
            one.name and one.name.value: Operation(Parts(schema.core, one, fragments)) for one in operations
        }
        if len(operations) == 1:
            self.operations[None] = next(iter(self.operations.values()))

    def execute(self, name: str | None, variables: Mapping[str, Any], snapshot: Snapshot) -> Outcome:
        """The outcome of the operation with this name, or of the only one."""
        return self.projected(name, variables, snapshot) or self.executed(name, variables, snapshot)

    def projected(self, name: str | None, variables: Mapping[str, Any], snapshot: Snapshot) -> Outcome | None:
        """The outcome as the compiled function has it; None where there is no such function, or it met an error."""
        operation = self.operations.get(name)
        values = operation.values(variables) if operation else None
        if operation is None or not isinstance(values, VariableValues):
            return None
        projection = operation.projection(values)
        if projection is None:
            return None
        context = Context(snapshot)
        try:
            return Outcome(projection(values, context), suggestions=context.suggestions)
        except Exception:  # whatever it was, graphql-core finds it again and tells it with its place
            return None

    def executed(self, name: str | None, variables: Mapping[str, Any], snapshot: Snapshot) -> Outcome:
        """The outcome as graphql-core has it."""
        context = Context(snapshot)
        executor = Executor.build(self.schema.core, self.tree, None, context, dict(variables), name)
        if not isinstance(executor, Executor):
            return Outcome(None, executor, refused=True)
        result = executor.execute_operation()
        assert isinstance(result, ExecutionResult), "resolvers are synchronous"
        self.schema.process_errors(list(result.errors or ()))
        return Outcome(result.data, result.errors or (), context.suggestions)


class Documents:
    """The documents asked for lately by their texts, and the texts by the hash that clients persist them by.

    Each of the two takes at most half of `most_bytes`.
    """

    def __init__(self, schema: Schema, most_bytes: int) -> None:
        self.schema = schema
        self.kept: LRUCache[str, tuple[int, Document | Problems]] = LRUCache(most_bytes // 2, itemgetter(0))
        self.persisted: LRUCache[str, str] = LRUCache(most_bytes // 2, lambda text: TEXT_BYTES + 4 * len(text))

    def get(self, text: str) -> Document | Problems:
        """The document, or what is wrong with the text."""
        found = self.kept.get(text)
        if found is None:
            found = DOCUMENT_BYTES + BYTES_PER_CHARACTER * len(text), self._read(text)
            if found[0] <= self.kept.maxsize:
                self.kept[text] = found
        return found[1]

    def persist(self, hash_: str, text: str) -> None:
        """Remember a valid text, so that the next one needs only its SHA-256. Raises BadHash."""
        if sha256(text.encode()).hexdigest() != hash_:
            raise BadHash
        if isinstance(self.get(text), Document) and len(text) * 4 + TEXT_BYTES <= self.persisted.maxsize:
            self.persisted[hash_] = text

    def _read(self, text: str) -> Document | Problems:
        try:
            tree = parse(text, max_tokens=MOST_TOKENS)
        except GraphQLError as error:
            return [error]
        return validate(self.schema.core, tree) or Document(self.schema, tree)
