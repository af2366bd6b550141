"""Counters for an operator, in the format of Prometheus."""

import math
from functools import cache

from prometheus_client import CONTENT_TYPE_LATEST, Counter, Gauge, generate_latest
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from graph.refresh import current_of

REQUESTS = Counter("racing_requests", "Requests answered.", ["method", "status"])
VERSION = Gauge("racing_dataset_version", "Number of the dataset version that is served; 0 before the first.")
PUBLISHED = Gauge("racing_dataset_published_timestamp_seconds", "When the version that is served was published.")
SEEN = Gauge("racing_database_seen_seconds", "Seconds since the database last told which version is current.")

KNOWN_METHODS = frozenset({"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"})


def count(method: str, status: int) -> None:
    _counter(method if method in KNOWN_METHODS else "other", status).inc()


@cache
def _counter(method: str, status: int) -> Counter:
    # A client may send any word as method; each would be a time series for ever.
    return REQUESTS.labels(method, status)


async def metrics(request: Request) -> Response:
    current = current_of(request)
    VERSION.set(current.version or 0)
    PUBLISHED.set(current.dataset.published_at.timestamp() if current.dataset else 0)
    SEEN.set(math.inf if current.seen_seconds_ago is None else current.seen_seconds_ago)
    return Response(generate_latest(), media_type=CONTENT_TYPE_LATEST)


routes = [Route("/metrics", metrics)]
