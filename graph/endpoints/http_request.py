from collections.abc import Mapping
from typing import NamedTuple

from starlette.types import Scope


class HttpRequest(NamedTuple):
    """What a response may depend on, beside the dataset version."""

    method: str
    path: str
    query_string: bytes
    headers: Mapping[bytes, bytes]
    """Of several with a name, the last."""
    body: bytes
    scheme: str

    @classmethod
    def of(cls, scope: Scope, body: bytes = b"") -> "HttpRequest":
        return cls(
            scope["method"],
            scope["path"],
            scope["query_string"],
            dict(scope["headers"]),
            body,
            scope["scheme"],
        )
