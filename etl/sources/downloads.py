"""Archives that were downloaded, kept with what the server needs to know that they have not been modified."""

import json
from collections.abc import Callable
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

from filelock import FileLock
from rich.console import Console

from etl.addresses import safe_address
from etl.settings import Settings
from etl.sources.remote import download


class Download:
    """The archive at an address, in the cache."""

    def __init__(self, url: str, settings: Settings) -> None:
        self.url = url
        self.settings = settings
        folder = Path(settings.cache) / "downloads"
        folder.mkdir(parents=True, exist_ok=True)
        self.archive = folder / f"{sha256(url.encode()).hexdigest()[:16]}.zip"
        self.conditions = self.archive.with_suffix(".json")
        self.was_modified = True
        """Whether the last response had an archive in it."""

    def fetch(self, console: Console, say: Callable[[str], None]) -> Path:
        """The archive as the server has it now. Raises SourceError as `download`."""
        with FileLock(self.archive.with_suffix(".lock")):
            timeout, max_bytes = self.settings.download_timeout, self.settings.max_download_bytes
            conditions = download(self.url, self.archive, timeout, max_bytes, console, self._known_conditions())
            self.was_modified = conditions is not None
            if conditions is None:
                say(f"not modified  {safe_address(self.url)}")
            else:
                self.conditions.write_text(json.dumps(conditions), "utf-8")
        return self.archive

    def forget(self) -> None:
        """Remove an archive that cannot be read, so that the next run downloads it again."""
        for file in (self.conditions, self.archive):
            file.unlink(missing_ok=True)

    def _known_conditions(self) -> dict[str, str]:
        with suppress(OSError, ValueError):
            conditions = json.loads(self.conditions.read_text("utf-8"))
            if self.archive.exists() and isinstance(conditions, dict):
                return conditions
        return {}
