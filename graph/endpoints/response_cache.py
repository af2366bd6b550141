"""Responses that can be sent any number of times, and their cache for the current dataset version."""

import gzip
from collections.abc import Callable, Hashable, Mapping
from functools import lru_cache
from typing import NamedTuple

import brotli
from cachetools import LRUCache
from prometheus_client import Counter
from starlette.types import Scope, Send
from xxhash import xxh3_128_hexdigest

from graph.dataset.snapshot import Snapshot
from graph.endpoints.negotiation import JSON, compression_of
from graph.types.json_bytes import without_spare_bytes

Headers = list[tuple[bytes, bytes]]

VERSION_HEADER = "X-Dataset-Version"
NO_STORE = "no-store"

MIN_COMPRESSED_BYTES = 1000
"""Shorter bodies are not compressed: they fit one packet anyway."""

ENTRY_BYTES = 5_500
"""Memory of a response beside its body and its key: headers, cache entry, and overhead of the allocator."""

COMPRESSIONS: Mapping[str, Callable[[bytes], bytes]] = {
    # On the list of all drivers quality 2 takes 0.3 ms where 5 takes 1.6 ms, and is 5 % larger; gzip's 6 takes 1.1 ms.
    "br": lambda body: brotli.compress(body, quality=2),
    "gzip": lambda body: gzip.compress(body, 6, mtime=0),
}
"""In the order of preference."""

COMPRESSION_NAMES = tuple(COMPRESSIONS)

MISSES = Counter("racing_answers_made", "Responses of GraphQL and REST that were not in the cache.")


class CachedResponse(NamedTuple):
    """A response, complete with its headers."""

    status: int
    headers: Headers
    body: bytes
    etag: str
    not_modified_headers: Headers
    """The headers of a 304."""
    is_cacheable: bool
    """Whether it stays valid for as long as the version is current."""
    operation: str | None = None
    """Name of the GraphQL operation, empty if it has none."""
    operations: int = 1
    """Number of operations: several in a batch."""

    async def send(self, scope: Scope, if_none_match: bytes | None, send: Send) -> None:
        """Send it, or a 304 if the client has it. HEAD gets no body."""
        if self._is_known(if_none_match):
            await send({"type": "http.response.start", "status": 304, "headers": self.not_modified_headers})
            await send({"type": "http.response.body"})
        else:
            await send({"type": "http.response.start", "status": self.status, "headers": self.headers})
            await send({"type": "http.response.body", "body": b"" if scope["method"] == "HEAD" else self.body})

    def message(self, if_none_match: bytes | None) -> tuple[int, bytes, bytes]:
        """Status, header lines and body of what `send` sends."""
        if self._is_known(if_none_match):
            return 304, _lines(self.not_modified_headers), b""
        return self.status, _lines(self.headers), self.body

    def _is_known(self, if_none_match: bytes | None) -> bool:
        return if_none_match is not None and self.status == 200 and has_etag(if_none_match.decode("latin-1"), self.etag)


class ResponseCache:
    """Recent responses of the current snapshot, limited in bytes.

    `common_headers` end the headers of every response.
    """

    def __init__(self, cache_control: str, max_bytes: int, common_headers: Headers) -> None:
        self.cache_control = cache_control
        self.common_headers = common_headers
        self.snapshot: Snapshot | None = None
        self.entries: LRUCache[Hashable, tuple[int, CachedResponse]] = LRUCache(max_bytes, lambda entry: entry[0])

    def start(self, snapshot: Snapshot) -> None:
        """Cache the responses of this snapshot from now on."""
        self.entries.clear()
        self.snapshot = snapshot

    def clear(self) -> None:
        self.entries.clear()

    def get(self, snapshot: Snapshot, key: Hashable) -> CachedResponse | None:
        entry = self.entries.get(key) if snapshot is self.snapshot else None
        return entry and entry[1]

    def put(self, snapshot: Snapshot, key: Hashable, key_bytes: int, response: CachedResponse) -> None:
        """Cache the response, unless it would take more than a tenth of the cache, or its snapshot was replaced."""
        size = ENTRY_BYTES + key_bytes + len(response.body)
        if size <= self.entries.maxsize // 10 and snapshot is self.snapshot:
            self.entries[key] = size, response

    def encode(
        self,
        snapshot: Snapshot,
        body: bytes,
        encoding: str | None = None,
        *,
        status: int = 200,
        media_type: str = JSON,
        vary: str = "Accept-Encoding",
        is_cacheable: bool = True,
        operation: str | None = None,
    ) -> CachedResponse:
        """A response with this body, compressed if it is long enough. Browsers and proxies may cache it too."""
        MISSES.inc()
        version = snapshot.dataset.version
        tag = f"{version}-{xxh3_128_hexdigest(body)}"
        if encoding and len(body) >= MIN_COMPRESSED_BYTES:
            body, tag = COMPRESSIONS[encoding](body), f"{tag}-{encoding}"
        else:
            encoding = None
            if is_cacheable and self.entries.maxsize:
                body = without_spare_bytes(body)
        etag = f'"{tag}"'
        cache_control = self.cache_control if is_cacheable and status == 200 else NO_STORE
        validators, description = _shared_headers(version, cache_control, media_type, encoding, vary)
        etag_header = (b"etag", etag.encode())
        not_modified = [etag_header, *validators, *self.common_headers]
        headers = [*description, (b"content-length", b"%d" % len(body)), *not_modified]
        return CachedResponse(
            status,
            headers,
            body,
            etag,
            not_modified,
            is_cacheable,
            operation,
        )


@lru_cache(1000)
def _shared_headers(
    version: int, cache_control: str, media_type: str, encoding: str | None, vary: str
) -> tuple[Headers, Headers]:
    """Headers that many responses share: those that a 304 has too, and those that describe a body."""
    validators = {"cache-control": cache_control, "vary": vary, VERSION_HEADER.lower(): str(version)}
    description = {"content-type": media_type} | ({"content-encoding": encoding} if encoding else {})
    return _raw(validators), _raw(description)


def _raw(headers: Mapping[str, str]) -> Headers:
    return [(name.encode("ascii"), value.encode("latin-1")) for name, value in headers.items()]


def _lines(headers: Headers) -> bytes:
    """Headers as they are sent, with the empty line that ends them."""
    return b"".join([part for name, value in headers for part in (name, b": ", value, b"\r\n")] + [b"\r\n"])


def encoding_of(accept_encoding: bytes | None) -> str | None:
    """The compression that an Accept-Encoding header prefers."""
    return compression_of(accept_encoding, COMPRESSION_NAMES)


def has_etag(if_none_match: str, etag: str) -> bool:
    """Whether an If-None-Match header has the tag; weak tags match too, RFC 9110 section 13.1.2.

    >>> has_etag('"1-a", W/"1-b"', '"1-b"'), has_etag("*", '"1-b"'), has_etag('"1-a"', '"1-b"')
    (True, True, False)
    """
    tags = (tag.strip().removeprefix("W/") for tag in if_none_match.split(","))
    return if_none_match.strip() == "*" or etag in tags
