"""What a client wants executed, whatever protocol it came by."""

from collections.abc import Mapping
from typing import Any, NamedTuple


class GraphQLRequest(NamedTuple):
    """The parameters of a GraphQL request."""

    query: str
    operation_name: str | None
    variables: Mapping[str, Any]
    persist_as: str | None = None
    """The query's SHA-256, under which it is persisted if it is valid."""
    reports_cost: bool = False
    """Whether the response says what the operation has cost."""
