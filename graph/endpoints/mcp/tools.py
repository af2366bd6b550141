"""The tools: one for each example or trusted document, and one for any query."""

import re
from collections.abc import Container, Iterable, Iterator, Mapping
from itertools import chain, count
from pathlib import Path
from typing import Any, NamedTuple

from graphql import (
    DocumentNode,
    GraphQLSchema,
    OperationDefinitionNode,
    OperationType,
    parse,
    separate_operations,
)

from graph.endpoints.mcp.input_schema import argument_uses, input_schema
from graph.endpoints.mcp.row_names import TYPES, description_of
from graph.execution.trusted_documents import TrustedDocuments

EXAMPLES = Path(__file__).parents[2] / "examples"
MAX_NAME_CHARACTERS = 64
QUERY = "query"


class Tool(NamedTuple):
    """An operation that assistants call by a name of their protocol."""

    name: str
    description: str
    input_schema: Mapping[str, Any]
    query: str | None = None
    """The text of the document; None if the arguments have it."""
    operation_name: str | None = None
    row_types: Mapping[str, type] = {}
    """Types of rows by the variables that accept their names."""

    def parameters(self, arguments: Mapping[str, Any]) -> dict[str, Any]:
        """The parameters of the GraphQL request."""
        if self.query is None:
            return dict(arguments)
        return {"query": self.query, "operationName": self.operation_name, "variables": arguments}


QUERY_DESCRIPTION = "Run any GraphQL query, for what no other tool returns."
QUERY_TOOL = Tool(
    QUERY,
    f"{QUERY_DESCRIPTION} Introspection and the resource racing://schema have the schema.",
    {
        "type": "object",
        "properties": {
            "query": {"type": "string", "description": "Text of the query."},
            "variables": {"type": ["object", "null"], "description": "Values of its variables."},
            "operationName": {
                "type": ["string", "null"],
                "description": "Name of the operation, if the text has several.",
            },
        },
        "required": ["query"],
        "additionalProperties": False,
    },
)


def tools_of(schema: GraphQLSchema, trusted: TrustedDocuments, *, introspection: bool) -> dict[str, Tool]:
    """The tools by name. With trusted documents only, no others are executed, so that there are no other tools."""
    texts = {id_: text for text, id_ in _names_of_texts(trusted).items()}
    if not trusted.only:
        texts |= {path.stem: path.read_text("utf-8") for path in sorted(EXAMPLES.glob("*.graphql"))}
    any_query = QUERY_TOOL if introspection else QUERY_TOOL._replace(description=QUERY_DESCRIPTION)
    tools = {} if trusted.only else {QUERY: any_query}
    for tool in _tools(schema, texts.items()):
        name = _free_name(tool.name, tools)
        tools[name] = tool._replace(name=name)
    return tools


def _free_name(name: str, used: Container[str]) -> str:
    """The name, with a number if it is used.

    >>> _free_name("query", {"query", "query_2"})
    'query_3'
    """
    suffixes = chain([""], (f"_{number}" for number in count(2)))
    names = (name[: MAX_NAME_CHARACTERS - len(suffix)] + suffix for suffix in suffixes)
    return next(free_name for free_name in names if free_name not in used)


def _names_of_texts(trusted: TrustedDocuments) -> dict[str, str]:
    """The first id of each text: the second one is its hash."""
    names: dict[str, str] = {}
    for id_, text in trusted.by_id.items():
        names.setdefault(text, id_)
    return names


def _tools(schema: GraphQLSchema, texts: Iterable[tuple[str, str]]) -> Iterator[Tool]:
    for id_, text in texts:
        document = parse(text)
        operations = [node for node in document.definitions if isinstance(node, OperationDefinitionNode)]
        for operation in operations:
            if operation.operation == OperationType.QUERY:
                yield _tool(schema, id_, text, document, operation)


def _tool(
    schema: GraphQLSchema, id_: str, text: str, document: DocumentNode, operation: OperationDefinitionNode
) -> Tool:
    uses = argument_uses(schema, separate_operations(document)[operation.name.value if operation.name else ""])
    properties = input_schema(schema, operation, uses)
    row_types: dict[str, type] = {}
    for name, property_ in properties["properties"].items():
        types = {TYPES.get(use.name) for use in uses.get(name, ())}
        type_ = types.pop() if len(types) == 1 else None
        if type_ and property_.get("type") == "integer":
            row_types[name] = type_
            properties["properties"][name] = {"type": ["integer", "string"], "description": description_of(type_)}
    name = operation.name.value if operation.name else None
    return Tool(tool_name(name or id_), _description(text, operation), properties, text, name, row_types)


def tool_name(name: str) -> str:
    """A name of letters, digits and underscores.

    >>> tool_name("WinsOfADriver"), tool_name("page/of-a driver")
    ('wins_of_a_driver', 'page_of_a_driver')
    """
    words = re.sub(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", "_", name)
    return re.sub(r"\W+", "_", words, flags=re.ASCII).strip("_").lower()[:MAX_NAME_CHARACTERS] or "document"


def _description(text: str, operation: OperationDefinitionNode) -> str:
    """The operation's description, or the comment above it."""
    if operation.description:
        return operation.description.value
    above = text[: operation.loc.start if operation.loc else 0].rstrip().splitlines()
    comment: list[str] = []
    while above and above[-1].startswith("#"):
        comment.insert(0, above.pop().lstrip("# "))
    return " ".join(comment) or "A trusted document of this service."
