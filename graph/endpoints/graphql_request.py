"""What a client asks, out of the JSON or the URL that it came in. https://graphql.github.io/graphql-over-http/draft/"""

from collections.abc import Iterable, Mapping
from functools import lru_cache
from hashlib import sha256
from typing import Any, NamedTuple
from urllib.parse import parse_qsl

import orjson

from graph.endpoints.negotiation import JSON, MAX_HEADER_BYTES
from graph.execution.documents import Documents
from graph.execution.trusted_documents import Trusted

MOST_PARTS = 20
"""How many parts the URL of a question may have; it needs four."""


class Refusal(Exception):
    """A request that cannot be answered, and why."""

    def __init__(self, status: int, message: str, code: str = "BAD_REQUEST", *, allow: str | None = None) -> None:
        super().__init__(message)
        self.status = status
        self.message = message
        self.code = code
        self.allow = allow

    @property
    def body(self) -> bytes:
        return orjson.dumps({"errors": [{"message": self.message, "extensions": {"code": self.code}}]})


class Request(NamedTuple):
    """All that an answer depends on, beside the dataset version. `written` is the body, or the URL's query."""

    method: str
    is_json: bool
    written: bytes
    media_type: str
    encoding: str | None


class Question(NamedTuple):
    text: str
    operation: str | None
    variables: Mapping[str, Any]
    hash: str | None = None
    """The text's SHA-256, by which the client will ask for it next time if it is valid."""


class Reader:
    """Makes questions of requests. Every method raises Refusal."""

    def __init__(self, documents: Documents, trusted: Trusted) -> None:
        self.documents = documents
        self.trusted = trusted

    def parts(self, request: Request) -> Any:
        """The JSON value of a request: one question's parts, or a list of them."""
        if request.method == "POST":
            if not request.is_json:
                raise Refusal(415, "The Content-Type of a question is application/json.")
            return _json("body", request.written)
        if request.method in ("GET", "HEAD"):
            return self._linked(request.written)
        raise Refusal(405, "GraphQL is asked by GET or POST.", allow="GET, HEAD, POST")

    def question(self, parts: Any) -> Question:
        if not isinstance(parts, dict):
            raise Refusal(400, "A question is a JSON object with `query`, or a list of such objects.")
        text, operation = parts.get("query"), parts.get("operationName")
        variables, extensions = parts.get("variables"), parts.get("extensions")
        hash_ = None
        if extensions is not None:
            text, hash_ = self._persisted(text, extensions)
        if text is None and "documentId" in parts:
            text = self._document(parts["documentId"])
        if not isinstance(text, str) or not text:
            raise Refusal(400, "The question has no `query`, which is a text.")
        if operation is not None and not isinstance(operation, str):
            raise Refusal(400, "`operationName` is a text.")
        if variables is not None and not isinstance(variables, dict):
            raise Refusal(400, "`variables` is an object.")
        if self.trusted.only and text not in self.trusted.texts:
            raise Refusal(403, "Only the documents that this service knows are answered.", "NOT_TRUSTED")
        return Question(text, operation or None, variables or {}, hash_)

    def _linked(self, query_string: bytes) -> dict[str, Any]:
        try:
            given = dict(
                parse_qsl(
                    query_string.decode("ascii"), keep_blank_values=True, errors="strict", max_num_fields=MOST_PARTS
                )
            )
        except ValueError:
            raise Refusal(400, f"The URL's query is not UTF-8, or has more than {MOST_PARTS} parts.") from None
        parts: dict[str, Any] = dict(given)
        for name in ("variables", "extensions"):
            if name in given:
                parts[name] = _json(f"URL's {name}", given[name].encode()) if given[name] else None
        return parts

    def _persisted(self, text: Any, extensions: Any) -> tuple[Any, str | None]:
        """The text that a hash stands for, and the hash of a new text; after Apollo's automatic persisted queries."""
        if not isinstance(extensions, dict):
            raise Refusal(400, "`extensions` is an object.")
        persisted = extensions.get("persistedQuery")
        if persisted is None:
            return text, None
        hash_ = persisted.get("sha256Hash") if isinstance(persisted, dict) else None
        if not isinstance(hash_, str) or persisted.get("version") != 1:
            raise Refusal(400, "`persistedQuery` has `version` 1 and `sha256Hash`.", "PERSISTED_QUERY_NOT_SUPPORTED")
        if text is None:
            found = self.trusted.documents.get(hash_) or self.documents.persisted.get(hash_)
            if found is None:
                # Apollo's clients look for this very message, in an answer with status 200.
                raise Refusal(200, "PersistedQueryNotFound", "PERSISTED_QUERY_NOT_FOUND")
            return found, None
        if not isinstance(text, str) or self.trusted.only:
            return text, None
        if sha256(text.encode()).hexdigest() != hash_:
            raise Refusal(400, "`sha256Hash` is not the SHA-256 of `query`.", "PERSISTED_QUERY_HASH_MISMATCH")
        return text, hash_

    def _document(self, id_: Any) -> str:
        """The text that an id stands for, after the GraphQL-over-HTTP draft's persisted documents."""
        found = self.trusted.documents.get(id_.removeprefix("sha256:")) if isinstance(id_, str) else None
        if found is None:
            raise Refusal(400, "`documentId` is none of the documents that this service knows.", "DOCUMENT_NOT_FOUND")
        return found


JSON_BYTES = JSON.encode()


def is_json(content_type: bytes | None) -> bool:
    """Whether a body of this content type is JSON in UTF-8.

    >>> is_json(b"application/json"), is_json(b"Application/JSON; charset=utf-8"), is_json(b"text/plain")
    (True, True, False)
    """
    return content_type == JSON_BYTES or _is_json((content_type or b"")[:MAX_HEADER_BYTES])


@lru_cache(1000)
def _is_json(content_type: bytes) -> bool:
    name, _, parameters = content_type.decode("latin-1").lower().partition(";")
    charset = parameters.strip().removeprefix("charset=").strip('"')
    return name.strip() == JSON and charset in ("", "utf-8", "utf8")


def batched(bodies: Iterable[bytes]) -> bytes:
    """Several answers as one JSON array."""
    return b"[" + b",".join(bodies) + b"]"


def _json(part: str, text: bytes) -> Any:
    try:
        return orjson.loads(text)
    except orjson.JSONDecodeError as error:
        raise Refusal(400, f"The {part} is not JSON: {error}.") from None
