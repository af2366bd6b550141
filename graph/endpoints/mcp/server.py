"""The MCP server: what the official SDK sends for each request. Importing the SDK takes a second and 36 MB."""

from collections.abc import Mapping, Sequence
from typing import Any

import orjson
from mcp.server.lowlevel import Server
from mcp.server.streamable_http_manager import StreamableHTTPSessionManager
from mcp.shared.exceptions import MCPError
from mcp_types import INTERNAL_ERROR as INTERNAL_ERROR_CODE
from mcp_types import (
    INVALID_PARAMS,
    CallToolRequestParams,
    CallToolResult,
    ListResourcesResult,
    ListResourceTemplatesResult,
    ListToolsResult,
    PaginatedRequestParams,
    ReadResourceRequestParams,
    ReadResourceResult,
    TextContent,
    TextResourceContents,
    ToolAnnotations,
)
from mcp_types import Resource as ResourceDescription
from mcp_types import Tool as ToolDescription

from graph.endpoints.mcp.calls import ToolCalls, ToolResult
from graph.endpoints.mcp.resources import Resource
from graph.endpoints.mcp.tools import QUERY, Tool
from graph.endpoints.no_version import snapshot_of
from graph.execution.errors import INTERNAL_ERROR, log_internal_error

INSTRUCTIONS = """Racing results and figures: drivers, teams, circuits, races, seasons, laps and standings.
Choose the tool whose description fits. Where a tool has a driverId, circuitId or teamId, give a name or an id.
Every result names the dataset version and the source: cite them. Unknown figures are null, never zero."""

EXAMPLES_INSTRUCTIONS = """
`leaders` ranks drivers by any figure, `two_drivers_compared` and `team_mates` compare two. `search` finds ids and
rounds. If no tool fits, send your own query with `query`."""

OUTPUT_SCHEMA: Mapping[str, Any] = {
    "type": "object",
    "properties": {
        "data": {"type": ["object", "null"], "description": "The data of the operation."},
        "dataset": {
            "type": "object",
            "description": "Which version and source the data comes from.",
            "properties": {
                "version": {"type": "integer"},
                "source": {"type": "string"},
                "publishedAt": {"type": "string", "format": "date-time"},
            },
            "required": ["version", "source", "publishedAt"],
        },
        "errors": {"type": "array", "items": {"type": "object"}, "description": "What went wrong."},
        "extensions": {"type": "object", "description": "Lists that were cut, and suggestions for names."},
    },
}

MAX_NAME_CHARACTERS = 100
"""Characters of a name that an error repeats."""

TOOLS_PER_PAGE = 100
"""The SDK writes a page of the list on the event loop."""


def session_manager(
    version: str, tools: Mapping[str, Tool], resources: Mapping[str, Resource], calls: ToolCalls, max_body_bytes: int
) -> StreamableHTTPSessionManager:
    """The SDK's application of a server without sessions: each request is complete in itself."""
    pages = _pages([_tool_description(tool) for tool in tools.values()])
    resource_descriptions = [
        ResourceDescription(
            uri=resource.uri, name=resource.name, description=resource.description, mime_type=resource.media_type
        )
        for resource in resources.values()
    ]

    async def list_tools(context: Any, params: PaginatedRequestParams | None) -> ListToolsResult:
        cursor = (params and params.cursor) or "0"
        if cursor not in pages:
            raise MCPError(INVALID_PARAMS, f"There is no page {cursor[:MAX_NAME_CHARACTERS]!r} of the tools.")
        return pages[cursor]

    async def call_tool(context: Any, params: CallToolRequestParams) -> CallToolResult:
        tool = tools.get(params.name)
        if tool is None:
            raise MCPError(INVALID_PARAMS, f"There is no tool {params.name[:MAX_NAME_CHARACTERS]!r}.")
        scope = context.request.scope
        try:
            result = await calls.call(tool, params.arguments or {}, snapshot_of(scope))
        except Exception as error:
            id_ = log_internal_error(error, tool=tool.name)
            result = ToolResult({"errors": [{"message": INTERNAL_ERROR.format(id=id_)}]}, is_error=True)
        scope["operation"] = result.operation
        return _call_result(result)

    async def list_resources(context: Any, params: PaginatedRequestParams | None) -> ListResourcesResult:
        return ListResourcesResult(resources=resource_descriptions)

    async def read_resource(context: Any, params: ReadResourceRequestParams) -> ReadResourceResult:
        resource = resources.get(str(params.uri))
        if resource is None:
            raise MCPError(INVALID_PARAMS, f"There is no resource {str(params.uri)[:MAX_NAME_CHARACTERS]!r}.")
        try:
            text = resource.read(snapshot_of(context.request.scope))
        except Exception as error:
            id_ = log_internal_error(error, resource=resource.uri)
            raise MCPError(INTERNAL_ERROR_CODE, INTERNAL_ERROR.format(id=id_)) from None
        return ReadResourceResult(
            contents=[TextResourceContents(uri=params.uri, mime_type=resource.media_type, text=text)]
        )

    async def list_resource_templates(
        context: Any, params: PaginatedRequestParams | None
    ) -> ListResourceTemplatesResult:
        return ListResourceTemplatesResult(resource_templates=[])

    server: Server[Any] = Server(
        "racing-data",
        title="Racing Data",
        version=version,
        instructions=INSTRUCTIONS + EXAMPLES_INSTRUCTIONS * (QUERY in tools),
        get_tool_input_schema=lambda name: tools[name].input_schema if name in tools else None,
        on_list_tools=list_tools,
        on_call_tool=call_tool,
        on_list_resources=list_resources,
        on_list_resource_templates=list_resource_templates,
        on_read_resource=read_resource,
    )
    return StreamableHTTPSessionManager(
        server, json_response=True, stateless=True, max_request_body_size=max_body_bytes
    )


def _pages(tools: Sequence[ToolDescription]) -> dict[str, ListToolsResult]:
    """The pages of the list by their cursors. The first one is "0", and there is always a first one."""
    starts = range(0, max(1, len(tools)), TOOLS_PER_PAGE)
    return {
        str(start): ListToolsResult(
            tools=list(tools[start : start + TOOLS_PER_PAGE]),
            next_cursor=str(start + TOOLS_PER_PAGE) if start != starts[-1] else None,
        )
        for start in starts
    }


def _tool_description(tool: Tool) -> ToolDescription:
    return ToolDescription(
        name=tool.name,
        description=tool.description,
        input_schema=dict(tool.input_schema),
        output_schema=dict(OUTPUT_SCHEMA),
        annotations=ToolAnnotations(
            read_only_hint=True, destructive_hint=False, idempotent_hint=True, open_world_hint=False
        ),
    )


def _call_result(result: ToolResult) -> CallToolResult:
    """The content as text for clients that know no structured content, and parsed: compiled parts of it are JSON."""
    text = orjson.dumps(result.content)
    return CallToolResult(
        content=[TextContent(type="text", text=text.decode())],
        structured_content=orjson.loads(text),
        is_error=result.is_error,
    )
