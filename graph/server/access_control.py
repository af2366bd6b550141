"""Who may send requests, how many, and from the pages of which origins."""

from collections.abc import Sequence

from starlette.middleware.cors import CORSMiddleware
from starlette.types import ASGIApp

from graph.server.api_keys import ApiKeys, read_keys

EXPOSED_HEADERS = ("ETag", "RateLimit", "RateLimit-Policy", "Retry-After")


def with_access_control(app: ASGIApp, api_keys: str, rate_limit: str, redis_url: str) -> ASGIApp:
    """The application behind API keys and rate limit, as far as they are set."""
    if rate_limit:
        from graph.server.rate_limit import RateLimit, parse_quota  # importing it takes 100 ms and 10 MB

        app = RateLimit(app, parse_quota(rate_limit), redis_url)
    return ApiKeys(app, read_keys(api_keys)) if api_keys else app


def with_cors(app: ASGIApp, origins: Sequence[str], exposed_headers: Sequence[str]) -> ASGIApp:
    """The application for pages of other origins, which may read these headers beside the usual ones."""
    return CORSMiddleware(
        app,
        allow_origins=origins,
        allow_methods=["GET", "POST"],
        allow_headers=["*"],
        expose_headers=[*exposed_headers, *EXPOSED_HEADERS],
        max_age=86_400,
    )
