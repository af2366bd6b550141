"""Metrics of a run, pushed to a Prometheus Pushgateway: a run ends before it could be scraped."""

import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

from prometheus_client import CollectorRegistry, Gauge, pushadd_to_gateway

from etl.addresses import safe_address
from etl.input_rows import InputRows

JOB = "racing_pipeline"
PUSH_SECONDS = 5


class Run:
    """The metrics of a run. Metrics that a failed or skipped run does not know keep their values."""

    def __init__(self) -> None:
        self.registry = CollectorRegistry()
        self.began = time.time()

    def read(self, inputs: Sequence[InputRows]) -> None:
        """Set how many rows of each file were read and rejected."""
        if not inputs:
            return
        read = self._gauge("rows_read", "Rows in the raw files.", "file")
        bad = self._gauge("rows_refused", "Raw rows that were rejected.", "file")
        for rows in inputs:
            read.labels(rows.name).set(rows.read)
            bad.labels(rows.name).set(rows.rejected)

    def ended(self, *, well: bool) -> None:
        now = time.time()
        self._gauge("seconds", "Duration of the last run.").set(now - self.began)
        self._gauge("failed", "1 if the last run failed, else 0.").set(not well)
        self._gauge("last_run_timestamp_seconds", "When the last run ended.").set(now)
        if well:
            self._gauge("last_success_timestamp_seconds", "When the last run that did not fail ended.").set(now)

    def _gauge(self, name: str, help_: str, *labels: str) -> Gauge:
        return Gauge(f"racing_pipeline_{name}", help_, labels, registry=self.registry)


@contextmanager
def pushed(address: str, say: Callable[[str], None]) -> Iterator[Run]:
    """Push the metrics of a run when it ends, with or without an error; not without an address."""
    run, well = Run(), False
    try:
        yield run
        well = True
    finally:
        if address:
            run.ended(well=well)
            try:
                pushadd_to_gateway(address, JOB, run.registry, timeout=PUSH_SECONDS)
            except (OSError, ValueError) as error:  # the run is valid without its metrics
                say(f"warning  RACING_PUSHGATEWAY: {safe_address(address)} did not take the metrics: {error}")
