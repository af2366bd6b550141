"""Keeps the current dataset version in memory: loads each new one, and serves the last while the database is away."""

import asyncio
import random
import time
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import aclosing, suppress

import structlog
from prometheus_client import Counter

from etl.published.database import REACH_SECONDS, Database
from graph.dataset.allocator import settle_memory
from graph.dataset.column_values import Unreadable
from graph.dataset.notifications import publish_notifications
from graph.dataset.snapshot import NoVersion, Snapshot, current_dataset, load
from graph.types.dataset import Dataset

log: structlog.stdlib.BoundLogger = structlog.get_logger("graph")

NO_VERSION_MESSAGE = "No dataset version is loaded yet: /health/ready has the reason."
MIN_RETRY_SECONDS = 0.1
"""Wait before the first retry while the database is away; each further wait is twice as long."""

UNAVAILABLE, REJECTED = "database unavailable", "version rejected"
"""Events in the log."""

MAX_REASONS = 20
"""Reasons of problems that are not logged again before a refresh succeeds."""

FAILURES = Counter("racing_refresh_failures", "Failed refreshes: the database was away, or a version was rejected.")
LOADS = Counter("racing_refreshes", "Dataset versions loaded.")


class LiveDataset:
    """The snapshot that requests read, and what was wrong at the last refresh.

    `before_load` is called before a version is loaded, `on_swap` with each snapshot before requests get it.
    """

    def __init__(
        self,
        database: Database,
        *,
        refresh_seconds: float,
        max_retry_seconds: float,
        before_load: Callable[[], None] = lambda: None,
        on_swap: Callable[[Snapshot], None] = lambda snapshot: None,
    ) -> None:
        self.database = database
        self.refresh_seconds = refresh_seconds
        self.max_retry_seconds = max_retry_seconds
        self.before_load = before_load
        self.on_swap = on_swap
        self.snapshot: Snapshot | None = None
        self.problem: str | None = "the database was not read yet"
        self.reason: str | None = None
        self.event: str | None = None
        self.logged_reasons: set[str | None] = set()
        self.has_refreshed = False
        self.last_contact: float | None = None
        self.rejected: tuple[Dataset, str] | None = None
        self.refreshing = asyncio.Lock()
        self.swapped = asyncio.Event()
        self.is_closing = False

    @property
    def dataset(self) -> Dataset | None:
        return self.snapshot.dataset if self.snapshot else None

    @property
    def version(self) -> int | None:
        return self.dataset.version if self.dataset else None

    @property
    def seconds_since_contact(self) -> float | None:
        """Seconds since the database last confirmed which version is current."""
        return None if self.last_contact is None else time.monotonic() - self.last_contact

    async def refresh(self) -> None:
        """Load the current version unless it is loaded. Never raises: see `problem`.

        A refresh goes on when its caller is cancelled: the thread of an interrupted statement would return its result
        to an event loop that may be closed.
        """
        await asyncio.shield(self._refresh_alone())

    async def _refresh_alone(self) -> None:
        async with self.refreshing:
            try:
                await self._refresh()
                self._report(None)
            except NoVersion as error:
                self._report(str(error), "no version to load")
            except Unreadable as error:
                self._report(str(error), REJECTED)
            except Exception as error:  # whatever is wrong with the database, the loaded version is served
                self._report_unavailable(error)

    async def refresh_or_wait(self) -> None:
        """Refresh, or wait for a refresh that is running: many concurrent calls cause one."""
        if self.refreshing.locked():
            async with self.refreshing:
                return
        await self.refresh()

    async def _refresh(self) -> None:
        async with asyncio.timeout(REACH_SECONDS):
            dataset = await current_dataset(self.database)
        self.last_contact = time.monotonic()
        if self.rejected and dataset.has_same_row_as(self.rejected[0]):
            raise Unreadable(self.rejected[1])
        if not dataset.has_same_row_as(self.dataset):
            self.before_load()
            try:
                self._swap(await load(self.database))
            except Unreadable as error:
                self.rejected = dataset, str(error)
                raise

    async def watch(self) -> None:
        """Refresh whenever a version may have been published; retry with growing waits while the database is away."""
        waits = _retry_waits(self.max_retry_seconds)
        while True:
            try:
                notifications = publish_notifications(self.database, self.refresh_seconds)
                async with aclosing(notifications) as events:  # type: ignore[type-var]  # an async generator has aclose
                    async for _ in events:
                        waits = _retry_waits(self.max_retry_seconds)
                        await self.refresh()
            except Exception as error:  # the connection or the file watch failed
                self._report_unavailable(error)
            await asyncio.sleep(next(waits))

    async def datasets(self, after: int | None) -> AsyncIterator[Dataset]:
        """Each version as it becomes current. With `after`, the present one comes first unless it has this number."""
        sent = self.version if after is None else after
        while not self.is_closing:
            swapped = self.swapped
            if self.dataset and self.version != sent:
                sent = self.version
                yield self.dataset
            else:
                await swapped.wait()

    def end_subscriptions(self) -> None:
        """Let `datasets` end for all who iterate over it."""
        self.is_closing = True
        self.swapped.set()

    async def close(self) -> None:
        """Wait until a refresh that runs has ended, `REACH_SECONDS` at most."""
        with suppress(TimeoutError):
            async with asyncio.timeout(REACH_SECONDS), self.refreshing:
                pass

    def _swap(self, snapshot: Snapshot) -> None:
        is_replaced = self.snapshot is not None
        self.on_swap(snapshot)
        self.snapshot = snapshot
        self.rejected = None
        LOADS.inc()
        log.info("serving", version=self.version, source=snapshot.dataset.source)
        swapped, self.swapped = self.swapped, asyncio.Event()
        swapped.set()
        settle_memory(has_garbage=is_replaced)

    def _report_unavailable(self, error: Exception) -> None:
        reason = "no response in time" if isinstance(error, TimeoutError) else error
        # The reason may contain hosts and users, which only the operator may see.
        public = "the database cannot be read; the log says why"
        self._report(public, UNAVAILABLE, f"{self.database.name} cannot be read: {reason}")

    def _report(self, problem: str | None, event: str | None = None, reason: str | None = None) -> None:
        """Keep what clients may read of a problem, and log each reason once until a refresh succeeds."""
        reason = reason or problem
        if self.event == UNAVAILABLE != event:
            log.info("database available again", version=self.version)
        if self.event == REJECTED and not event:
            log.info("rejected version no longer current", version=self.version)
        if not event or len(self.logged_reasons) >= MAX_REASONS:
            self.logged_reasons.clear()
        if event:
            FAILURES.inc()
            if reason not in self.logged_reasons:
                log.warning(event, reason=reason)
            self.logged_reasons.add(reason)
        self.problem, self.event, self.reason, self.has_refreshed = problem, event, reason, True


def _retry_waits(max_seconds: float) -> Iterator[float]:
    """Seconds to wait before each retry, with jitter so that processes do not retry at the same time."""
    wait = MIN_RETRY_SECONDS
    while True:
        yield random.uniform(0.5, 1) * wait
        wait = min(wait * 2, max_seconds)
