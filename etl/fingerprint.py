"""The fingerprint of a run: equal input and equal definitions give equal figures, so the run need not be repeated."""

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
from etl.sources.source import Source

SQL = Path(__file__).parent / "sql"
SETTLED_NANOSECONDS = 2_000_000_000
FOLDERS = ("raw", "partials", "facts", "summaries")


def digests(source: Source, cache: Path | None = None) -> dict[str, str]:
    """Name and SHA-256 of each input file. With a cache only those are read that have changed since it was written."""
    known = Known(cache / "digests.json") if cache else None
    found = {
        name: known.digest(part.path) if known else _digest(part.path)
        for _, file in sorted(source.files.items(), key=lambda item: item[0])
        for name, part in file.parts.items()
    }
    if known:
        known.keep()
    return found


class Known:
    """Digests of files by what tells that they are as they were, as git's index has it: place, size, and times."""

    def __init__(self, file: Path) -> None:
        self.file = file
        self.used: dict[str, list[Any]] = {}
        self.known: dict[str, Any] = {}
        with suppress(OSError, ValueError):
            known = json.loads(file.read_text("utf-8"))
            self.known = known if isinstance(known, dict) else {}

    def digest(self, path: Path) -> str:
        state = path.stat()
        mark = [state.st_size, state.st_mtime_ns, state.st_ctime_ns, state.st_ino]
        *was, digest = self.known.get(str(path.absolute()), [None])
        if was != mark:
            digest = _digest(path)
        # A file written in the moment it was read could be written once more without a trace.
        if time.time_ns() - state.st_mtime_ns > SETTLED_NANOSECONDS:
            self.used[str(path.absolute())] = [*mark, digest]
        return str(digest)

    def keep(self) -> None:
        self.file.parent.mkdir(parents=True, exist_ok=True)
        new = self.file.with_name(f"{self.file.name}.{os.getpid()}.new")
        new.write_text(json.dumps(self.used), "utf-8")
        new.replace(self.file)


def _digest(path: Path) -> str:
    with path.open("rb") as opened:
        return hashlib.file_digest(opened, "sha256").hexdigest()


def fingerprint(files: Mapping[str, str]) -> str:
    """SHA-256 over each input file's name and digest, the SQL of the figures, and the published tables."""
    total = hashlib.sha256()
    for name, digest in files.items():
        total.update(f"{name} {digest}\n".encode())
    for path in sorted(path for folder in FOLDERS for path in (SQL / folder).glob("*.sql")):
        total.update(f"{path.relative_to(SQL)} {hashlib.sha256(path.read_bytes()).hexdigest()}\n".encode())
    for one in metadata.tables.values():
        total.update(str(CreateTable(one)).encode())
    return total.hexdigest()
