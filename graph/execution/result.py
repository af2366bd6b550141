"""The result of an operation, as the GraphQL specification has it in section 7.1."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Any, NamedTuple

import orjson
from graphql import GraphQLError


class OperationResult(NamedTuple):
    """Data and errors. The response of a rejected operation has no `data`: it did not run, or not to its end."""

    data: dict[str, Any] | None
    errors: Sequence[GraphQLError] = ()
    suggestions: Sequence[Mapping[str, Any]] = ()
    is_rejected: bool = False
    cut_lists: Mapping[tuple[str, ...], tuple[int, int]] = MappingProxyType({})
    cost: Mapping[str, int] | None = None
    """Units and bytes, and the maximum of each; None unless the request wants to know."""
    operation: str | None = None
    """Name of the operation, empty if it has none; None if the request names no operation of the document."""

    @classmethod
    def rejected(cls, errors: Sequence[GraphQLError], operation: str | None = None) -> "OperationResult":
        return cls(None, errors, is_rejected=True, operation=operation)

    def body(self) -> bytes:
        """The response as JSON."""
        return orjson.dumps(self.response())

    def response(self) -> dict[str, Any]:
        response: dict[str, Any] = {}
        if self.errors:
            response["errors"] = [error.formatted for error in self.errors]
        if not self.is_rejected:
            response["data"] = self.data
        if self.suggestions or self.cut_lists or self.cost:
            response["extensions"] = self.extensions()
        return response

    def extensions(self) -> dict[str, Any]:
        """What the response says beside data and errors; empty if that is nothing."""
        extensions: dict[str, Any] = {}
        if self.suggestions:
            extensions["suggestions"] = self.suggestions
        if self.cut_lists:
            extensions["pages"] = [
                {"path": path, "returned": returned, "total": total}
                for path, (returned, total) in self.cut_lists.items()
            ]
        if self.cost:
            extensions["cost"] = self.cost
        return extensions
