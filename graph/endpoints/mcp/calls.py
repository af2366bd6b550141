"""Calls of tools: arguments in, the result of an operation out, within the limits of every other request."""

import asyncio
from collections.abc import Mapping
from typing import Any, NamedTuple

from graph.dataset.snapshot import Snapshot
from graph.endpoints.graphql_request import RequestError, RequestParser
from graph.endpoints.mcp.resources import origin_of
from graph.endpoints.mcp.row_names import UnknownName, id_of
from graph.endpoints.mcp.tools import Tool
from graph.execution.executor import Executor
from graph.types.budget import Budget, Exceeded

MAX_RESPONSE_BYTES = 500_000
"""More than an assistant can read; it is written on the event loop."""

MAX_QUOTED_CHARACTERS = 100
"""Characters of an argument's name that an error repeats."""


class InvalidArguments(ValueError):
    """Arguments are missing, or the tool has none of these names."""


class ToolResult(NamedTuple):
    """What a call returns: JSON, whether it is an error, and the name of the operation if it ran."""

    content: dict[str, Any]
    is_error: bool = False
    operation: str | None = None


class ToolCalls:
    """Executes the operations of tools."""

    def __init__(self, parser: RequestParser, executor: Executor) -> None:
        self.parser = parser
        self.executor = executor
        self.limits = executor.limits._replace(response_bytes=min(executor.limits.response_bytes, MAX_RESPONSE_BYTES))

    async def call(self, tool: Tool, arguments: Mapping[str, Any], snapshot: Snapshot) -> ToolResult:
        """The result. What is wrong with the arguments is a result too: assistants read it and try again."""
        budget = Budget(self.limits)
        try:
            _check_names(tool, arguments)
            parameters = tool.parameters(await self._resolve_names(tool, arguments, snapshot, budget))
            result = await self.executor.execute(self.parser.request(parameters), snapshot, budget)
        except (InvalidArguments, UnknownName, RequestError, Exceeded) as error:
            return ToolResult({"errors": [{"message": str(error)}]}, is_error=True)
        content = result.response()
        if not result.is_rejected:
            content["dataset"] = origin_of(snapshot.dataset)
        return ToolResult(content, bool(result.errors), result.operation)

    async def _resolve_names(
        self, tool: Tool, arguments: Mapping[str, Any], snapshot: Snapshot, budget: Budget
    ) -> dict[str, Any]:
        """The arguments, with ids in place of names. Raises UnknownName and Exceeded.

        Rows that are similar to an unknown name are searched in a thread.
        """
        share = budget.inline()
        try:
            parameters = _with_ids(tool, arguments, snapshot, share)
        except Exceeded:
            budget.start()
            async with self.executor.threads.slot():
                return await asyncio.to_thread(_with_ids, tool, arguments, snapshot, budget)
        budget.settle(share)
        return parameters


def _check_names(tool: Tool, arguments: Mapping[str, Any]) -> None:
    """Raises InvalidArguments."""
    properties, required = tool.input_schema["properties"], tool.input_schema["required"]
    for name in arguments:
        if name not in properties:
            names = ", ".join(properties) or "none"
            raise InvalidArguments(f"{tool.name} has no argument {name[:MAX_QUOTED_CHARACTERS]}. It has: {names}.")
    for name in required:
        if name not in arguments:
            raise InvalidArguments(f"{tool.name} requires the argument {name}.")


def _with_ids(tool: Tool, arguments: Mapping[str, Any], snapshot: Snapshot, budget: Budget) -> dict[str, Any]:
    return {
        name: id_of(snapshot, budget, tool.row_types[name], value)
        if name in tool.row_types and isinstance(value, str)
        else value
        for name, value in arguments.items()
    }
