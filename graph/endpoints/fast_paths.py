"""Dispatches the busiest paths without Starlette's router, which takes longer than a cached response."""

from collections.abc import Callable, Mapping
from typing import Any, Protocol

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.types import ASGIApp, Receive, Scope, Send

from graph.dataset.snapshot import Snapshot
from graph.endpoints.http_request import HttpRequest
from graph.endpoints.pages import wants_page
from graph.endpoints.response_cache import CachedResponse


class Endpoint(Protocol):
    """The application of a busy path, which can also make a response without ASGI."""

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None: ...

    def respond(self, request: HttpRequest, body: bytes, snapshot: Snapshot) -> CachedResponse | None:
        """The response if it needs no waiting. Raises HTTPException."""


BUSY = ("/graphql", "/drivers", "/circuits", "/ergast/f1", "/api/f1")


class FastPaths:
    """Applications by their paths, or by the first segment of the path; `app` for all others."""

    def __init__(self, app: ASGIApp, paths: Mapping[str, Endpoint], prefixes: Mapping[str, Endpoint]) -> None:
        self.app = app
        self.paths = paths
        self.prefixes = prefixes

    def app_of(self, scope: Scope) -> ASGIApp:
        if scope["type"] != "http":
            return self.app
        return self.endpoint_of(scope["path"]) or self.app

    def endpoint_of(self, path: str) -> Endpoint | None:
        """The endpoint of a busy path."""
        return self.paths.get(path) or self.prefixes.get(path[1:].split("/", 1)[0])

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        await self.app_of(scope)(scope, receive, send)


class BusyPaths:
    """Calls the default application of a site for the busy paths, and the site for all others."""

    def __init__(self, site: Starlette, *, explorer: bool) -> None:
        self.site = site
        self.default = site.router.default
        # Without access control the application of the path is called directly.
        self.fast = self.default if isinstance(self.default, FastPaths) else None
        self.explorer = explorer

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or not scope["path"].startswith(BUSY) or (self.explorer and wants_page(scope)):
            await self.site(scope, receive, send)
            return
        app = self.fast.app_of(scope) if self.fast else self.default
        try:
            await app(scope, receive, send)
        except HTTPException as error:
            await error_response(error)(scope, receive, send)


def error_response(error: HTTPException) -> Response:
    """An error in the shape of the older API."""
    return JSONResponse({"detail": error.detail}, error.status_code, error.headers)


async def _handle(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    return error_response(error)


http_error_handlers: Mapping[Any, Callable[[Request, Exception], Any]] = {HTTPException: _handle}
