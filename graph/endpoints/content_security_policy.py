"""The Content-Security-Policy of a page."""

import base64
import re
from collections.abc import Iterable
from hashlib import sha256

INLINE_SCRIPT = re.compile(r"<script(?![^>]*\bsrc=)[^>]*>(.*?)</script>", re.DOTALL)
HOST = re.compile(r"https://[\w.-]+")


def policy_of(html: str, hosts: Iterable[str] | None = None) -> str:
    """The policy under which a page may run its own scripts, and load from `hosts`: by default those that it names."""
    hashes = " ".join(
        f"'sha256-{base64.b64encode(sha256(script.encode()).digest()).decode()}'"
        for script in INLINE_SCRIPT.findall(html)
    )
    sources = " ".join(sorted(set(HOST.findall(html) if hosts is None else hosts)))
    return "; ".join(
        [
            "default-src 'none'",
            f"script-src 'self' {hashes} {sources}".rstrip(),
            f"style-src 'self' 'unsafe-inline' {sources}".rstrip(),
            f"img-src 'self' data: {sources}".rstrip(),
            f"font-src 'self' data: {sources}".rstrip(),
            f"connect-src 'self' {sources}".rstrip(),
            "worker-src 'self' blob:",
            "base-uri 'none'",
            "form-action 'self'",
            "frame-ancestors 'none'",
        ]
    )
