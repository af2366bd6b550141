"""GraphQL over HTTP: Strawberry's view, with the snapshot as context and its version on every answer."""

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
