"""Pages for browsers: the explorer, GraphiQL and the REST docs, built from graph/web by `make web`.

Without a build, GraphiQL and the docs load their scripts from the internet, and `/` says how to build the explorer.
"""

import json
import re
from pathlib import Path
from wsgiref.headers import Headers

from servestatic import ServeStaticASGI
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, PlainTextResponse, Response
from starlette.routing import BaseRoute, Mount, Route
from starlette.types import Scope
from strawberry.http.ides import get_graphql_ide_html

from graph.dataset.snapshot import Snapshot
from graph.endpoints.content_security_policy import policy_of
from graph.endpoints.explorer_page import ExplorerPage, origin_of, page_headers
from graph.endpoints.negotiation import accepts_html
from graph.endpoints.page_heads import IMAGE, sitemap

BUILT = Path(__file__).parents[1] / "web" / "dist"
FIRST_LOOK = Path(__file__).parents[1] / "examples" / "first_look.graphql"
EXAMPLE_QUERY = re.compile(r"const EXAMPLE_QUERY = `.*?`;", re.DOTALL)

PATHS = {"graphql": "/graphql", "drivers": "/drivers", "circuits": "/circuits", "data": "/data", "docs": "/docs"}

GRAPHIQL = "/graphql"
"""A page for browsers, and the API for programs: see `wants_page`."""

UNBUILT = """<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Racing Data</title></head>
<body>
<h1>Racing Data</h1>
<p>The service runs at <a href="/graphql">/graphql</a>, <a href="/drivers">/drivers</a>,
<a href="/circuits">/circuits</a> and <a href="/data">/data</a>; <a href="/docs">/docs</a> describes REST.</p>
<p>The explorer is not built: install <a href="https://nodejs.org">Node.js</a> 20 or newer, run
<code>make web</code> and restart the service.</p>
</body>
</html>
"""

SWAGGER_UI = """<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8"><title>Racing Data API</title>
<link rel="stylesheet" href="https://cdn.jsdelivr.net/npm/swagger-ui-dist@5.35.0/swagger-ui.css" crossorigin
integrity="sha384-WlYgdmXYOOBWL5apwjDEZwN+U3HmXSSu5R6V5aGxEcf7z+KuRNwBhoxKVN1i3D5I">
</head>
<body>
<div id="swagger-ui">
<p>Loading from the internet. Offline, read <a href="/openapi.json">/openapi.json</a>.</p>
</div>
<script src="https://cdn.jsdelivr.net/npm/swagger-ui-dist@5.35.0/swagger-ui-bundle.js" crossorigin
integrity="sha384-gjRm0bEPMeTmMh5jT2cHccIwCUZSTd8YC+j0d0sXw0MdGEfScduGpSyF3ZSSLkX9"></script>
<script>SwaggerUIBundle({url: "/openapi.json", dom_id: "#swagger-ui"})</script>
</body>
</html>
"""

REDOC = """<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Racing Data API</title></head>
<body>
<redoc spec-url="/openapi.json">
<p>Loading from the internet. Offline, read <a href="/openapi.json">/openapi.json</a>.</p>
</redoc>
<script src="https://cdn.jsdelivr.net/npm/redoc@2.5.4/bundles/redoc.standalone.js" crossorigin
integrity="sha384-w447zOpYfw/1Tv/5AK9NfHTlQIqE3RVR6KY62jCyy9zNDgO64cMwGGP1Fj0zJVf5"></script>
</body>
</html>
"""

COMPRESSED = Middleware(GZipMiddleware, compresslevel=6)
"""For the explorer's page, which has its styles in it: whole, it would not fit the first packets of a connection."""


ROBOTS = "User-agent: *\nAllow: /\nSitemap: {}/sitemap.xml\n"


class Pages:
    """The pages of a build, or their replacements without one. A build is read once, when the service starts.

    With `names_rows`, the heads of pages and the sitemap name rows of the dataset, to requests without an API key too.
    """

    def __init__(self, built: Path = BUILT, *, names_rows: bool = True) -> None:
        self.built = built
        self.names_rows = names_rows
        self.is_built = (built / "index.html").is_file()
        self.explorer = ExplorerPage(self._html("index", UNBUILT))
        self.graphiql = self._page("graphiql", strawberry_graphiql())
        self.swagger_ui = self._page("swagger", SWAGGER_UI)
        self.redoc = self._page("redoc", REDOC)

    def documents(self) -> list[str]:
        """The texts of the explorer's operations."""
        manifest = self.built / "documents.json"
        return list(json.loads(manifest.read_bytes()).values()) if manifest.is_file() else []

    def _page(self, name: str, replacement: str) -> HTMLResponse:
        html = self._html(name, replacement)
        return HTMLResponse(html, headers=page_headers(policy_of(html)))

    def _html(self, name: str, replacement: str) -> str:
        return (self.built / f"{name}.html").read_text("utf-8") if self.is_built else replacement

    def _snapshot(self, request: Request) -> Snapshot | None:
        """What heads may name."""
        snapshot: Snapshot | None = request.state.live_dataset.snapshot if self.names_rows else None
        return snapshot

    def routes(self, *, explorer: bool) -> list[BaseRoute]:
        """The routes of the pages. Without the explorer, `/` is JSON."""

        async def home(request: Request) -> Response:
            is_browser = accepts_html(request.headers.get("accept", "").encode("latin-1"))
            if explorer and is_browser:
                return self.explorer.respond(request, self._snapshot(request))
            return JSONResponse(PATHS, headers={"Vary": "Accept"})

        async def explore(request: Request) -> Response:
            return self.explorer.respond(request, self._snapshot(request))

        async def robots(request: Request) -> Response:
            return PlainTextResponse(ROBOTS.format(origin_of(request)))

        async def map_pages(request: Request) -> Response:
            snapshot = self._snapshot(request)
            if not snapshot:
                raise HTTPException(404)
            return Response(sitemap(origin_of(request), snapshot), media_type="application/xml")

        async def swagger_ui(request: Request) -> Response:
            return self.swagger_ui

        async def redoc(request: Request) -> Response:
            return self.redoc

        async def graphiql(request: Request) -> Response:
            return self.graphiql

        routes: list[BaseRoute] = [
            Route("/", home, middleware=[COMPRESSED]),
            Route("/docs", swagger_ui),
            Route("/redoc", redoc),
        ]
        if explorer:
            routes += [Route("/explore/{path:path}", explore, middleware=[COMPRESSED]), Route(GRAPHIQL, graphiql)]
            routes += [Route("/robots.txt", robots), Route("/sitemap.xml", map_pages)]
        if self.is_built:
            files = ServeStaticASGI(
                None,
                self.built,
                allow_all_origins=False,
                immutable_file_test=lambda path, url: url.startswith("/assets/"),  # their names have hashes
                add_headers_function=add_script_policy,
            )
            routes += [Mount("/assets", files), Route("/favicon.svg", files), Route(IMAGE, files)]
        return routes


def wants_page(scope: Scope) -> bool:
    """Whether the request is a browser's for GraphiQL, not a program's for the API."""
    if scope["method"] not in ("GET", "HEAD") or scope["path"] != GRAPHIQL:
        return False
    return any(name == b"accept" and accepts_html(value) for name, value in scope["headers"])


def add_script_policy(headers: Headers, path: str, url: str) -> None:
    """The policy of scripts that run without a page, as workers do."""
    headers["Content-Security-Policy"] = "default-src 'self'; frame-ancestors 'none'"


def strawberry_graphiql() -> str:
    """Strawberry's GraphiQL page, with our first example in place of its own."""
    text = json.dumps(FIRST_LOOK.read_text("utf-8")).replace("</", "<\\/")
    return EXAMPLE_QUERY.sub(
        lambda match: f"const EXAMPLE_QUERY = {text};", get_graphql_ide_html(graphql_ide="graphiql")
    )
