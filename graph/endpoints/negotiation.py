"""Content negotiation: media types and compressions by their weights. RFC 9110, section 12.5."""

from collections.abc import Mapping, Sequence
from functools import lru_cache

JSON = "application/json"
JSON_BYTES = JSON.encode()
GRAPHQL_JSON = "application/graphql-response+json"
EVENTS = "text/event-stream"
HTML = "text/html"

MAX_HEADER_BYTES = 1_000
"""Only so much of a header is parsed: longer ones would fill the caches below."""

RESPONSES = (JSON, GRAPHQL_JSON, EVENTS)
"""Media types of a GraphQL response, the default first."""


def weights_of(header: bytes | None) -> dict[str, float]:
    """Each name in a header, in its order, with its weight from 0 to 1.

    >>> weights_of(b"br;q=0.1, GZIP, *;q=0")
    {'br': 0.1, 'gzip': 1.0, '*': 0.0}
    """
    weights: dict[str, float] = {}
    for entry in (header or b"").decode("latin-1").lower().split(","):
        name, *parameters = (field.strip() for field in entry.split(";"))
        if name:
            weights[name] = _weight(parameters)
    return weights


@lru_cache(1)
def _weights_of_accept(header: bytes) -> Mapping[str, float]:
    """The same for the last Accept header, of which several things are read."""
    return weights_of(header)


def _weight(parameters: Sequence[str]) -> float:
    for parameter in parameters:
        name, _, value = parameter.partition("=")
        if name.strip() == "q":
            try:
                return min(1.0, max(0.0, float(value)))
            except ValueError:
                return 0.0
    return 1.0


def media_type_of(accept: bytes | None) -> str:
    """The media type of a GraphQL response: that with the highest weight, and of equal ones the first in the header.

    An event stream has to be named; a client that accepts none of them gets JSON.

    >>> media_type_of(b"application/json;q=0.1, application/graphql-response+json"), media_type_of(b"*/*")
    ('application/graphql-response+json', 'application/json')
    >>> media_type_of(b"text/event-stream;q=0, application/json"), media_type_of(b"text/event-stream, application/json")
    ('application/json', 'text/event-stream')
    """
    return _media_type_of(accept[:MAX_HEADER_BYTES]) if accept else JSON


@lru_cache(1000)
def _media_type_of(accept: bytes) -> str:
    weights = _weights_of_accept(accept)
    named = [name for name, weight in weights.items() if name in RESPONSES and weight > 0]
    others = [name for name in RESPONSES[:2] if name not in weights]
    best = max([*named, *others, JSON], key=lambda name: _weight_of_type(name, weights))
    return best if _weight_of_type(best, weights) > 0 else JSON


def _weight_of_type(name: str, weights: Mapping[str, float]) -> float:
    """The weight of the most specific media range that matches."""
    if name in weights:
        return weights[name]
    return weights.get(f"{name.partition('/')[0]}/*", weights.get("*/*", 0))


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


def accepts_html(accept: bytes | None) -> bool:
    """Whether the header names HTML, as browsers' do.

    >>> accepts_html(b"text/html,*/*;q=0.8"), accepts_html(b"text/html;q=0"), accepts_html(b"*/*")
    (True, False, False)
    """
    return _accepts_html(accept[:MAX_HEADER_BYTES]) if accept else False


@lru_cache(1000)
def _accepts_html(accept: bytes) -> bool:
    return _weights_of_accept(accept).get(HTML, 0) > 0


def compression_of(accept_encoding: bytes | None, compressions: Sequence[str]) -> str | None:
    """The compression with the highest weight, and of equal ones the first of `compressions`; None for no compression.

    >>> compressions = ("br", "gzip")
    >>> compression_of(b"gzip, deflate, br;q=0.9", compressions), compression_of(b"br;q=0, *", compressions)
    ('gzip', 'gzip')
    >>> compression_of(b"identity, br;q=0.5", compressions), compression_of(None, compressions)
    (None, None)
    """
    return _compression_of(accept_encoding[:MAX_HEADER_BYTES], tuple(compressions)) if accept_encoding else None


@lru_cache(1000)
def _compression_of(accept_encoding: bytes, compressions: tuple[str, ...]) -> str | None:
    weights = weights_of(accept_encoding)
    weight, best = weights.get("identity", 0), None
    for name in compressions:
        own_weight = weights.get(name, weights.get("*", 0))
        if own_weight > weight or (own_weight == weight > 0 and best is None):
            weight, best = own_weight, name
    return best
