"""Trusted documents: queries that are known in advance, such as those of one's own front end."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from pathlib import Path
from typing import Any

import orjson

from etl.published.config import SettingError
from graph.execution.documents import Document, Documents


@dataclass(frozen=True)
class TrustedDocuments:
    """Query texts by their ids. With `only`, no other query is executed, but for the explorer's own."""

    by_id: Mapping[str, str]
    only: bool = False
    of_explorer: frozenset[str] = frozenset()

    @cached_property
    def texts(self) -> frozenset[str]:
        return self.of_explorer.union(self.by_id.values())

    @classmethod
    def read(cls, path: str, documents: Documents, of_explorer: Iterable[str], *, only: bool) -> "TrustedDocuments":
        """The documents of a folder of .graphql files or of a manifest, each validated, and those of the explorer.

        A manifest is what graphql-codegen writes (`{id: text}`), or what Apollo's generate-persisted-query-manifest
        writes. Every document has its SHA-256 as a second id; a file of a folder has its name without the suffix.

        Raises SettingError, naming file and line.
        """
        if not path:
            if only:
                raise SettingError("RACING_TRUSTED_ONLY is set, but RACING_TRUSTED_DOCUMENTS names no documents")
            return cls({})
        texts = {}
        for id_, text, location in _documents(Path(path)):
            document = documents.load(text)
            if not isinstance(document, Document):
                error = document[0]
                line = f":{error.locations[0].line}" if error.locations else ""
                raise SettingError(f"RACING_TRUSTED_DOCUMENTS: {location}{line}: {error.message}")
            texts[id_] = texts[sha256(text.encode()).hexdigest()] = text
        if not texts:
            raise SettingError(f"RACING_TRUSTED_DOCUMENTS: {path} has no documents")
        return cls(texts, only, frozenset(of_explorer))


def _documents(path: Path) -> Iterator[tuple[str, str, str]]:
    """Id, text and location of each document."""
    try:
        if path.is_dir():
            for file in sorted(path.rglob("*.graphql")):
                yield file.stem, file.read_text("utf-8"), str(file)
            return
        manifest = orjson.loads(path.read_bytes())
    except OSError as error:
        raise SettingError(f"RACING_TRUSTED_DOCUMENTS: {path}: {error.strerror}") from None
    except ValueError as error:
        raise SettingError(f"RACING_TRUSTED_DOCUMENTS: {path}: {error}") from None
    for id_, text in _entries(manifest):
        if not isinstance(id_, str) or not isinstance(text, str):
            raise SettingError(f"RACING_TRUSTED_DOCUMENTS: {path}: {id_!r} is not an id with a query text")
        yield id_, text, f"{path}: {id_}"


def _entries(manifest: Any) -> list[tuple[Any, Any]]:
    if isinstance(manifest, dict) and isinstance(manifest.get("operations"), list):
        operations = [entry if isinstance(entry, dict) else {} for entry in manifest["operations"]]
        return [(operation.get("id"), operation.get("body")) for operation in operations]
    return list(manifest.items()) if isinstance(manifest, dict) else [(None, None)]
