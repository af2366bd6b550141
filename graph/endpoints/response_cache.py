"""Responses that can be sent any number of times, and their cache for the current dataset version."""

import gzip
from collections.abc import Callable, Hashable, Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple

import brotli
from cachetools import LRUCache
from prometheus_client import REGISTRY
from prometheus_client.core import CounterMetricFamily
from prometheus_client.registry import Collector
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


class Misses(Collector):
    """Counts responses that were not in the cache: prometheus_client's own counter costs a tenth of such a response."""

    number = 0

    def collect(self) -> Iterator[CounterMetricFamily]:
        description = "Responses of GraphQL and REST that were not in the cache."
        yield CounterMetricFamily("racing_answers_made", description, value=self.number)


MISSES = Misses()
REGISTRY.register(MISSES)


class CachedResponse(NamedTuple):
    """A response; `description` and `validators` are header lines, which many responses share."""

    status: int
    description: bytes
    """The headers of the body."""
    etag: str
    validators: bytes
    """The headers that a 304 has too, and the empty line that ends them."""
    body: bytes
    is_cacheable: bool
    """Whether it stays valid for as long as the version is current."""
    operation: str | None = None
    """Name of the GraphQL operation, empty if it has none."""
    operations: int = 1
    """Number of operations: several in a batch."""

    def with_headers(self, headers: Headers) -> "CachedResponse":
        """The response with these headers before its own."""
        return self._replace(description=_lines(headers) + self.description)

    async def send(self, scope: Scope, if_none_match: bytes | None, send: Send) -> None:
        """Send it, or a 304 if the client has it. HEAD gets no body."""
        status, head, body = self.message(if_none_match)
        headers = [tuple(line.split(b": ", 1)) for line in head.splitlines()[:-1]]
        await send({"type": "http.response.start", "status": status, "headers": headers})
        await send({"type": "http.response.body", "body": b"" if scope["method"] == "HEAD" else body})

    def message(self, if_none_match: bytes | None) -> tuple[int, bytes, bytes]:
        """Status, header lines with the empty one that ends them, and body: a 304 if the client has it."""
        tag, body = self.etag.encode(), self.body
        if if_none_match is not None and self.status == 200 and has_etag(if_none_match.decode("latin-1"), self.etag):
            return 304, b"etag: %b\r\n%b" % (tag, self.validators), b""
        head = b"%bcontent-length: %d\r\netag: %b\r\n%b" % (self.description, len(body), tag, self.validators)
        return self.status, head, body


class ResponseCache:
    """Recent responses of the current snapshot, limited in bytes.

    `common_headers` end the headers of every response.
    """

    def __init__(self, cache_control: str, max_bytes: int, common_headers: Headers) -> None:
        self.cache_control = cache_control
        self.common_lines = _lines(common_headers) + b"\r\n"
        self.snapshot: Snapshot | None = None
        self.max_entry_bytes = max_bytes // 10
        self.entries: LRUCache[Hashable, tuple[int, CachedResponse]] = LRUCache(max_bytes, lambda entry: entry[0])
        self.shared_lines = lru_cache(1000)(self._shared_lines)

    def start(self, snapshot: Snapshot) -> None:
        """Cache the responses of this snapshot from now on."""
        self.entries.clear()
        self.snapshot = snapshot

    def clear(self) -> None:
        self.entries.clear()

    def get(self, snapshot: Snapshot, key: Hashable) -> CachedResponse | None:
        if key in self.entries and snapshot is self.snapshot:
            return self.entries[key][1]
        MISSES.number += 1
        return None

    def put(self, snapshot: Snapshot, key: Hashable, key_bytes: int, response: CachedResponse) -> CachedResponse:
        """The response, cached if it may be, takes at most a tenth of the cache, and its snapshot is current."""
        size = ENTRY_BYTES + key_bytes + len(response.body)
        if response.is_cacheable and size <= self.max_entry_bytes and snapshot is self.snapshot:
            self.entries[key] = size, response
        return response

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
        version = snapshot.dataset.version
        tag = f"{version}-{xxh3_128_hexdigest(body)}"
        if encoding and len(body) >= MIN_COMPRESSED_BYTES:
            body, tag = COMPRESSIONS[encoding](body), f"{tag}-{encoding}"
        else:
            encoding = None
            if is_cacheable and self.max_entry_bytes:
                body = without_spare_bytes(body)
        cache_control = self.cache_control if is_cacheable and status == 200 else NO_STORE
        description, validators = self.shared_lines(version, cache_control, media_type, encoding, vary)
        return CachedResponse(status, description, f'"{tag}"', validators, body, is_cacheable, operation)

    def _shared_lines(
        self, version: int, cache_control: str, media_type: str, encoding: str | None, vary: str
    ) -> tuple[bytes, bytes]:
        """Description and validators of responses."""
        validators = {"cache-control": cache_control, "vary": vary, VERSION_HEADER.lower(): str(version)}
        description = {"content-type": media_type} | ({"content-encoding": encoding} if encoding else {})
        return _lines(_raw(description)), _lines(_raw(validators)) + self.common_lines


def _raw(headers: Mapping[str, str]) -> Headers:
    return [(name.encode("ascii"), value.encode("latin-1")) for name, value in headers.items()]


def _lines(headers: Headers) -> bytes:
    """Headers as they are sent."""
    return b"".join(b"%b: %b\r\n" % header for header in headers)


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
