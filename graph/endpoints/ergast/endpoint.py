"""The ASGI application at /ergast/f1 and /api/f1."""

import re
from collections.abc import Mapping
from typing import Any, NamedTuple
from urllib.parse import parse_qsl

import orjson
from starlette.exceptions import HTTPException
from starlette.responses import Response
from starlette.types import Receive, Scope, Send

from graph.dataset.snapshot import Snapshot
from graph.endpoints.ergast.calendar import season_and_round
from graph.endpoints.ergast.grammar import CRITERIA, NOT_FOUND, Path, read_path
from graph.endpoints.ergast.objects import Objects
from graph.endpoints.ergast.selection import Selection
from graph.endpoints.ergast.tables import TABLES
from graph.endpoints.http_request import HttpRequest
from graph.endpoints.no_version import snapshot_of
from graph.endpoints.response_cache import CachedResponse, ResponseCache

PREFIXES = ("/ergast/f1", "/api/f1")
METHODS = "GET, HEAD, OPTIONS"
DEFAULT_LIMIT = 30
MAX_PARAMETERS = 20
COUNT = re.compile(r"[0-9]{1,1000}")


class Page(NamedTuple):
    """The rows that a request wants: at most `limit` of them."""

    limit: int
    offset: int


FIRST_PAGE = Page(DEFAULT_LIMIT, 0)


class ErgastEndpoint:
    """Responses of the Ergast API from the same rows as GraphQL."""

    def __init__(self, cache: ResponseCache, max_limit: int) -> None:
        self.cache = cache
        self.max_limit = max_limit

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["method"] == "OPTIONS":
            await Response(headers={"Allow": METHODS})(scope, receive, send)
            return
        request = HttpRequest.of(scope)
        if request.method not in ("GET", "HEAD"):
            raise HTTPException(405, f'Method "{request.method}" not allowed.', headers={"Allow": METHODS})
        response = self._cached(request, _host_name(request, scope), snapshot_of(scope))
        await response.send(scope, request.headers.get(b"if-none-match"), send)

    def respond(self, request: HttpRequest, body: bytes, snapshot: Snapshot) -> CachedResponse | None:
        """The response if the client names the host, and no proxy the scheme. Raises HTTPException 400 and 404."""
        host = request.headers.get(b"host")
        if request.method != "GET" or host is None or b"x-forwarded-proto" in request.headers:
            return None
        return self._cached(request, host.decode("latin-1"), snapshot)

    def _cached(self, request: HttpRequest, host: str, snapshot: Snapshot) -> CachedResponse:
        """Raises HTTPException 400 and 404."""
        path, query = request.path, request.query_string
        encoding = request.negotiation.encoding
        key = (encoding, request.scheme, host, path, query)
        response = self.cache.get(snapshot, key)
        if response is None:
            url = f"{_scheme(request)}://{host}{path}".lower()
            response = self._respond(_below_prefix(path), _page(query), url, snapshot, encoding)
            self.cache.put(snapshot, key, len(url) + len(query), response)
        return response

    def _respond(self, path: str, page: Page, url: str, snapshot: Snapshot, encoding: str | None) -> CachedResponse:
        """A response that was not in the cache. Raises HTTPException 400 and 404."""
        body = respond(read_path(path), page, self.max_limit, url, snapshot, snapshot.derived(Objects))
        return self.cache.encode(snapshot, orjson.dumps(body), encoding)


def respond(path: Path, page: Page, max_limit: int, url: str, snapshot: Snapshot, objects: Objects) -> dict[str, Any]:
    """The body of a response. Raises HTTPException 404."""
    season, round_ = season_and_round(path, snapshot)
    table = TABLES[path.resource.name]
    rows = table.rows(Selection(snapshot, season, round_, path.conditions))
    # The laps of a race are few enough to be sent at once.
    limit = min(page.limit, max(max_limit, len(rows)) if path.resource.name == "laps" else max_limit)
    return {
        "MRData": {
            "xmlns": "",
            "series": "f1",
            "url": url,
            "limit": str(limit),
            "offset": str(page.offset),
            "total": str(len(rows)),
            table.name: {
                **_echo(path, season, round_),
                table.list_name: table.write(rows[page.offset : page.offset + limit], objects),
            },
        }
    }


def _echo(path: Path, season: int | None, round_: int | None) -> Mapping[str, str]:
    """What the path says, under the names that Ergast gives it."""
    numbers = {"season": season, "round": round_}
    echo = {name: str(value) for name, value in numbers.items() if value is not None}
    for name, criterion in CRITERIA.items() if path.criteria else ():
        if criterion.echo and name in path.criteria and not name == path.resource.name == "laps":
            echo[criterion.echo] = path.criteria[name]
    return echo


def _below_prefix(path: str) -> str:
    """What follows the prefix. Raises HTTPException 404."""
    for prefix in PREFIXES:
        if path.startswith(prefix) and path[len(prefix) : len(prefix) + 1] in ("", "/", "."):
            return path.removeprefix(prefix)
    raise HTTPException(404, NOT_FOUND)


def _page(query_string: bytes) -> Page:
    """The page of a request: values that are not counts are ignored. Raises HTTPException 400 and 404."""
    if not query_string:
        return FIRST_PAGE
    try:
        parameters = dict(parse_qsl(query_string.decode("latin-1"), max_num_fields=MAX_PARAMETERS))
    except ValueError:
        raise HTTPException(400, f"Bad Request: More than {MAX_PARAMETERS} parameters.") from None
    if parameters.get("format", "json").lower() != "json":
        raise HTTPException(404, NOT_FOUND)
    return Page(_count(parameters.get("limit")) or DEFAULT_LIMIT, _count(parameters.get("offset")))


def _scheme(request: HttpRequest) -> str:
    """A proxy may call the scheme of a request that of a WebSocket."""
    return "https" if request.scheme in ("https", "wss") else "http"


def _host_name(request: HttpRequest, scope: Scope) -> str:
    """The name that the client used; the server's address for clients of HTTP/1.0 without a name."""
    host = request.headers.get(b"host")
    if host is not None:
        return host.decode("latin-1")
    address, port = scope["server"]
    return f"{address}:{port}"


def _count(text: str | None) -> int:
    """A count, or 0 for anything else."""
    return int(text) if text and COUNT.fullmatch(text) else 0
