"""Query texts, parsed, validated and measured once, with their operations."""

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
from graphql.validation.rules import overlapping_fields_can_be_merged

from graph.execution.compiler import Parts
from graph.execution.errors import BAD_USER_INPUT, PARSE_FAILED, VALIDATION_FAILED, coded
from graph.execution.operation import VARIANTS, Compiled, Operation, Problems, Rules
from graph.execution.query_shape import reaches_too_much, too_large
from graph.queries.schema import Schema
from graph.types.budget import Limits

DOCUMENT_BYTES, BYTES_PER_CHARACTER = 30_000, 300
"""What a document and its functions take of memory; tests/graph/test_documents.py measures it."""

TEXT_BYTES = 200
"""What a persisted text takes beside its characters."""

TOO_LONG = "Syntax Error: Document contains more than"
"""graphql-core's words for a text with too many tokens or comments."""


overlapping_fields_can_be_merged.MAX_COMPLEXITY_BUDGET = 50_000
"""graphql-core's bound on comparing fields that are asked for twice: a tenth of its own, 0.1 s instead of 1.2."""


ABORTED, REPEATED = (
    "Validation aborted.",
    "Too many fields or fragments are asked for twice: their comparison was given up.",
)


MAX_VALIDATION_ERRORS = 10
"""Each may print a part of the query: more of them cost more than they help."""

SUGGESTION_CHARACTERS = 4_000
"""Longer queries get no suggestions for misspelt names: each compares a name with all that there are."""


class Document:
    """A query text that is valid."""

    def __init__(self, schema: Schema, tree: DocumentNode, rules: Rules) -> None:
        self.tokens = tree.token_count
        fragments = {one.name.value: one for one in tree.definitions if isinstance(one, FragmentDefinitionNode)}
        operations = [one for one in tree.definitions if isinstance(one, OperationDefinitionNode)]
        compiled: Compiled = LRUCache(VARIANTS)
        self.operations = {
            one.name and one.name.value: Operation(Parts(schema.core, one, fragments), tree, rules, compiled)
            for one in operations
        }
        if len(operations) == 1:
            self.operations[None] = next(iter(self.operations.values()))

    def operation(self, name: str | None) -> Operation | Problems:
        """The operation with this name, or the only one; else what is wrong with the name."""
        found = self.operations.get(name)
        if found:
            return found
        names = ", ".join(str(known) for known in self.operations if known)
        message = (
            f"There is no operation {name}: there are {names}." if name else f"Which operation? There are {names}."
        )
        return coded([GraphQLError(message)], BAD_USER_INPUT)


class Documents:
    """The documents asked for lately by their texts, and the texts by the hash that clients persist them by.

    Each of the two takes at most half of `most_bytes`.
    """

    def __init__(self, schema: Schema, most_bytes: int, limits: Limits, rules: Rules) -> None:
        self.schema = schema
        self.limits = limits
        self.rules = rules
        self.kept: LRUCache[str, tuple[int, Document | Problems]] = LRUCache(most_bytes // 2, itemgetter(0))
        self.persisted: LRUCache[str, str] = LRUCache(most_bytes // 2, lambda text: TEXT_BYTES + 4 * len(text))

    def get(self, text: str) -> Document | Problems | None:
        """The document, or what is wrong with the text; None if it has not been read yet, or not lately."""
        entry = self.kept.get(text)
        return entry and entry[1]

    def load(self, text: str, max_tokens: int | None = None) -> Document | Problems:
        """The document, or what is wrong with the text. It is read if it is not cached, which may take long.

        Of a text with more than `max_tokens` that is what is wrong, if that is less than documents may have.
        """
        document = self.get(text)
        if document is None:
            max_tokens = self.limits.tokens if max_tokens is None else max_tokens
            document = self.read(text, max_tokens)
            if max_tokens == self.limits.tokens or isinstance(document, Document):
                self.keep(text, document)
        return document

    def keep(self, text: str, document: Document | Problems) -> None:
        size = DOCUMENT_BYTES + BYTES_PER_CHARACTER * len(text)
        if size <= self.kept.maxsize:
            self.kept[text] = size, document

    def persist(self, hash_: str, text: str) -> None:
        """Remember a valid text by its SHA-256, so that the next request needs only that."""
        if len(text) * 4 + TEXT_BYTES <= self.persisted.maxsize:
            self.persisted[hash_] = text

    def read(self, text: str, max_tokens: int) -> Document | Problems:
        """The text parsed, validated and measured. It may run in a thread."""
        try:
            tree = parse(text, max_lexical_tokens=max_tokens, max_comments=max_tokens)
        except GraphQLError as error:
            return coded([error], "TOO_MANY_TOKENS" if error.message.startswith(TOO_LONG) else PARSE_FAILED)
        if large := reaches_too_much(tree):
            return [large]
        if not self.rules.introspection and (
            found := validate(self.schema.core, tree, [NoSchemaIntrospectionCustomRule], MAX_VALIDATION_ERRORS)
        ):
            return coded(found, "INTROSPECTION_DISABLED")
        hidden = not self.rules.introspection or len(text) > SUGGESTION_CHARACTERS
        problems = validate(self.schema.core, tree, None, MAX_VALIDATION_ERRORS, hide_suggestions=hidden)
        if problems:
            told = [GraphQLError(REPEATED) if one.message == ABORTED else one for one in problems]
            return coded(told, VALIDATION_FAILED)
        large = too_large(tree, self.limits)
        return [large] if large else Document(self.schema, tree, self.rules)
