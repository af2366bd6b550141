"""GraphQL over HTTP: a request in, a response out. https://graphql.github.io/graphql-over-http/draft/"""

import json
import re
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import parse_qsl

import orjson
from starlette.exceptions import HTTPException
from starlette.responses import HTMLResponse
from starlette.types import Receive, Scope, Send
from strawberry.http.ides import get_graphql_ide_html

from graph.answers import JSON, Answer, encoding_of
from graph.documents import BadHash, Document, Documents, Outcome
from graph.refresh import Served, served_to

GRAPHQL_JSON = "application/graphql-response+json"
VARY = "Accept, Accept-Encoding"
LARGEST_BODY = 1_000_000
"""Bytes of a request; a query of 5,000 tokens with its variables takes a tenth."""

FIRST_LOOK = Path(__file__).parent / "examples" / "first_look.graphql"
WELCOME = re.compile(r"const EXAMPLE_QUERY = `.*?`;", re.DOTALL)


class Refusal(Exception):
    """A request that cannot be answered, and why."""

    def __init__(self, status: int, message: str, code: str = "BAD_REQUEST") -> None:
        super().__init__(message)
        self.status = status
        self.message = message
        self.code = code


class Question(NamedTuple):
    """What a client asks."""

    text: str
    operation: str | None
    variables: Mapping[str, Any]

    @property
    def key(self) -> tuple[str, str | None, bytes]:
        """Equal for questions that differ only in how they are written as JSON."""
        variables = self.variables and orjson.dumps(self.variables, option=orjson.OPT_SORT_KEYS)
        return self.text, self.operation, variables or b""


class GraphQLEndpoint:
    """The ASGI application at /graphql."""

    def __init__(self, documents: Documents) -> None:
        self.documents = documents
        self.explorer = HTMLResponse(explorer())

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        headers = dict(scope["headers"])
        accepted = headers.get(b"accept")
        if scope["method"] in ("GET", "HEAD") and accepted and b"text/html" in accepted:
            await self.explorer(scope, receive, send)
            return
        body = await read(receive) if scope["method"] == "POST" else b""
        # After the body: a version that came meanwhile is the one to answer from.
        served = served_to(scope)
        media_type = media_type_of(accepted)
        encoding = encoding_of(headers.get(b"accept-encoding"))
        try:
            question = self.question(scope, headers, body)
            key = (encoding, media_type, *question.key)
            answer = served.answers.get(key) or self.answer(question, served, media_type, encoding, key)
        except Refusal as refusal:
            error = {"message": refusal.message, "extensions": {"code": refusal.code}}
            answer = served.answers.finish(
                orjson.dumps({"errors": [error]}),
                status=refusal.status,
                media_type=media_type,
                vary=VARY,
                lasting=False,
            )
        await answer.send(scope, headers.get(b"if-none-match"), send)

    def question(self, scope: Scope, headers: Mapping[bytes, bytes], body: bytes) -> Question:
        """Raises Refusal."""
        if scope["method"] == "POST":
            return self.posted(headers.get(b"content-type", b""), body)
        if scope["method"] in ("GET", "HEAD"):
            return self.linked(scope["query_string"])
        raise Refusal(405, "GraphQL is asked by GET or POST.")

    def posted(self, content_type: bytes, body: bytes) -> Question:
        if not is_json(content_type):
            raise Refusal(415, "The Content-Type of a question is application/json.")
        return self.asked(_json("body", body))

    def linked(self, query_string: bytes) -> Question:
        try:
            given = dict(
                parse_qsl(query_string.decode("ascii"), keep_blank_values=True, errors="strict", max_num_fields=20)
            )
        except ValueError:
            raise Refusal(400, "The URL's query is not UTF-8, or has more than 20 parts.") from None
        parts: dict[str, Any] = dict(given)
        for name in ("variables", "extensions"):
            if name in given:
                parts[name] = _json(f"URL's {name}", given[name].encode()) if given[name] else None
        return self.asked(parts)

    def asked(self, parts: Any) -> Question:
        if not isinstance(parts, dict):
            raise Refusal(400, "A question is a JSON object with `query`; several at once are not answered.")
        text, operation = parts.get("query"), parts.get("operationName")
        variables, extensions = parts.get("variables"), parts.get("extensions")
        if extensions is not None:
            text = self.persisted(text, extensions)
        if not isinstance(text, str) or not text:
            raise Refusal(400, "The question has no `query`, which is a text.")
        if operation is not None and not isinstance(operation, str):
            raise Refusal(400, "`operationName` is a text.")
        if variables is not None and not isinstance(variables, dict):
            raise Refusal(400, "`variables` is an object.")
        return Question(text, operation or None, variables or {})

    def persisted(self, text: Any, extensions: Any) -> Any:
        """The text that a hash stands for, after Apollo's automatic persisted queries."""
        if not isinstance(extensions, dict):
            raise Refusal(400, "`extensions` is an object.")
        persisted = extensions.get("persistedQuery")
        if persisted is None:
            return text
        hash_ = persisted.get("sha256Hash") if isinstance(persisted, dict) else None
        if not isinstance(hash_, str) or persisted.get("version") != 1:
            raise Refusal(400, "`persistedQuery` has `version` 1 and `sha256Hash`.", "PERSISTED_QUERY_NOT_SUPPORTED")
        if text is None:
            try:
                return self.documents.persisted[hash_]
            except KeyError:
                # Apollo's clients look for this very message, in an answer with status 200.
                raise Refusal(200, "PersistedQueryNotFound", "PERSISTED_QUERY_NOT_FOUND") from None
        try:
            if isinstance(text, str):
                self.documents.persist(hash_, text)
        except BadHash:
            raise Refusal(400, "`sha256Hash` is not the SHA-256 of `query`.", "PERSISTED_QUERY_HASH_MISMATCH") from None
        return text

    def answer(self, question: Question, served: Served, media_type: str, encoding: str | None, key: Any) -> Answer:
        """A fresh answer, which is kept unless it tells an error."""
        document = self.documents.get(question.text)
        if isinstance(document, Document):
            outcome = document.execute(question.operation, question.variables, served.snapshot)
        else:
            outcome = Outcome(None, document, refused=True)
        status = 400 if outcome.refused and media_type == GRAPHQL_JSON else 200
        body = orjson.dumps(outcome.response())
        answer = served.answers.finish(
            body, encoding, status=status, media_type=media_type, vary=VARY, lasting=not outcome.errors
        )
        if not outcome.errors:
            served.answers.keep(key, len(question.text), answer)
        return answer


async def read(receive: Receive) -> bytes:
    """The body. Raises HTTPException 413 when it is too large."""
    message = await receive()
    body: bytes = message.get("body", b"")
    while message.get("more_body"):
        message = await receive()
        body += message.get("body", b"")
        if len(body) > LARGEST_BODY:
            break
    if len(body) > LARGEST_BODY:
        raise HTTPException(413, f"The question is larger than {LARGEST_BODY:,} bytes.")
    return body


def explorer() -> str:
    """Strawberry's page of GraphiQL, opened with our first example in place of its own text."""
    text = json.dumps(FIRST_LOOK.read_text("utf-8")).replace("</", "<\\/")
    page = get_graphql_ide_html(graphql_ide="graphiql")
    return WELCOME.sub(lambda found: f"const EXAMPLE_QUERY = {text};", page)


@lru_cache(1000)
def media_type_of(accepted: bytes | None) -> str:
    """The media type of the answer: the newer one for clients that name it before the older.

    >>> media_type_of(b"application/json"), media_type_of(b"application/graphql-response+json, application/json;q=0.9")
    ('application/json', 'application/graphql-response+json')
    """
    named = (accepted or b"").decode("latin-1").lower()
    newer, older = named.find(GRAPHQL_JSON), named.find(JSON)
    return GRAPHQL_JSON if newer >= 0 and (older < 0 or newer < older) else JSON


@lru_cache(1000)
def is_json(content_type: bytes) -> bool:
    """
    >>> is_json(b"application/json"), is_json(b"Application/JSON; charset=utf-8"), is_json(b"text/plain")
    (True, True, False)
    """
    name, _, parameters = content_type.decode("latin-1").lower().partition(";")
    charset = parameters.strip().removeprefix("charset=").strip('"')
    return name.strip() == JSON and charset in ("", "utf-8", "utf8")


def _json(part: str, text: bytes) -> Any:
    try:
        return orjson.loads(text)
    except orjson.JSONDecodeError as error:
        raise Refusal(400, f"The {part} is not JSON: {error}.") from None
