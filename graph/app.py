"""The application: its routes, its middleware and its life, each as a list."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from typing import TypedDict

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from etl.database import Database
from graph import bulk, documentation, health, logs, metrics, rest
from graph.endpoint import GraphQLEndpoint
from graph.refresh import Current
from graph.settings import Settings


class State(TypedDict):
    """What every request finds in `request.state`."""

    current: Current


def create_app(settings: Settings | None = None) -> Starlette:
    """The service for these settings, or for the environment's."""
    settings = settings or Settings.from_environment()
    logs.configure(settings.log_format)

    @asynccontextmanager
    async def life(app: Starlette) -> AsyncIterator[State]:
        current = Current(Database(settings.database_url), settings)
        await current.look()
        watching = asyncio.create_task(current.watch())
        try:
            yield State(current=current)
        finally:
            watching.cancel()
            with suppress(asyncio.CancelledError):
                await watching
            await current.close()

    app = Starlette(
        routes=[
            Route("/", welcome),
            Route("/graphql", GraphQLEndpoint()),
            *rest.routes,
            *bulk.routes,
            *documentation.routes,
            *health.routes,
            *metrics.routes,
        ],
        middleware=[Middleware(logs.AccessLog, count=metrics.count)],
        exception_handlers={HTTPException: as_json},
        lifespan=life,
    )
    app.router.redirect_slashes = False
    return app


async def welcome(request: Request) -> Response:
    """Where things are."""
    return JSONResponse(
        {"graphql": "/graphql", "drivers": "/drivers", "circuits": "/circuits", "data": "/data", "docs": "/docs"}
    )


async def as_json(request: Request, error: Exception) -> Response:
    """Refusals of the routes in the older API's shape."""
    assert isinstance(error, HTTPException)
    return JSONResponse({"detail": error.detail}, error.status_code, error.headers)
