"""Security headers of every response, so that browsers neither guess its type nor run what is in it."""

from collections.abc import Iterable

Headers = list[tuple[bytes, bytes]]

NOSNIFF = (b"x-content-type-options", b"nosniff")

SECURITY_HEADERS: Headers = [(b"content-security-policy", b"default-src 'none'; frame-ancestors 'none'"), NOSNIFF]


def with_security_headers(headers: Iterable[tuple[bytes, bytes]]) -> Headers:
    """The headers with those above, unless they have them."""
    present = list(headers)
    names = {name.lower() for name, _ in present}
    return [*present, *(header for header in SECURITY_HEADERS if header[0] not in names)]
