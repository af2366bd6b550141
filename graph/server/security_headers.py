"""Headers that every answer has, so that a browser does nothing with it but what was meant."""

import base64
import re
from collections.abc import Iterable
from hashlib import sha256

Headers = list[tuple[bytes, bytes]]

NOSNIFF = (b"x-content-type-options", b"nosniff")
NOTHING = b"default-src 'none'; frame-ancestors 'none'"
"""What data may load and run, should a browser take it for a page."""

SECURITY: Headers = [(b"content-security-policy", NOTHING), NOSNIFF]

INLINE = re.compile(r"<script(?![^>]*\bsrc=)[^>]*>(.*?)</script>", re.DOTALL)
HOSTS = re.compile(r"https://[\w.-]+")


def secured(headers: Iterable[tuple[bytes, bytes]]) -> Headers:
    """With the headers above, unless they are there."""
    given = list(headers)
    names = {name.lower() for name, _ in given}
    return [*given, *(one for one in SECURITY if one[0] not in names)]


def policy_of(page: str) -> str:
    """A Content-Security-Policy under which a page may run its own scripts and load from the hosts that it names."""
    hashes = " ".join(
        f"'sha256-{base64.b64encode(sha256(one.encode()).digest()).decode()}'" for one in INLINE.findall(page)
    )
    hosts = " ".join(sorted(set(HOSTS.findall(page))))
    return "; ".join(
        [
            "default-src 'none'",
            f"script-src 'self' {hashes} {hosts}".rstrip(),
            f"style-src 'self' 'unsafe-inline' {hosts}".rstrip(),
            f"img-src 'self' data: {hosts}".rstrip(),
            f"font-src 'self' data: {hosts}".rstrip(),
            f"connect-src 'self' {hosts}".rstrip(),
            "worker-src 'self' blob:",
            "base-uri 'none'",
            "form-action 'self'",
            "frame-ancestors 'none'",
        ]
    )
