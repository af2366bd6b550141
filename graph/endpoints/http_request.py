from collections.abc import Mapping
from typing import NamedTuple

from starlette.types import Scope

from graph.endpoints.negotiation import accepts_html, is_json, media_type_of
from graph.endpoints.response_cache import encoding_of


class Negotiation(NamedTuple):
    """What the headers of a request say of its body and of the response."""

    is_json: bool
    media_type: str
    """Of a GraphQL response."""
    encoding: str | None
    """The compression of the response."""

    @classmethod
    def of(cls, headers: Mapping[bytes, bytes]) -> "Negotiation":
        return cls(
            is_json(headers.get(b"content-type")),
            media_type_of(headers.get(b"accept")),
            encoding_of(headers.get(b"accept-encoding")),
        )


class HttpRequest(NamedTuple):
    """What a response may depend on, beside the request's body and the dataset version."""

    method: str
    path: str
    query_string: bytes
    headers: Mapping[bytes, bytes]
    """Of several with a name, the last."""
    negotiation: Negotiation
    accepts_html: bool
    """Whether it may be a browser's request for a page."""
    scheme: str

    @classmethod
    def of(cls, scope: Scope) -> "HttpRequest":
        path, query = scope["path"], scope["query_string"]
        return cls.with_headers(scope["method"], path, query, dict(scope["headers"]), scope["scheme"])

    @classmethod
    def with_headers(
        cls, method: str, path: str, query: bytes, headers: Mapping[bytes, bytes], scheme: str
    ) -> "HttpRequest":
        html = accepts_html(headers.get(b"accept"))
        return cls(method, path, query, headers, Negotiation.of(headers), html, scheme)
