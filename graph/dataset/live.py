"""Keeps the newest dataset version at hand: loads it when it appears, and goes on with it when the database is away."""

import asyncio
import gc
import random
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import aclosing
from dataclasses import dataclass

from prometheus_client import Counter
from sqlalchemy.ext.asyncio import AsyncEngine
from starlette.exceptions import HTTPException
from starlette.requests import HTTPConnection
from starlette.types import Scope

from etl.published.database import REACH_SECONDS, Database
from graph.dataset.allocator import return_free_memory
from graph.dataset.notifications import news
from graph.dataset.snapshot import NoVersion, Snapshot, Unreadable, current_dataset, load
from graph.endpoints.response_cache import Answers
from graph.server.logs import log
from graph.settings import Settings
from graph.types.dataset import Dataset

NO_VERSION = "No dataset version is loaded yet; /health/ready says why."
FIRST_WAIT = 0.1
"""Seconds until the database is tried again for the first time; each further wait is twice as long."""

FAILURES = Counter("racing_refresh_failures", "Looks for a new version that failed: database away, version refused.")
LOADS = Counter("racing_refreshes", "Dataset versions loaded.")


@dataclass(frozen=True)
class Served:
    """One version and its finished answers, which go when it goes."""

    snapshot: Snapshot
    answers: Answers


class Current:
    """The version that requests are answered from, if any, and what was wrong at the last look."""

    def __init__(self, database: Database, settings: Settings) -> None:
        self.database = database
        self.engine: AsyncEngine = database.reading_engine()
        self.settings = settings
        self.served: Served | None = None
        self.problem: str | None = "nothing was read yet"
        self.reason: str | None = None
        self.has_looked = False
        self.seen: float | None = None
        self.refused: Dataset | None = None
        self.looking = asyncio.Lock()
        self.swapped = asyncio.Event()
        self.is_ending = False

    @property
    def dataset(self) -> Dataset | None:
        return self.served.snapshot.dataset if self.served else None

    @property
    def version(self) -> int | None:
        return self.dataset.version if self.dataset else None

    @property
    def seen_seconds_ago(self) -> float | None:
        """How long ago the database last told which version is current."""
        return None if self.seen is None else time.monotonic() - self.seen

    async def look(self) -> None:
        """Load the current version unless it is at hand. Never raises; see `problem`."""
        async with self.looking:
            try:
                await self._look()
                self._note(None)
            except (NoVersion, Unreadable) as error:
                self._note(str(error))
            except Exception as error:  # whatever is wrong with a database, the version at hand goes on
                self._note_away(error)

    async def looked(self) -> None:
        """Wait for a look that is under way, or look: so many who ask at once make one."""
        if self.looking.locked():
            async with self.looking:
                return
        await self.look()

    async def _look(self) -> None:
        async with asyncio.timeout(REACH_SECONDS):
            dataset = await current_dataset(self.engine)
        self.seen = time.monotonic()
        if dataset == self.refused:
            assert self.problem, "it was refused for a reason"
            raise Unreadable(self.problem)
        if dataset != self.dataset:
            if self.served:
                # They go with their version in any case; the new rows take their place in memory.
                self.served.answers.clear()
            try:
                self._serve(await load(self.engine))
            except Unreadable:
                self.refused = dataset
                raise

    async def watch(self) -> None:
        """Look whenever there may be another version; while the database is away, try again less and less often."""
        waits = _waits(self.settings.refresh_seconds_max)
        while True:
            try:
                async with aclosing(news(self.database, self.settings.refresh_seconds)) as came:  # type: ignore[type-var]
                    async for _ in came:
                        waits = _waits(self.settings.refresh_seconds_max)
                        await self.look()
            except Exception as error:  # no news can be had just now
                self._note_away(error)
            await asyncio.sleep(next(waits))

    async def datasets(self, after: int | None) -> AsyncIterator[Dataset]:
        """Each version as it becomes current, the present one first if its number is not `after`."""
        known = self.version if after is None else after
        while not self.is_ending:
            swapped = self.swapped
            if self.dataset and self.version != known:
                known = self.version
                yield self.dataset
            else:
                await swapped.wait()

    def end(self) -> None:
        """Let those who wait for further versions come to their end."""
        self.is_ending = True
        self.swapped.set()

    async def close(self) -> None:
        await self.engine.dispose()

    def _serve(self, snapshot: Snapshot) -> None:
        answers = Answers(snapshot.dataset.version, self.settings.caching, self.settings.answer_cache_bytes)
        self.served = Served(snapshot, answers)
        self.refused = None
        LOADS.inc()
        log.info("serving", version=self.version, source=snapshot.dataset.source)
        swapped, self.swapped = self.swapped, asyncio.Event()
        swapped.set()
        # Rows live until the next swap. Looking through them for garbage would stop everybody at every large answer.
        gc.unfreeze()
        gc.collect()
        gc.freeze()
        return_free_memory()

    def _note_away(self, error: Exception) -> None:
        reason = "no answer came in time" if isinstance(error, TimeoutError) else getattr(error, "orig", None) or error
        # The reason may name hosts and users, which are the operator's business.
        self._note("the database cannot be read; the log says why", f"{self.database.name} cannot be read: {reason}")

    def _note(self, problem: str | None, reason: str | None = None) -> None:
        if problem:
            FAILURES.inc()
        if problem and (reason or problem) != self.reason:
            log.warning("database unavailable" if reason else "no version to load", reason=reason or problem)
        elif self.reason and not problem and self.has_looked:
            log.info("database available again", version=self.version)
        self.problem, self.reason, self.has_looked = problem, reason or problem, True


def _waits(longest: float) -> Iterator[float]:
    """Seconds to wait before each try, scattered so that many processes do not come back all at once."""
    wait = FIRST_WAIT
    while True:
        yield random.uniform(0.5, 1) * wait
        wait = min(wait * 2, longest)


def current_of(scope: Scope | HTTPConnection) -> Current:
    """What the application keeps at hand, as `app.State` says."""
    current: Current = scope["state"]["current"]
    return current


def served_to(scope: Scope | HTTPConnection) -> Served:
    """What a request is answered from. Raises HTTPException 503 while there is nothing."""
    served = current_of(scope).served
    if served is None:
        raise HTTPException(503, NO_VERSION)
    return served
