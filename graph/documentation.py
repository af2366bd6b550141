"""Pages that explain the REST paths: /openapi.json, Swagger UI at /docs, ReDoc at /redoc."""

from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, Response
from starlette.routing import Route

from graph.headers import policy_of
from graph.openapi import document

VERSION = "1.0.0"
DOCUMENT = document(VERSION)

SWAGGER_UI = """<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8"><title>Racing Data API</title>
<link rel="stylesheet" href="https://cdn.jsdelivr.net/npm/swagger-ui-dist@5/swagger-ui.css">
</head>
<body>
<div id="swagger-ui">
<p>Loading from the internet. Offline, read <a href="/openapi.json">/openapi.json</a>.</p>
</div>
<script src="https://cdn.jsdelivr.net/npm/swagger-ui-dist@5/swagger-ui-bundle.js"></script>
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
<script src="https://cdn.jsdelivr.net/npm/redoc@2/bundles/redoc.standalone.js"></script>
</body>
</html>
"""


def page(html: str) -> HTMLResponse:
    """A page, with a policy under which it works."""
    return HTMLResponse(html, headers={"Content-Security-Policy": policy_of(html), "Referrer-Policy": "no-referrer"})


async def openapi(request: Request) -> Response:
    return JSONResponse(DOCUMENT)


async def docs(request: Request) -> Response:
    return page(SWAGGER_UI)


async def redoc(request: Request) -> Response:
    return page(REDOC)


routes = [Route("/openapi.json", openapi), Route("/docs", docs), Route("/redoc", redoc)]
