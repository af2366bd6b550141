"""Counters for an operator, in the format of Prometheus."""

import math
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from itertools import accumulate

from prometheus_client import CONTENT_TYPE_LATEST, REGISTRY, Gauge
from prometheus_client.core import CounterMetricFamily, HistogramMetricFamily, Metric
from prometheus_client.registry import Collector
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from graph.dataset.live import Current
from graph.endpoints.worker_metrics import WorkerMetrics

VERSION = Gauge("racing_dataset_version", "Number of the dataset version that is served; 0 before the first.")
PUBLISHED = Gauge("racing_dataset_published_timestamp_seconds", "When the version that is served was published.")
SEEN = Gauge("racing_database_seen_seconds", "Seconds since the database last told which version is current.")

KEPT = Gauge("racing_answer_cache_bytes", "Memory of the answers that are kept.")

KNOWN_METHODS = frozenset({"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"})


_requests: Counter[tuple[str, int]] = Counter()


MOST_OPERATIONS = 100
"""Names of operations come from clients: each is two dozen time series. Those beyond are counted as "other"."""

LONGEST_NAME = 60

BOUNDS = (0.0001, 0.00025, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10)
"""Of how long answers take, in seconds."""


class Took:
    """How long some answers took: how many fell between which bounds, and seconds in all."""

    __slots__ = ("counts", "seconds")

    def __init__(self) -> None:
        self.counts = [0] * (len(BOUNDS) + 1)
        self.seconds = 0.0

    @property
    def buckets(self) -> list[tuple[str, float]]:
        return list(zip([*map(str, BOUNDS), "+Inf"], accumulate(self.counts), strict=True))


_took = Took()
_operations = {"": Took(), "other": Took()}


def count(method: str, status: int, seconds: float, operation: str | None) -> None:
    # A client may send any word as method; each would be a time series for ever.
    _requests[method if method in KNOWN_METHODS else "other", status] += 1
    place = bisect_left(BOUNDS, seconds)
    _took.counts[place] += 1
    _took.seconds += seconds
    if operation is not None:
        took = _operations.get(operation) or _of_new(operation)
        took.counts[place] += 1
        took.seconds += seconds


def _of_new(operation: str) -> Took:
    """The place of a name that has not been seen; the common one where there are too many, or it is too long."""
    if len(_operations) >= MOST_OPERATIONS + 2 or len(operation) > LONGEST_NAME:
        return _operations["other"]
    return _operations.setdefault(operation, Took())


class Requests(Collector):
    """Told when asked for: a counter of prometheus_client takes a tenth of the time of an answer at every request."""

    def collect(self) -> Iterator[Metric]:
        family = CounterMetricFamily("racing_requests", "Requests answered.", labels=("method", "status"))
        for (method, status), number in list(_requests.items()):
            family.add_metric((method, str(status)), number)
        yield family
        yield HistogramMetricFamily("racing_request_seconds", "How long answers took.", _took.buckets, _took.seconds)
        told = "How long answers to a GraphQL operation took, by its name."
        by_name = HistogramMetricFamily("racing_operation_seconds", told, labels=("operation",))
        for name, took in list(_operations.items()):
            by_name.add_metric((name or "unnamed",), took.buckets, took.seconds)
        yield by_name


REGISTRY.register(Requests())


def worker_metrics_of(request: Request) -> WorkerMetrics:
    """What the application keeps at hand, as `app.State` says."""
    metrics: WorkerMetrics = request.state.worker_metrics
    return metrics


def update_gauges(current: Current) -> None:
    """Set the gauges of this process to what is the case now."""
    VERSION.set(current.version or 0)
    PUBLISHED.set(current.dataset.published_at.timestamp() if current.dataset else 0)
    SEEN.set(math.inf if current.seen_seconds_ago is None else current.seen_seconds_ago)
    KEPT.set(current.served.answers.kept.currsize if current.served else 0)


async def metrics(request: Request) -> Response:
    return Response(await worker_metrics_of(request).latest(), media_type=CONTENT_TYPE_LATEST)


routes = [Route("/metrics", metrics)]
