"""The application: its doors and routes as lists, and its life."""

import asyncio
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from typing import TypedDict

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware.cors import CORSMiddleware
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import WebSocketRoute
from starlette.types import ASGIApp, Receive, Scope, Send

from etl.database import Database
from graph import bulk, documentation, health, keys, logs, metrics
from graph.access import Access
from graph.answers import VERSION_HEADER
from graph.documents import Documents
from graph.drain import Drain
from graph.endpoint import GraphQLEndpoint
from graph.execution import Execution
from graph.keys import Keys
from graph.operation import Rules
from graph.pages import Pages
from graph.patience import Patience
from graph.questions import Reader
from graph.rates import Rates, quota
from graph.refresh import Current
from graph.rest import rest
from graph.schema import schema
from graph.settings import Settings
from graph.streams import Events, Sockets, Streams
from graph.trusted import Trusted


class State(TypedDict):
    """What every request finds in `request.state`."""

    current: Current
    drain: Drain


def create_app(settings: Settings | None = None) -> ASGIApp:
    """The service for these settings, or for the environment's. Raises SettingError and DatabaseUrlError."""
    settings = settings or Settings.from_environment()
    database = Database(settings.database_url)
    logs.configure(settings.log_format)

    traces = None
    if settings.traces_url:
        from graph.traces import Traces  # takes 150 ms and 15 MB, which few need

        traces = Traces(settings.traces_url)
    rules = Rules(introspection=settings.introspection, debug=settings.debug)
    documents = Documents(schema, settings.document_cache_bytes, settings.limits, rules)
    trusted = Trusted.read(settings.trusted_documents, documents, only=settings.trusted_only)
    execution = Execution(documents)
    patience = Patience(settings.max_body_seconds)
    pages = Pages()
    reader, streams, drain = Reader(documents, trusted), Streams(settings.max_streams), Drain(settings.drain_seconds)
    events = Events(execution, streams)
    graphql = GraphQLEndpoint(reader, execution, patience, events, pages.graphiql if settings.explorer else None)
    sockets = Sockets(reader, execution, streams, settings.cors)

    @asynccontextmanager
    async def life(app: Starlette) -> AsyncIterator[State]:
        current = Current(database, settings)
        await current.look()
        drain.install(current.end)
        watches = [asyncio.create_task(one.watch()) for one in (current, patience)]
        try:
            yield State(current=current, drain=drain)
        finally:
            for watch in watches:
                watch.cancel()
            await asyncio.gather(*watches, return_exceptions=True)
            await current.close()
            if traces:
                await asyncio.to_thread(traces.close)

    app = Starlette(
        routes=[
            WebSocketRoute("/graphql", sockets),
            *pages.routes(explorer=settings.explorer),
            *bulk.routes,
            *documentation.routes,
            *health.routes,
            *metrics.routes,
        ],
        exception_handlers={HTTPException: as_json},
        lifespan=life,
    )
    app.router.redirect_slashes = False
    doors = Doors(app, {"graphql": graphql, "drivers": rest, "circuits": rest})
    service = Access(guarded(doors, settings), metrics.count, drain, settings.log_requests)
    return traces.of(service) if traces else service


def guarded(app: ASGIApp, settings: Settings) -> ASGIApp:
    """Behind the guards that the settings ask for, the outermost last."""
    if settings.rate_limit:
        app = Rates(app, quota(settings.rate_limit), settings.redis_url)
    if settings.api_keys:
        app = Keys(app, keys.read(settings.api_keys))
    if settings.cors:
        app = CORSMiddleware(
            app,
            allow_origins=settings.cors,
            allow_methods=["GET", "POST"],
            allow_headers=["*"],
            expose_headers=["ETag", VERSION_HEADER, "RateLimit", "RateLimit-Policy", "Retry-After"],
            max_age=86_400,
        )
    if settings.allowed_hosts:
        app = TrustedHostMiddleware(app, settings.allowed_hosts, www_redirect=False)
    return app


class Doors:
    """Leads the busy paths, by their first part, past Starlette's router, which would take longer than the answer."""

    def __init__(self, app: ASGIApp, doors: Mapping[str, ASGIApp]) -> None:
        self.app = app
        self.doors = doors

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        door = self.doors.get(scope["path"][1:].split("/", 1)[0]) if scope["type"] == "http" else None
        if door is None:
            await self.app(scope, receive, send)
            return
        try:
            await door(scope, receive, send)
        except HTTPException as error:
            await refused(error)(scope, receive, send)


async def as_json(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    return refused(error)


def refused(error: HTTPException) -> Response:
    """A refusal in the older API's shape."""
    return JSONResponse({"detail": error.detail}, error.status_code, error.headers)
