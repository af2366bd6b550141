"""The GraphQL endpoint in this process, without a server."""

import asyncio
from collections.abc import Iterable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from starlette.exceptions import HTTPException
from starlette.types import ASGIApp

from etl.published.database import Database
from graph.dataset.snapshot import Snapshot, load
from graph.endpoints.event_stream import EventStreams
from graph.endpoints.fast_paths import error_response
from graph.endpoints.graphql import GraphQLEndpoint
from graph.endpoints.graphql_request import RequestParser
from graph.endpoints.open_streams import OpenStreams
from graph.endpoints.response_cache import ResponseCache
from graph.execution.documents import Documents
from graph.execution.executor import Executor
from graph.execution.trusted_documents import TrustedDocuments
from graph.server.clients import client_of
from graph.server.request_body import BodyReader


def response_cache(snapshot: Snapshot | None, max_bytes: int) -> ResponseCache:
    cache = ResponseCache("public", max_bytes, [])
    cache.snapshot = snapshot
    return cache


class InProcessEndpoint:
    def __init__(self, snapshot: Snapshot, documents: Documents, cache_bytes: int) -> None:
        executor = Executor(documents)
        self.snapshot = snapshot
        self.endpoint = GraphQLEndpoint(
            RequestParser(documents, TrustedDocuments({})),
            executor,
            response_cache(snapshot, cache_bytes),
            EventStreams(executor, OpenStreams(0, 0, 60, client_of)),
            BodyReader(10**12, 1000).read,
        )

    async def post(self, body: bytes, headers: Iterable[tuple[bytes, bytes]] = ()) -> bytes:
        """The body of the response."""
        scope = {
            "type": "http",
            "method": "POST",
            "scheme": "http",
            "path": "/graphql",
            "query_string": b"",
            "headers": [(b"content-type", b"application/json"), *headers],
            "state": {"live_dataset": self},
        }
        sent: list[Any] = []

        async def receive() -> Any:
            return {"type": "http.request", "body": body}

        async def send(message: Any) -> None:
            sent.append(message)

        await self.endpoint(scope, receive, send)
        response: bytes = sent[1]["body"]
        return response


async def get(app: ASGIApp, snapshot: Snapshot, path: str, query: str = "") -> tuple[int, bytes]:
    """Status and body of an application's response to a GET of http://testserver."""
    scope = {
        "type": "http",
        "method": "GET",
        "scheme": "http",
        "path": path,
        "query_string": query.encode(),
        "headers": [(b"host", b"testserver")],
        "state": {"live_dataset": SimpleNamespace(snapshot=snapshot)},
    }
    sent: list[Any] = []

    async def receive() -> Any:
        return {"type": "http.request", "body": b""}

    async def send(message: Any) -> None:
        sent.append(message)

    try:
        await app(scope, receive, send)
    except HTTPException as error:
        await error_response(error)(scope, receive, send)
    return sent[0]["status"], sent[1]["body"]


def read_snapshot(folder: Path) -> Snapshot:
    """The current version of the SQLite database in a folder."""

    return asyncio.run(load(Database(f"sqlite:///{folder}/racing.db")))
