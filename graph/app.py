"""The application: its routes and middleware as lists, and its lifespan."""

import asyncio
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from functools import partial
from typing import TypedDict

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware.cors import CORSMiddleware
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import BaseRoute, Router, WebSocketRoute
from starlette.types import ASGIApp, Receive, Scope, Send

from etl.published.database import Database
from graph.dataset.allocator import limit_arenas
from graph.dataset.live import Current
from graph.endpoints import documentation, health, metrics
from graph.endpoints import downloads as bulk
from graph.endpoints.graphql import GraphQLEndpoint
from graph.endpoints.graphql_request import Reader
from graph.endpoints.pages import Pages, wants_page
from graph.endpoints.response_cache import VERSION_HEADER
from graph.endpoints.rest import rest
from graph.endpoints.subscriptions import Events, Sockets, Streams
from graph.endpoints.worker_metrics import WorkerMetrics
from graph.execution.documents import Documents
from graph.execution.executor import Execution
from graph.execution.operation import Rules
from graph.execution.trusted_documents import Trusted
from graph.queries.schema import schema
from graph.server import api_keys as keys
from graph.server import logs
from graph.server.access_log import Access
from graph.server.api_keys import Keys
from graph.server.body_timeout import Patience
from graph.server.logs import log
from graph.server.rate_limit import FREE, Rates, quota
from graph.server.shutdown import Drain
from graph.settings import Settings

BUSY = ("/graphql", "/drivers", "/circuits")


class State(TypedDict):
    """What every request finds in `request.state`."""

    current: Current
    drain: Drain
    settings: Settings
    worker_metrics: WorkerMetrics


def create_app(settings: Settings | None = None) -> ASGIApp:
    """The service for these settings, or for the environment's. Raises SettingError and DatabaseUrlError."""
    limit_arenas()
    settings = settings or Settings.from_environment()
    database = Database(settings.database_url)
    logs.configure(settings.log_format)

    traces = None
    if settings.traces_url:
        from graph.server.tracing import Traces  # takes 150 ms and 15 MB, which few need

        traces = Traces(settings.traces_url)
    rules = Rules(introspection=settings.introspection, debug=settings.debug)
    documents = Documents(schema, settings.document_cache_bytes, settings.limits, rules)
    trusted = Trusted.read(settings.trusted_documents, documents, only=settings.trusted_only)
    execution = Execution(documents)
    patience = Patience(settings.max_body_seconds)
    pages = Pages()
    reader, drain = Reader(documents, trusted), Drain(settings.drain_seconds)
    streams = Streams(settings.max_streams, settings.max_client_streams, settings.max_idle_seconds)
    graphql = GraphQLEndpoint(reader, execution, patience, Events(execution, streams))
    sockets = Sockets(reader, execution, streams, settings.cors)

    @asynccontextmanager
    async def life(app: Starlette) -> AsyncIterator[State]:
        current = Current(database, settings)
        await current.look()
        drain.install(current.end)
        worker_metrics = WorkerMetrics(partial(metrics.update_gauges, current))
        await worker_metrics.open()
        watches = [asyncio.create_task(one.watch()) for one in (current, patience, streams)]
        log_guards(settings)
        try:
            yield State(current=current, drain=drain, settings=settings, worker_metrics=worker_metrics)
        finally:
            for watch in watches:
                watch.cancel()
            await asyncio.gather(*watches, return_exceptions=True)
            await worker_metrics.close()
            await current.close()
            if traces:
                await asyncio.to_thread(traces.close)

    data = Router([WebSocketRoute("/graphql", sockets), *bulk.routes, *metrics.routes], redirect_slashes=False)
    fast = FastPaths(data, {"/graphql": graphql, "/graphql/": graphql}, {"drivers": rest, "circuits": rest})
    site = Starlette(
        routes=public_routes(pages, explorer=settings.explorer),
        exception_handlers={HTTPException: as_json},
        lifespan=life,
    )
    site.router.redirect_slashes = False
    site.router.default = with_access_control(fast, settings)
    front = FrontDoor(site, explorer=settings.explorer)
    service = Access(with_browser_rules(front, settings), metrics.count, drain, settings.log_requests)
    return traces.of(service) if traces else service


def public_routes(pages: Pages, *, explorer: bool) -> list[BaseRoute]:
    """What is served without an API key: pages, their files, what describes the API, and probes. None has any data."""
    return [*pages.routes(explorer=explorer), *documentation.routes, *health.routes]


def with_access_control(app: ASGIApp, settings: Settings) -> ASGIApp:
    """Everything with data in it, behind the API keys and the rate limits that the settings demand."""
    if settings.rate_limit:
        app = Rates(app, quota(settings.rate_limit), settings.redis_url)
    if settings.api_keys:
        app = Keys(app, keys.read(settings.api_keys))
    return app


def with_browser_rules(app: ASGIApp, settings: Settings) -> ASGIApp:
    """The whole site, with what the settings allow to pages of other origins, and under which names it is reached."""
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
        app = Hosts(app, settings.allowed_hosts, www_redirect=False)
    return app


class Hosts(TrustedHostMiddleware):
    """Rejects requests under other names, but for probes and metrics, which come by a pod's address."""

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        is_probe = scope["type"] == "http" and scope["path"] in FREE
        await (self.app if is_probe else super().__call__)(scope, receive, send)


def log_guards(settings: Settings) -> None:
    """Log which guards are on, and warn of a combination that leaves a gap."""
    log.info(
        "access",
        api_keys=bool(settings.api_keys),
        rate_limit=settings.rate_limit or None,
        hosts=settings.allowed_hosts or None,
        cors_origins=settings.cors or None,
        trusted_only=settings.trusted_only,
        introspection=settings.introspection,
        explorer=settings.explorer,
    )
    if settings.api_keys and not settings.allowed_hosts:
        log.warning("RACING_API_KEYS is set and RACING_HOSTS is empty: set it to the names that clients use")


class FrontDoor:
    """Leads the busy paths past Starlette's router to what the site has as its default: everything with data in it."""

    def __init__(self, site: Starlette, *, explorer: bool) -> None:
        self.site = site
        self.data = site.router.default
        # Where nothing controls access the application of the path is called at once.
        self.fast = self.data if isinstance(self.data, FastPaths) else None
        self.explorer = explorer

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or not scope["path"].startswith(BUSY) or (self.explorer and wants_page(scope)):
            await self.site(scope, receive, send)
            return
        app = self.fast.app_of(scope) if self.fast else self.data
        try:
            await app(scope, receive, send)
        except HTTPException as error:
            await refused(error)(scope, receive, send)


class FastPaths:
    """Applications by their paths, or by the first part of the path; routes would take longer than the response."""

    def __init__(self, app: ASGIApp, paths: Mapping[str, ASGIApp], prefixes: Mapping[str, ASGIApp]) -> None:
        self.app = app
        self.paths = paths
        self.prefixes = prefixes

    def app_of(self, scope: Scope) -> ASGIApp:
        if scope["type"] != "http":
            return self.app
        path: str = scope["path"]
        return self.paths.get(path) or self.prefixes.get(path[1:].split("/", 1)[0]) or self.app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        await self.app_of(scope)(scope, receive, send)


async def as_json(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    return refused(error)


def refused(error: HTTPException) -> Response:
    """A refusal in the older API's shape."""
    return JSONResponse({"detail": error.detail}, error.status_code, error.headers)
