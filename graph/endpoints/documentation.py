"""The description of the REST paths for programs: /openapi.json."""

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from graph.endpoints.openapi import document

VERSION = "0.1.0"
"""The version of the project; a test compares it with pyproject.toml."""
DOCUMENT = document(VERSION)


async def openapi(request: Request) -> Response:
    return JSONResponse(DOCUMENT)


routes = [Route("/openapi.json", openapi)]
