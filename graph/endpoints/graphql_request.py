"""Parses GraphQL requests from JSON bodies and URLs. https://graphql.github.io/graphql-over-http/draft/"""

from hashlib import sha256
from typing import Any, NamedTuple
from urllib.parse import parse_qsl

import orjson

from graph.endpoints.http_request import HttpRequest, Negotiation
from graph.execution.documents import Documents
from graph.execution.request import GraphQLRequest
from graph.execution.trusted_documents import TrustedDocuments
from graph.types.error_codes import ErrorCode

MAX_URL_PARAMETERS = 20
"""Parameters of a URL that are parsed; a request needs four."""


class RequestError(Exception):
    """The HTTP request is not a GraphQL request, or is rejected."""

    def __init__(
        self, status: int, message: str, code: ErrorCode = ErrorCode.BAD_REQUEST, *, allow: str | None = None
    ) -> None:
        super().__init__(message)
        self.status = status
        self.message = message
        self.code = code
        self.allow = allow

    @property
    def body(self) -> bytes:
        return orjson.dumps({"errors": [{"message": self.message, "extensions": {"code": self.code}}]})


class RawRequest(NamedTuple):
    """All that a response depends on, beside the dataset version: the key of the response cache."""

    method: str
    negotiation: Negotiation
    content: bytes
    """The body, or the query string of the URL."""

    @classmethod
    def of(cls, request: HttpRequest, body: bytes) -> "RawRequest":
        return cls(request.method, request.negotiation, body if request.method == "POST" else request.query_string)


class Batch(NamedTuple):
    """The parameters of several operations."""

    parameters: list[Any]


class RequestParser:
    """Parses requests. Every method raises RequestError."""

    def __init__(self, documents: Documents, trusted: TrustedDocuments) -> None:
        self.documents = documents
        self.trusted = trusted

    def parameters(self, raw: RawRequest) -> Any:
        """The JSON value of a request: the parameters of an operation, or a list of them."""
        if raw.method == "POST":
            if not raw.negotiation.is_json:
                raise RequestError(415, "Content-Type must be application/json.")
            return _json("body", raw.content)
        if raw.method in ("GET", "HEAD"):
            return self._url_parameters(raw.content)
        raise RequestError(405, "GraphQL requests are sent by GET or POST.", allow="GET, HEAD, POST")

    def request(self, parameters: Any) -> GraphQLRequest:
        if not isinstance(parameters, dict):
            raise RequestError(400, "A request must be a JSON object with `query`, or a list of such objects.")
        query, operation_name = parameters.get("query"), parameters.get("operationName")
        variables, extensions = parameters.get("variables"), parameters.get("extensions")
        persist_as, reports_cost = None, False
        if extensions is not None:
            query, persist_as = self._persisted(query, extensions)
            reports_cost = extensions.get("cost") is True
        if query is None and "documentId" in parameters:
            query = self._trusted(parameters["documentId"])
        if not isinstance(query, str) or not query:
            raise RequestError(400, "`query` is missing, or is not a string.")
        if operation_name is not None and not isinstance(operation_name, str):
            raise RequestError(400, "`operationName` must be a string.")
        if variables is not None and not isinstance(variables, dict):
            raise RequestError(400, "`variables` must be an object.")
        if self.trusted.only and query not in self.trusted.texts:
            raise RequestError(403, "Only trusted documents are executed.", ErrorCode.NOT_TRUSTED)
        return GraphQLRequest(query, operation_name or None, variables or {}, persist_as, reports_cost)

    def _url_parameters(self, query_string: bytes) -> dict[str, Any]:
        try:
            fields = parse_qsl(
                query_string.decode("ascii"),
                keep_blank_values=True,
                errors="strict",
                max_num_fields=MAX_URL_PARAMETERS,
            )
        except ValueError:
            message = f"The URL's query is not UTF-8, or has more than {MAX_URL_PARAMETERS} parameters."
            raise RequestError(400, message) from None
        parameters: dict[str, Any] = dict(fields)
        for name in ("variables", "extensions"):
            text = parameters.get(name)
            if text is not None:
                parameters[name] = _json(f"URL's {name}", text.encode()) if text else None
        return parameters

    def _persisted(self, query: Any, extensions: Any) -> tuple[Any, str | None]:
        """The query with a hash, and the hash of a new query: Apollo's automatic persisted queries."""
        if not isinstance(extensions, dict):
            raise RequestError(400, "`extensions` must be an object.")
        persisted = extensions.get("persistedQuery")
        if persisted is None:
            return query, None
        query_hash = persisted.get("sha256Hash") if isinstance(persisted, dict) else None
        if not isinstance(query_hash, str) or persisted.get("version") != 1:
            message = "`persistedQuery` must have `version` 1 and `sha256Hash`."
            raise RequestError(400, message, ErrorCode.PERSISTED_QUERY_NOT_SUPPORTED)
        if query is None:
            text = self.trusted.by_id.get(query_hash) or self.documents.persisted.get(query_hash)
            if text is None:
                # Apollo's clients expect this message, with status 200.
                raise RequestError(200, "PersistedQueryNotFound", ErrorCode.PERSISTED_QUERY_NOT_FOUND)
            return text, None
        if not isinstance(query, str) or self.trusted.only:
            return query, None
        if sha256(query.encode()).hexdigest() != query_hash:
            message = "`sha256Hash` is not the SHA-256 of `query`."
            raise RequestError(400, message, ErrorCode.PERSISTED_QUERY_HASH_MISMATCH)
        return query, query_hash

    def _trusted(self, document_id: Any) -> str:
        """The trusted document with an id, as GraphQL over HTTP has it for persisted documents."""
        text = self.trusted.by_id.get(document_id.removeprefix("sha256:")) if isinstance(document_id, str) else None
        if text is None:
            message = "`documentId` is not the id of a trusted document."
            raise RequestError(400, message, ErrorCode.DOCUMENT_NOT_FOUND)
        return text


def _json(source: str, text: bytes) -> Any:
    try:
        return orjson.loads(text)
    except orjson.JSONDecodeError as error:
        raise RequestError(400, f"The {source} is not valid JSON: {error}.") from None
