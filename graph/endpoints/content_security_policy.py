"""The Content-Security-Policy of a page."""

import base64
import re
from hashlib import sha256

INLINE_SCRIPT = re.compile(r"<script(?![^>]*\bsrc=)[^>]*>(.*?)</script>", re.DOTALL)
HOST = re.compile(r"https://[\w.-]+")


def policy_of(html: str) -> str:
    """The policy under which a page may run its own scripts, and load from the hosts that it names."""
    hashes = " ".join(
        f"'sha256-{base64.b64encode(sha256(script.encode()).digest()).decode()}'"
        for script in INLINE_SCRIPT.findall(html)
    )
    hosts = " ".join(sorted(set(HOST.findall(html))))
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
