"""Parses, validates and measures query texts, and caches the documents with their operations."""

from operator import itemgetter

from cachetools import LRUCache
from graphql import (
    DocumentNode,
    FragmentDefinitionNode,
    GraphQLError,
    NoSchemaIntrospectionCustomRule,
    OperationDefinitionNode,
    parse,
    validate,
)

from graph.execution.disclosure import Disclosure
from graph.execution.errors import with_code, without_frames
from graph.execution.graphql_core import ABORTED_MESSAGE, TOO_MANY_TOKENS_MESSAGE, OperationDefinitions
from graph.execution.operation import Operation
from graph.execution.plans import Plans
from graph.execution.query_shape import check_reach, check_shape
from graph.execution.request import GraphQLRequest
from graph.types.budget import Limits
from graph.types.error_codes import ErrorCode
from graph.types.strawberry_fields import Schema

DOCUMENT_BYTES, BYTES_PER_CHARACTER = 40_000, 300
"""Memory of a document with its plans; tests/execution/test_documents.py measures it."""

PERSISTED_BYTES = 200
"""Memory of a persisted query beside its characters."""

REPEATED_FIELDS = "Too many fields or fragments are repeated: comparing them was aborted."

MAX_VALIDATION_ERRORS = 10
"""Each may print a part of the query: more of them cost more than they help."""

MAX_SUGGESTION_CHARACTERS = 4_000
"""Longer queries get no suggestions for misspelt names: each name is compared with all names of the schema."""


OperationOrErrors = Operation | list[GraphQLError]
"""An operation, or what is wrong with its document or its name."""


class Document:
    """A valid query text."""

    def __init__(self, schema: Schema, tree: DocumentNode, disclosure: Disclosure) -> None:
        self.tokens = tree.token_count
        fragments = {node.name.value: node for node in tree.definitions if isinstance(node, FragmentDefinitionNode)}
        nodes = [node for node in tree.definitions if isinstance(node, OperationDefinitionNode)]
        plans = Plans(len(tree.loc.source.body) if tree.loc else 0)
        self.operations = {
            node.name and node.name.value: Operation(
                OperationDefinitions(schema.core, node, fragments), tree, disclosure, plans
            )
            for node in nodes
        }
        if len(nodes) == 1:
            self.operations[None] = next(iter(self.operations.values()))

    def operation(self, name: str | None) -> OperationOrErrors:
        """The operation with this name, or the only one; else what is wrong with the name."""
        operation = self.operations.get(name)
        if operation:
            return operation
        names = ", ".join(str(other) for other in self.operations if other)
        message = (
            f"There is no operation {name} in the document. It has {names}."
            if name
            else f"operationName is required: the document has the operations {names}."
        )
        return with_code([GraphQLError(message)], ErrorCode.BAD_USER_INPUT)


DocumentOrErrors = Document | list[GraphQLError]
"""A document, or what is wrong with its text."""


class Documents:
    """The documents of recent requests by their texts, and persisted queries by their hashes.

    Each of the two takes at most half of `max_bytes` of memory.
    """

    def __init__(self, schema: Schema, max_bytes: int, limits: Limits, disclosure: Disclosure) -> None:
        self.schema = schema
        self.limits = limits
        self.disclosure = disclosure
        self.cache: LRUCache[str, tuple[int, DocumentOrErrors]] = LRUCache(max_bytes // 2, itemgetter(0))
        self.persisted: LRUCache[str, str] = LRUCache(max_bytes // 2, lambda text: PERSISTED_BYTES + 4 * len(text))

    def get(self, text: str) -> DocumentOrErrors | None:
        """The cached document, or what is wrong with the text; None if it is not cached."""
        try:
            return self.cache[text][1]
        except KeyError:
            return None

    def load(self, text: str, max_tokens: int | None = None) -> DocumentOrErrors:
        """The document, or what is wrong with the text. It is read if it is not cached, which may take long.

        A text with more than `max_tokens` is an error, if that is less than documents may have.
        """
        document = self.get(text)
        if document is None:
            max_tokens = self.limits.tokens if max_tokens is None else max_tokens
            document = self.read(text, max_tokens)
            if max_tokens == self.limits.tokens or isinstance(document, Document):
                self.put(text, document)
        return document

    def put(self, text: str, document: DocumentOrErrors) -> None:
        size = DOCUMENT_BYTES + BYTES_PER_CHARACTER * len(text)
        if size > self.cache.maxsize:
            return
        if not isinstance(document, Document):
            for error in document:
                without_frames(error)
        self.cache[text] = size, document

    def persist(self, sha256: str, text: str) -> None:
        """Store a valid text under its SHA-256, so that the next request needs only that."""
        if len(text) * 4 + PERSISTED_BYTES <= self.persisted.maxsize:
            self.persisted[sha256] = text

    def read(self, text: str, max_tokens: int) -> DocumentOrErrors:
        """The text parsed, validated and measured. It may run in a thread."""
        try:
            tree = parse(text, max_lexical_tokens=max_tokens, max_comments=max_tokens)
        except GraphQLError as error:
            is_long = error.message.startswith(TOO_MANY_TOKENS_MESSAGE)
            return with_code([error], ErrorCode.TOO_MANY_TOKENS if is_long else ErrorCode.GRAPHQL_PARSE_FAILED)
        if reach_error := check_reach(tree):
            return [reach_error]
        return self._validate(text, tree) or self._measured(tree)

    def _validate(self, text: str, tree: DocumentNode) -> list[GraphQLError]:
        schema, introspection = self.schema.core, self.disclosure.introspection
        if not introspection:
            errors = validate(schema, tree, [NoSchemaIntrospectionCustomRule], MAX_VALIDATION_ERRORS)
            if errors:
                return with_code(errors, ErrorCode.INTROSPECTION_DISABLED)
        hide = not introspection or len(text) > MAX_SUGGESTION_CHARACTERS
        errors = validate(schema, tree, None, MAX_VALIDATION_ERRORS, hide_suggestions=hide)
        worded = [GraphQLError(REPEATED_FIELDS) if error.message == ABORTED_MESSAGE else error for error in errors]
        return with_code(worded, ErrorCode.GRAPHQL_VALIDATION_FAILED)

    def _measured(self, tree: DocumentNode) -> DocumentOrErrors:
        shape_error = check_shape(tree, self.limits)
        return [shape_error] if shape_error else Document(self.schema, tree, self.disclosure)


def requested_operation(request: GraphQLRequest, document: DocumentOrErrors | None) -> OperationOrErrors:
    """The requested operation, or what is wrong with the document or the name."""
    return document.operation(request.operation_name) if isinstance(document, Document) else document or []


def is_compiled(request: GraphQLRequest, document: DocumentOrErrors | None) -> bool:
    """Whether the operation is parsed, validated and compiled."""
    operation = requested_operation(request, document)
    return isinstance(operation, Operation) and operation.is_compiled(request.variables)
