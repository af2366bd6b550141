"""The fingerprint of a run: equal input and equal definitions give equal figures, so the run is skipped."""

import hashlib
import json
import os
import time
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

from sqlalchemy.schema import CreateTable

from etl.published.tables import metadata
from etl.sources.sources import Sources

SQL = Path(__file__).parent / "sql"
SETTLED_NANOSECONDS = 2_000_000_000
FOLDERS = ("raw", "partials", "facts", "summaries", "sources", "supplement")


def digests(sources: Sources, cache: Path | None = None) -> dict[str, str]:
    """Name and SHA-256 of each input file of all sources. With a cache only changed files are read."""
    cache_file = DigestCache(cache / "digests.json") if cache else None
    digests_by_name = {
        name: cache_file.digest(part.path) if cache_file else _digest(part.path)
        for name, (part, _) in sources.files.items()
    }
    if cache_file:
        cache_file.save()
    return digests_by_name


class DigestCache:
    """Digests of files, valid while path, size and times are unchanged, as in git's index."""

    def __init__(self, file: Path) -> None:
        self.file = file
        self.used: dict[str, list[Any]] = {}
        self.stored: dict[str, Any] = {}
        with suppress(OSError, ValueError):
            stored = json.loads(file.read_text("utf-8"))
            self.stored = stored if isinstance(stored, dict) else {}

    def digest(self, path: Path) -> str:
        state = path.stat()
        state_of_file = [state.st_size, state.st_mtime_ns, state.st_ctime_ns, state.st_ino]
        *was, digest = self.stored.get(str(path.absolute()), [None])
        if was != state_of_file:
            digest = _digest(path)
        # A file that was written while it was read could change again with the same times.
        if time.time_ns() - state.st_mtime_ns > SETTLED_NANOSECONDS:
            self.used[str(path.absolute())] = [*state_of_file, digest]
        return str(digest)

    def save(self) -> None:
        self.file.parent.mkdir(parents=True, exist_ok=True)
        new = self.file.with_name(f"{self.file.name}.{os.getpid()}.new")
        new.write_text(json.dumps(self.used), "utf-8")
        new.replace(self.file)


def _digest(path: Path) -> str:
    with path.open("rb") as opened:
        return hashlib.file_digest(opened, "sha256").hexdigest()


def fingerprint(files: Mapping[str, str], max_laps: int) -> str:
    """SHA-256 over each input file's name and digest, the limit of laps, the SQL of the figures, and the tables."""
    total = hashlib.sha256(f"{max_laps}\n".encode())
    for name, digest in files.items():
        total.update(f"{name} {digest}\n".encode())
    for path in sorted(path for folder in FOLDERS for path in (SQL / folder).rglob("*.sql")):
        total.update(f"{path.relative_to(SQL)} {hashlib.sha256(path.read_bytes()).hexdigest()}\n".encode())
    for table in metadata.tables.values():
        total.update(str(CreateTable(table)).encode())
    return total.hexdigest()
