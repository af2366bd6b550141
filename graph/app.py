"""The application: its endpoints, its routes, its middleware and its lifespan."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from functools import partial
from typing import TypedDict

import structlog
from starlette.applications import Starlette
from starlette.routing import BaseRoute, Route, Router, WebSocketRoute
from starlette.types import ASGIApp, Lifespan

from etl.published.database import Database
from graph.dataset.allocator import limit_arenas
from graph.dataset.live import LiveDataset
from graph.endpoints import downloads, guide, health, metrics, openapi
from graph.endpoints.direct_responses import DirectResponses
from graph.endpoints.ergast.endpoint import ErgastEndpoint
from graph.endpoints.event_stream import EventStreams
from graph.endpoints.fast_paths import BusyPaths, FastPaths, http_error_handlers
from graph.endpoints.graphql import GraphQLEndpoint
from graph.endpoints.graphql_request import RequestParser
from graph.endpoints.mcp.endpoint import McpEndpoint
from graph.endpoints.open_streams import OpenStreams
from graph.endpoints.pages import Pages
from graph.endpoints.response_cache import VERSION_HEADER, ResponseCache
from graph.endpoints.rest import RestEndpoint
from graph.endpoints.websocket import GraphQLWebSockets
from graph.endpoints.worker_metrics import WorkerMetrics
from graph.execution.disclosure import Disclosure
from graph.execution.documents import Documents
from graph.execution.executor import Executor
from graph.execution.trusted_documents import TrustedDocuments
from graph.queries.federation import federated_schema
from graph.queries.schema import schema as default_schema
from graph.server import logs
from graph.server.access_control import with_access_control, with_cors
from graph.server.access_log import AccessLog
from graph.server.allowed_hosts import AllowedHosts
from graph.server.clients import client_of
from graph.server.request_body import BodyReader
from graph.server.security_headers import SECURITY_HEADERS
from graph.server.shutdown import GracefulShutdown
from graph.settings import Settings

log: structlog.stdlib.BoundLogger = structlog.get_logger("graph")


class State(TypedDict):
    """What every request has in `request.state`."""

    live_dataset: LiveDataset
    shutdown: GracefulShutdown
    settings: Settings
    worker_metrics: WorkerMetrics
    direct: DirectResponses | None


def create_app(settings: Settings | None = None) -> ASGIApp:
    """The service for these settings, or for the environment's. Raises SettingError and DatabaseUrlError."""
    limit_arenas()
    settings = settings or Settings.from_environment()
    database = Database(settings.database_url)
    logs.configure(settings.log_format)
    services = Services(settings)
    site = Starlette(
        routes=services.public_routes(),
        exception_handlers=http_error_handlers,
        lifespan=services.lifespan(database),
    )
    site.router.redirect_slashes = False
    access = settings.api_keys, settings.rate_limit, settings.redis_url
    site.router.default = with_access_control(services.paths, *access)
    return with_middleware(BusyPaths(site, explorer=settings.explorer), services)


class Services:
    """The objects behind the endpoints, made once per process."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        disclosure = Disclosure(introspection=settings.introspection, debug=settings.debug)
        schema = federated_schema() if settings.federation else default_schema
        documents = Documents(schema, settings.document_cache_bytes, settings.limits, disclosure)
        self.pages = Pages(names_rows=not settings.api_keys)
        own = self.pages.documents() if settings.explorer else []
        trusted = TrustedDocuments.read(settings.trusted_documents, documents, own, only=settings.trusted_only)
        executor = Executor(documents)
        parser = RequestParser(documents, trusted)
        self.cache = ResponseCache(settings.private_cache_control, settings.answer_cache_bytes, SECURITY_HEADERS)
        self.bodies = BodyReader(settings.max_body_bytes, settings.max_body_seconds)
        self.streams = OpenStreams(
            settings.max_streams, settings.max_client_streams, settings.max_idle_seconds, client_of
        )
        self.shutdown = GracefulShutdown(settings.drain_seconds)
        self.rest = RestEndpoint(self.cache)
        self.ergast = ErgastEndpoint(self.cache, settings.ergast_max_limit)
        self.graphql = GraphQLEndpoint(
            parser, executor, self.cache, EventStreams(executor, self.streams), self.bodies.read
        )
        self.sockets = GraphQLWebSockets(parser, executor, self.streams, settings.allowed_origins)
        self.mcp = McpEndpoint(
            schema.core, parser, executor, self.bodies.read, settings.allowed_origins, settings.introspection
        )
        self.paths = self.fast_paths()
        self.direct = DirectResponses(
            self.paths.endpoint_of,
            self.cache,
            self.shutdown,
            metrics.count_request,
            max_body_bytes=settings.max_body_bytes,
            has_pages=settings.explorer,
        )
        self.tracing = None
        if settings.traces_url:
            from graph.server.tracing import Tracing  # importing it takes 150 ms and 15 MB

            self.tracing = Tracing(settings.traces_url)

    def public_routes(self) -> list[BaseRoute]:
        """What is served without an API key: pages and their files, the description of the API, and probes."""
        return [*self.pages.routes(explorer=self.settings.explorer), *guide.routes(), *openapi.routes, *health.routes]

    def data_routes(self) -> list[BaseRoute]:
        """What is served behind API keys and rate limits, beside /graphql, /drivers and /circuits."""
        mcp = [Route(path, self.mcp) for path in ("/mcp", "/mcp/")] if self.settings.mcp else []
        return [WebSocketRoute("/graphql", self.sockets), *mcp, *downloads.routes(self.cache), *metrics.routes]

    def fast_paths(self) -> FastPaths:
        ergast = dict.fromkeys(("ergast", "api") if self.settings.ergast else (), self.ergast)
        return FastPaths(
            Router(self.data_routes(), redirect_slashes=False),
            paths={"/graphql": self.graphql, "/graphql/": self.graphql},
            prefixes={"drivers": self.rest, "circuits": self.rest, **ergast},
        )

    def lifespan(self, database: Database) -> Lifespan[Starlette]:
        @asynccontextmanager
        async def run(app: Starlette) -> AsyncIterator[State]:
            live_dataset = LiveDataset(
                database,
                refresh_seconds=self.settings.refresh_seconds,
                max_retry_seconds=self.settings.refresh_seconds_max,
                before_load=self.direct.clear,
                on_swap=self.direct.start,
            )
            await live_dataset.refresh()
            self.shutdown.install(live_dataset.end_subscriptions)
            worker_metrics = WorkerMetrics(partial(metrics.update_gauges, live_dataset, self.cache))
            await worker_metrics.open()
            watches = [asyncio.create_task(watched.watch()) for watched in (live_dataset, self.bodies, self.streams)]
            log_access_settings(self.settings)
            try:
                yield State(
                    live_dataset=live_dataset,
                    shutdown=self.shutdown,
                    settings=self.settings,
                    worker_metrics=worker_metrics,
                    direct=self.direct if self.settings.allows_direct_responses else None,
                )
            finally:
                for watch in watches:
                    watch.cancel()
                await asyncio.gather(*watches, return_exceptions=True)
                await self.mcp.close()
                await worker_metrics.close()
                await live_dataset.close()
                if self.tracing:
                    await asyncio.to_thread(self.tracing.close)

        return run


def with_middleware(app: ASGIApp, services: Services) -> ASGIApp:
    """The whole site with its middleware; the last one here is the outermost."""
    settings = services.settings
    if settings.cors_origins:
        app = with_cors(app, settings.allowed_origins, [VERSION_HEADER])
    if settings.hosts:
        app = AllowedHosts(app, settings.allowed_hosts, www_redirect=False)
    app = AccessLog(app, metrics.count_request, services.shutdown, settings.log_requests)
    return services.tracing.middleware(app) if services.tracing else app


def log_access_settings(settings: Settings) -> None:
    """Log which requests are accepted, and warn of a combination that leaves a gap."""
    log.info(
        "access",
        api_keys=bool(settings.api_keys),
        rate_limit=settings.rate_limit or None,
        hosts=settings.allowed_hosts or None,
        cors_origins=settings.allowed_origins or None,
        trusted_only=settings.trusted_only,
        introspection=settings.introspection,
        explorer=settings.explorer,
    )
    if settings.api_keys and not settings.allowed_hosts:
        log.warning("RACING_API_KEYS is set and RACING_HOSTS is empty: set it to the names that clients use")
