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
    accepts_html: bool

    @classmethod
    def of(cls, headers: Mapping[bytes, bytes]) -> "Negotiation":
        accept = headers.get(b"accept")
        return cls(
            is_json(headers.get(b"content-type")),
            media_type_of(accept),
            encoding_of(headers.get(b"accept-encoding")),
            accepts_html(accept),
        )


class HttpRequest(NamedTuple):
    """What a response may depend on, beside the request's body and the dataset version."""

    method: str
    path: str
    query_string: bytes
    headers: Mapping[bytes, bytes]
    """Of several with a name, the last."""
    negotiation: Negotiation
    scheme: str

    @classmethod
    def of(cls, scope: Scope) -> "HttpRequest":
        headers = dict(scope["headers"])
        negotiation = Negotiation.of(headers)
        return cls(scope["method"], scope["path"], scope["query_string"], headers, negotiation, scope["scheme"])
