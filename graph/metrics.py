"""Counters for an operator, in the format of Prometheus."""

from functools import cache

from prometheus_client import CONTENT_TYPE_LATEST, Counter, Gauge, generate_latest
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from graph.refresh import current_of

REQUESTS = Counter("racing_requests", "Requests answered.", ["method", "status"])
VERSION = Gauge("racing_dataset_version", "Number of the dataset version that is served; 0 before the first.")

KNOWN_METHODS = frozenset({"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"})


def count(method: str, status: int) -> None:
    _counter(method if method in KNOWN_METHODS else "other", status).inc()


@cache
def _counter(method: str, status: int) -> Counter:
    # A client may send any word as method; each would be a time series for ever.
    return REQUESTS.labels(method, status)


async def metrics(request: Request) -> Response:
    VERSION.set(current_of(request).version or 0)
    return Response(generate_latest(), media_type=CONTENT_TYPE_LATEST)


routes = [Route("/metrics", metrics)]
