"""Finished answers: bytes with their headers, kept for as long as the dataset version they come from is served."""

import gzip
from collections.abc import Callable, Hashable, Mapping
from functools import lru_cache
from typing import NamedTuple

import brotli
from cachetools import LRUCache
from prometheus_client import Counter
from starlette.types import Scope, Send
from xxhash import xxh3_128_hexdigest

from graph.endpoints.negotiation import JSON, compression_of
from graph.server.security_headers import SECURITY, Headers

VERSION_HEADER = "X-Dataset-Version"
NOT_TO_BE_KEPT = "no-store"

SMALLEST_COMPRESSED = 1000
"""Shorter bodies leave as they are: they fit one packet anyway."""

BESIDE_THE_BODY = 5_500
"""What an answer takes of memory beside its body and its key: headers, its entry, and what the allocator wastes."""

COMPRESSIONS: Mapping[str, Callable[[bytes], bytes]] = {
    # Level 5 takes half the time of gzip's 6 on the list of all drivers, and makes it smaller.
    "br": lambda body: brotli.compress(body, quality=5),
    "gzip": lambda body: gzip.compress(body, 6, mtime=0),
}
"""The best first."""

NAMES_OF_COMPRESSIONS = tuple(COMPRESSIONS)


class Answer(NamedTuple):
    """A response that can be sent any number of times."""

    status: int
    headers: Headers
    body: bytes
    etag: str
    unchanged: Headers
    """What is sent instead to a client that has the body already."""
    lasting: bool
    """Whether it stays right for as long as the version is served."""
    operation: str | None = None
    """Name of the GraphQL operation that it answers, empty if it has none."""
    operations: int = 1
    """How many operations it answers: several in a batch."""

    async def send(self, scope: Scope, known: bytes | None, send: Send) -> None:
        """Send it; for a client that knows its tag, only that it is the same still. HEAD gets no body."""
        if known is not None and self.status == 200 and has_tag(known.decode("latin-1"), self.etag):
            await send({"type": "http.response.start", "status": 304, "headers": self.unchanged})
            await send({"type": "http.response.body"})
        else:
            await send({"type": "http.response.start", "status": self.status, "headers": self.headers})
            await send({"type": "http.response.body", "body": b"" if scope["method"] == "HEAD" else self.body})


MADE = Counter("racing_answers_made", "Answers that were not at hand, of GraphQL and REST.")


class Answers:
    """The answers of one dataset version that were asked for lately, bounded in bytes."""

    def __init__(self, version: int, cache_control: str, most_bytes: int) -> None:
        self.version = version
        self.cache_control = cache_control
        self.kept: LRUCache[Hashable, tuple[int, Answer]] = LRUCache(most_bytes, lambda entry: entry[0])

    def get(self, key: Hashable) -> Answer | None:
        found = self.kept.get(key)
        return found and found[1]

    def clear(self) -> None:
        self.kept.clear()

    def keep(self, key: Hashable, key_bytes: int, answer: Answer) -> None:
        """Keep it, unless it takes more than a tenth of the room."""
        taken = BESIDE_THE_BODY + key_bytes + len(answer.body)
        if taken <= self.kept.maxsize // 10:
            self.kept[key] = taken, answer

    def finish(
        self,
        body: bytes,
        encoding: str | None = None,
        *,
        status: int = 200,
        media_type: str = JSON,
        vary: str = "Accept-Encoding",
        lasting: bool = True,
        operation: str | None = None,
    ) -> Answer:
        """The body as it leaves, compressed if that is worth it. Others may keep only a `lasting` one."""
        MADE.inc()
        tag = f"{self.version}-{xxh3_128_hexdigest(body)}"
        if encoding and len(body) >= SMALLEST_COMPRESSED:
            body, tag = COMPRESSIONS[encoding](body), f"{tag}-{encoding}"
        else:
            encoding = None
        etag = f'"{tag}"'
        cache_control = self.cache_control if lasting and status == 200 else NOT_TO_BE_KEPT
        unchanged, described = _described(self.version, cache_control, media_type, encoding, vary)
        tagged = (b"etag", etag.encode())
        return Answer(
            status,
            [*described, (b"content-length", b"%d" % len(body)), tagged, *unchanged],
            body,
            etag,
            [tagged, *unchanged],
            lasting,
            operation,
        )


@lru_cache(1000)
def _described(
    version: int, cache_control: str, media_type: str, encoding: str | None, vary: str
) -> tuple[Headers, Headers]:
    """The headers that many answers share: those of a 304 too, and those that describe a body."""
    unchanged = {"cache-control": cache_control, "vary": vary, VERSION_HEADER.lower(): str(version)}
    described = {"content-type": media_type} | ({"content-encoding": encoding} if encoding else {})
    return [*_raw(unchanged), *SECURITY], _raw(described)


def _raw(headers: Mapping[str, str]) -> Headers:
    return [(name.encode("ascii"), value.encode("latin-1")) for name, value in headers.items()]


def encoding_of(accepted: bytes | None) -> str | None:
    """The compression that an Accept-Encoding header prefers, of those there are."""
    return compression_of(accepted, NAMES_OF_COMPRESSIONS)


def has_tag(known: str, etag: str) -> bool:
    """Whether an If-None-Match header names the tag; weak ones are the same here, RFC 9110 section 13.1.2.

    >>> has_tag('"1-a", W/"1-b"', '"1-b"'), has_tag("*", '"1-b"'), has_tag('"1-a"', '"1-b"')
    (True, True, False)
    """
    return known.strip() == "*" or any(one.strip().removeprefix("W/") == etag for one in known.split(","))
