"""Keeps the newest dataset version at hand: loads it when it appears, and goes on with it when the database is away."""

import asyncio
from dataclasses import dataclass

from sqlalchemy.ext.asyncio import AsyncEngine
from starlette.exceptions import HTTPException
from starlette.requests import HTTPConnection
from starlette.types import Scope

from etl.database import Database
from graph.answers import Answers
from graph.logs import log
from graph.settings import Settings
from graph.snapshot import NoVersion, Snapshot, current_version, load

NO_VERSION = "No dataset version is loaded yet; /health/ready says why."


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

    @property
    def version(self) -> int | None:
        return self.served.snapshot.dataset.version if self.served else None

    async def look(self) -> None:
        """Load the newest version unless it is the current one. Never raises; see `problem`."""
        try:
            version = await current_version(self.engine)
            if version != self.version:
                self._serve(await load(self.engine))
            self._note(None)
        except NoVersion as error:
            self._note(str(error))
        except Exception as error:  # whatever is wrong with a database or a version, the one at hand goes on
            reason = getattr(error, "orig", None) or error
            self._note(f"{self.database.name} cannot be read: {reason or type(error).__name__}")
            await self.engine.dispose()

    async def watch(self) -> None:
        """Look again and again, less often while the database is away."""
        wait = self.settings.refresh_seconds
        while True:
            await asyncio.sleep(wait)
            await self.look()
            wait = min(wait * 2, self.settings.refresh_seconds_max) if self.problem else self.settings.refresh_seconds

    async def close(self) -> None:
        await self.engine.dispose()

    def _serve(self, snapshot: Snapshot) -> None:
        answers = Answers(snapshot.dataset.version, self.settings.cache_control, self.settings.answer_cache_bytes)
        self.served = Served(snapshot, answers)
        log.info("serving", version=self.version, source=snapshot.dataset.source)

    def _note(self, problem: str | None) -> None:
        if problem and problem != self.problem:
            log.warning("no news", reason=problem)
        self.problem = problem


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
