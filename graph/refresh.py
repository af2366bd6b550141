"""Keeps the newest dataset version at hand: loads it when it appears, and goes on with it when the database is away."""

import asyncio

from sqlalchemy.ext.asyncio import AsyncEngine

from etl.database import Database
from graph.logs import log
from graph.settings import Settings
from graph.snapshot import NoVersion, Snapshot, load, newest_version


class Current:
    """The snapshot that requests are answered from, if any, and what was wrong at the last look."""

    def __init__(self, database: Database, settings: Settings) -> None:
        self.database = database
        self.engine: AsyncEngine = database.reading_engine()
        self.settings = settings
        self.snapshot: Snapshot | None = None
        self.problem: str | None = "nothing was read yet"

    async def look(self) -> None:
        """Load the newest version unless it is the current one. Never raises; see `problem`."""
        try:
            version = await newest_version(self.engine)
            if self.snapshot is None or self.snapshot.dataset.version != version:
                self.snapshot = await load(self.engine)
                log.info("serving", version=version, source=self.snapshot.dataset.source)
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

    def _note(self, problem: str | None) -> None:
        if problem and problem != self.problem:
            log.warning("no news", reason=problem)
        self.problem = problem
