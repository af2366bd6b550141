"""Counters for an operator, in the format of Prometheus."""

from prometheus_client import CONTENT_TYPE_LATEST, Counter, Gauge, generate_latest
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from graph.answers import snapshot_of

REQUESTS = Counter("racing_requests", "Requests answered.", ["method", "status"])
VERSION = Gauge("racing_dataset_version", "Number of the dataset version that is served; 0 before the first.")

KNOWN_METHODS = frozenset({"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"})


def count(method: str, status: int) -> None:
    # A client may send any word as method; each would be a time series for ever.
    REQUESTS.labels(method if method in KNOWN_METHODS else "other", status).inc()


async def metrics(request: Request) -> Response:
    snapshot = snapshot_of(request)
    VERSION.set(snapshot.dataset.version if snapshot else 0)
    return Response(generate_latest(), media_type=CONTENT_TYPE_LATEST)


routes = [Route("/metrics", metrics)]
