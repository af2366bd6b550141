"""Metrics of requests and of the dataset, in the format of Prometheus."""

import math
import time
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

from graph.dataset.live import LiveDataset
from graph.endpoints.response_cache import ResponseCache
from graph.endpoints.worker_metrics import WorkerMetrics

VERSION = Gauge("racing_dataset_version", "Number of the dataset version that is served; 0 before the first.")
AGE = Gauge("racing_dataset_age_seconds", "Seconds since the version that is served was published.")
PUBLISHED = Gauge("racing_dataset_published_timestamp_seconds", "When the version that is served was published.")
CONTACT = Gauge("racing_database_seen_seconds", "Seconds since the database last confirmed which version is current.")
CACHE_BYTES = Gauge("racing_answer_cache_bytes", "Memory of the response cache.")

METHODS = frozenset({"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"})

MAX_OPERATION_NAMES = 100
"""Names of operations come from clients, and each is two dozen time series. Further ones are counted as "other"."""

MAX_NAME_CHARACTERS = 60

BOUNDS = (0.0001, 0.00025, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10)
"""Of the histogram of durations, in seconds."""


class DurationHistogram:
    __slots__ = ("counts", "seconds")

    def __init__(self) -> None:
        self.counts = [0] * (len(BOUNDS) + 1)
        self.seconds = 0.0

    @property
    def buckets(self) -> list[tuple[str, float]]:
        return list(zip([*map(str, BOUNDS), "+Inf"], accumulate(self.counts), strict=True))


_requests: Counter[tuple[str, int]] = Counter()
_durations = DurationHistogram()
_operations = {"": DurationHistogram(), "other": DurationHistogram()}


def count_request(method: str, status: int, seconds: float, operation: str | None) -> None:
    # A client may send any word as method, and each would be a time series.
    _requests[method if method in METHODS else "other", status] += 1
    bucket = bisect_left(BOUNDS, seconds)
    _durations.counts[bucket] += 1
    _durations.seconds += seconds
    if operation is not None:
        histogram = _operations.get(operation) or _new_histogram(operation)
        histogram.counts[bucket] += 1
        histogram.seconds += seconds


def _new_histogram(operation: str) -> DurationHistogram:
    """The histogram of a new name; that of "other" if there are too many names, or the name is too long."""
    if len(_operations) >= MAX_OPERATION_NAMES + 2 or len(operation) > MAX_NAME_CHARACTERS:
        return _operations["other"]
    return _operations.setdefault(operation, DurationHistogram())


class RequestCollector(Collector):
    """Reports the counts above: prometheus_client's own counters cost a tenth of a cached response."""

    def collect(self) -> Iterator[Metric]:
        requests = CounterMetricFamily("racing_requests", "Requests.", labels=("method", "status"))
        for (method, status), number in list(_requests.items()):
            requests.add_metric((method, str(status)), number)
        yield requests
        seconds = _durations.seconds
        yield HistogramMetricFamily("racing_request_seconds", "Duration of requests.", _durations.buckets, seconds)
        by_name = HistogramMetricFamily(
            "racing_operation_seconds", "Duration of GraphQL requests by operation name.", labels=("operation",)
        )
        for name, histogram in list(_operations.items()):
            by_name.add_metric((name or "unnamed",), histogram.buckets, histogram.seconds)
        yield by_name


REGISTRY.register(RequestCollector())


def update_gauges(live: LiveDataset, cache: ResponseCache) -> None:
    """Set the gauges of this process to the present values."""
    VERSION.set(live.version or 0)
    AGE.set(time.time() - live.dataset.published_at.timestamp() if live.dataset else 0)
    PUBLISHED.set(live.dataset.published_at.timestamp() if live.dataset else 0)
    CONTACT.set(math.inf if live.seconds_since_contact is None else live.seconds_since_contact)
    CACHE_BYTES.set(cache.entries.currsize)


async def metrics(request: Request) -> Response:
    worker_metrics: WorkerMetrics = request.state.worker_metrics
    return Response(await worker_metrics.latest(), media_type=CONTENT_TYPE_LATEST)


routes = [Route("/metrics", metrics)]
