"""GraphQL over HTTP: Strawberry's view, with the snapshot as context and its version on every answer."""

import json
import re
from pathlib import Path
from typing import Any

import orjson
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.websockets import WebSocket
from strawberry.asgi import GraphQL
from strawberry.http import GraphQLHTTPResponse

from graph.answers import NO_VERSION, VERSION_HEADER, etag, snapshot_of
from graph.context import Context
from graph.schema import schema

FIRST_LOOK = Path(__file__).parent / "examples" / "first_look.graphql"
WELCOME = re.compile(r"const EXAMPLE_QUERY = `.*?`;", re.DOTALL)


class GraphQLEndpoint(GraphQL[Context | None, None]):
    def __init__(self) -> None:
        super().__init__(schema)

    async def get_context(self, request: Request | WebSocket, response: Response | WebSocket) -> Context | None:
        snapshot = snapshot_of(request)
        if snapshot is None:
            return None
        if isinstance(response, Response):
            response.headers[VERSION_HEADER] = str(snapshot.dataset.version)
        return Context(snapshot)

    @property
    def graphql_ide_html(self) -> str:
        """Strawberry's page, opened with our first example in place of its own text."""
        text = json.dumps(FIRST_LOOK.read_text("utf-8")).replace("</", "<\\/")
        return WELCOME.sub(lambda found: f"const EXAMPLE_QUERY = {text};", super().graphql_ide_html)

    async def execute_operation(self, *, context: Context | None, **arguments: Any) -> Any:  # type: ignore[override]
        # GraphiQL is shown without data; a question needs some.
        if context is None:
            raise HTTPException(503, NO_VERSION)
        return await super().execute_operation(context=context, **arguments)

    def encode_json(self, data: object) -> bytes:
        return orjson.dumps(data)

    def create_response(
        self, response_data: GraphQLHTTPResponse | list[GraphQLHTTPResponse], sub_response: Response
    ) -> Response:
        response = super().create_response(response_data, sub_response)
        response.headers["ETag"] = etag(response.headers[VERSION_HEADER], bytes(response.body))
        return response
