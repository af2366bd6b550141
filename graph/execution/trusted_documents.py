"""Documents that are known before anybody asks: the queries of one's own front end, and perhaps no others."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from pathlib import Path
from typing import Any

import orjson

from etl.published.config import SettingError
from graph.execution.documents import Document, Documents


@dataclass(frozen=True)
class Trusted:
    """Texts by the ids that clients have for them. With `only`, no other text is answered."""

    documents: Mapping[str, str]
    only: bool = False

    @cached_property
    def texts(self) -> frozenset[str]:
        return frozenset(self.documents.values())

    @classmethod
    def read(cls, path: str, documents: Documents, *, only: bool) -> "Trusted":
        """The documents of a folder of .graphql files or of a manifest, each checked against the schema.

        A manifest is what graphql-codegen writes (`{id: text}`), or what Apollo's generate-persisted-query-manifest
        does. Every text is known by its SHA-256 besides, and one of a folder by its file's name without the ending.

        Raises SettingError, naming file and line.
        """
        if not path:
            if only:
                raise SettingError("RACING_TRUSTED_ONLY is set, but RACING_TRUSTED_DOCUMENTS names no documents")
            return cls({})
        found = {}
        for id_, text, place in _documents(Path(path)):
            document = documents.load(text)
            if not isinstance(document, Document):
                problem = document[0]
                line = f":{problem.locations[0].line}" if problem.locations else ""
                raise SettingError(f"RACING_TRUSTED_DOCUMENTS: {place}{line}: {problem.message}")
            found[id_] = found[sha256(text.encode()).hexdigest()] = text
        if not found:
            raise SettingError(f"RACING_TRUSTED_DOCUMENTS: {path} has no documents")
        return cls(found, only)


def _documents(path: Path) -> Iterator[tuple[str, str, str]]:
    """Id, text and place of each."""
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
            raise SettingError(f"RACING_TRUSTED_DOCUMENTS: {path}: {id_!r} is no id with a text")
        yield id_, text, f"{path}: {id_}"


def _entries(manifest: Any) -> list[tuple[Any, Any]]:
    if isinstance(manifest, dict) and isinstance(manifest.get("operations"), list):
        every = [one if isinstance(one, dict) else {} for one in manifest["operations"]]
        return [(one.get("id"), one.get("body")) for one in every]
    return list(manifest.items()) if isinstance(manifest, dict) else [(None, None)]
