"""The fingerprint of a run: equal input and equal definitions give equal figures, so the run need not be repeated."""

import hashlib
from collections.abc import Mapping
from pathlib import Path

from sqlalchemy.schema import CreateTable

from etl.sources.source import Source
from etl.tables import metadata

SQL = Path(__file__).parent / "sql"
FOLDERS = ("raw", "partials", "facts", "summaries")


def digests(source: Source) -> dict[str, str]:
    """Name and SHA-256 of each input file."""
    return {
        name: _digest(part.path)
        for _, file in sorted(source.files.items(), key=lambda item: item[0])
        for name, part in file.parts.items()
    }


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
