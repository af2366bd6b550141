"""The client of the official SDK, connected to a service."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import TypeVar

import httpx2
from mcp import Client
from mcp.client.streamable_http import streamable_http_client
from mcp_types import CallToolResult

from tests.support.local_http import local_async_client

T = TypeVar("T")


def with_client(service: httpx2.Client, use: Callable[[Client], Awaitable[T]], **headers: str) -> T:
    """What `use` returns for a connected client, which sends these headers."""

    async def connect() -> T:
        async with (
            local_async_client(headers=headers, timeout=60) as http,
            Client(streamable_http_client(f"{service.base_url}/mcp", http_client=http)) as client,
        ):
            return await use(client)

    return asyncio.run(connect())


def call_tools(service: httpx2.Client, *calls: tuple[str, dict[str, object]]) -> list[CallToolResult]:
    """The results of some calls, one after the other."""

    async def call(client: Client) -> list[CallToolResult]:
        return [await client.call_tool(name, arguments) for name, arguments in calls]

    return with_client(service, call)


def call_tool(service: httpx2.Client, name: str, **arguments: object) -> CallToolResult:
    return call_tools(service, (name, arguments))[0]
