"""What an operator asks of the last run, pushed to a Prometheus Pushgateway: a run ends before it could be asked."""

import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

from prometheus_client import CollectorRegistry, Gauge, pushadd_to_gateway

from etl.addresses import safe_address
from etl.input_rows import InputRows

JOB = "racing_pipeline"
PUSH_SECONDS = 5


class Run:
    """One run's figures. What a failed or a needless run does not know stays at the gateway as it was."""

    def __init__(self) -> None:
        self.registry = CollectorRegistry()
        self.began = time.time()

    def read(self, inputs: Sequence[InputRows]) -> None:
        """How many rows of each file were read, and how many of them rejected."""
        if not inputs:
            return
        read = self._gauge("rows_read", "Rows in the raw files.", "file")
        bad = self._gauge("rows_refused", "Raw rows that were left out because they were wrong.", "file")
        for rows in inputs:
            read.labels(rows.name).set(rows.read)
            bad.labels(rows.name).set(rows.rejected)

    def ended(self, *, well: bool) -> None:
        now = time.time()
        self._gauge("seconds", "How long the last run took.").set(now - self.began)
        self._gauge("failed", "1 if the last run failed, else 0.").set(not well)
        self._gauge("last_run_timestamp_seconds", "When the last run ended.").set(now)
        if well:
            self._gauge("last_success_timestamp_seconds", "When the last run that did not fail ended.").set(now)

    def _gauge(self, name: str, help_: str, *labels: str) -> Gauge:
        return Gauge(f"racing_pipeline_{name}", help_, labels, registry=self.registry)


@contextmanager
def pushed(address: str, say: Callable[[str], None]) -> Iterator[Run]:
    """A run whose figures are pushed at its end, however it ends; to nowhere if there is no address."""
    run, well = Run(), False
    try:
        yield run
        well = True
    finally:
        if address:
            run.ended(well=well)
            try:
                pushadd_to_gateway(address, JOB, run.registry, timeout=PUSH_SECONDS)
            except (OSError, ValueError) as error:  # a run is not worth less for it
                say(f"warning  RACING_PUSHGATEWAY: {safe_address(address)} did not take the metrics: {error}")
