"""Metrics of all workers in one scrape: the scraped worker requests those of the others and sums them.

Each worker also writes its metrics to a file, so that no counter decreases when it ends.
"""

import asyncio
import os
import tempfile
import threading
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

from prometheus_client import generate_latest
from prometheus_client.core import Metric
from prometheus_client.parser import text_string_to_metric_families
from prometheus_client.registry import Collector

FOLDER = "_RACING_WORKER_METRICS"
"""The environment variable with which the parent process names the folder of sockets and files to its workers."""

FILE, SOCKET = ".prom", ".sock"
REPLY_SECONDS = 1.0

GAUGES: Mapping[str, Callable[[Iterable[float]], float]] = {
    "racing_dataset_version": min,
    "racing_dataset_published_timestamp_seconds": min,
    "racing_answer_cache_bytes": sum,
    "process_virtual_memory_bytes": sum,
    "process_resident_memory_bytes": sum,
    "process_open_fds": sum,
    "process_start_time_seconds": min,
}
"""How the values of the workers are combined; those of other gauges by their maximum."""


@contextmanager
def shared_metrics() -> Iterator[None]:
    """Create the folder that workers share; in the parent process, before they start."""
    with tempfile.TemporaryDirectory(prefix="racing-metrics-") as folder:
        os.environ[FOLDER] = folder
        yield


class WorkerMetrics:
    """The metrics of all workers; without a shared folder, those of this process."""

    def __init__(self, update_gauges: Callable[[], None]) -> None:
        self.update_gauges = update_gauges
        folder = os.environ.get(FOLDER)
        # Process ids are reused, and the file of an ended worker must stay.
        self.file = Path(folder) / f"{os.getpid()}-{time.time_ns()}{FILE}" if folder else None
        self.server: asyncio.Server | None = None

    async def open(self) -> None:
        """Start to reply to the other workers."""
        if self.file:
            self.server = await asyncio.start_unix_server(self._reply, self.file.with_suffix(SOCKET))

    async def close(self) -> None:
        if self.file and self.server:
            self.server.close()
            self.file.with_suffix(SOCKET).unlink(missing_ok=True)
            self._report()

    async def latest(self) -> bytes:
        """The metrics of all workers, in the format of Prometheus."""
        own = await asyncio.to_thread(self._report)
        if self.file is None:
            return own
        files = [file for file in self.file.parent.glob(f"*{FILE}") if file != self.file]
        sockets = {path.with_suffix(FILE) for path in self.file.parent.glob(f"*{SOCKET}")} - {self.file}
        replies = dict(zip(sockets, await asyncio.gather(*map(_request, sockets)), strict=True))
        alive = [own, *(reply for reply in replies.values() if reply)]
        ended = [file.read_bytes() for file in files if not replies.get(file)]
        return await asyncio.to_thread(lambda: generate_latest(_Merged(alive, ended)))

    def _report(self) -> bytes:
        """This worker's metrics, written to its file before they are returned."""
        self.update_gauges()
        text = generate_latest()
        if self.file:
            new = self.file.with_suffix(f".{threading.get_ident()}.new")
            new.write_bytes(text)
            new.replace(self.file)
        return text

    async def _reply(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with suppress(OSError):
            writer.write(await asyncio.to_thread(self._report))
            await writer.drain()
        writer.close()


async def _request(file: Path) -> bytes:
    """The metrics of another worker; empty if it has ended."""
    with suppress(OSError, TimeoutError):
        async with asyncio.timeout(REPLY_SECONDS):
            reader, writer = await asyncio.open_unix_connection(file.with_suffix(SOCKET))
            try:
                return await reader.read(-1)
            finally:
                writer.close()
    return b""


class _Merged(Collector):
    """Metrics of several processes. The gauges of ended processes are left out."""

    def __init__(self, alive: Iterable[bytes], ended: Iterable[bytes]) -> None:
        self.families: dict[str, Metric] = {}
        self.values: dict[str, dict[tuple[str, tuple[tuple[str, str], ...]], list[float]]] = {}
        for text in alive:
            for family in text_string_to_metric_families(text.decode()):
                self._add(family)
        for text in ended:
            for family in text_string_to_metric_families(text.decode()):
                if family.type != "gauge":
                    self._add(family)

    def _add(self, family: Metric) -> None:
        self.families.setdefault(family.name, family)
        values = self.values.setdefault(family.name, {})
        for sample in family.samples:
            values.setdefault((sample.name, tuple(sample.labels.items())), []).append(sample.value)

    def collect(self) -> Iterator[Metric]:
        for name, family in self.families.items():
            merge = GAUGES.get(name, max) if family.type == "gauge" else sum
            merged = Metric(name, family.documentation, family.type)
            for (sample, labels), values in self.values[name].items():
                merged.add_sample(sample, dict(labels), min(values) if name.endswith("_created") else merge(values))
            yield merged
