"""Requests that arrive whole, with nothing before or after them."""

import re
from collections.abc import Mapping
from typing import Any, NamedTuple

from httptools import HttpParserError, HttpParserUpgrade, HttpRequestParser

from graph.endpoints.http_request import HttpRequest, Negotiation

REQUEST_LINE = re.compile(rb"(GET|POST) (/[\w./~%?=&+:,;@!$'()*-]*) HTTP/1\.1\r\n")

MAX_BYTES = 65_536
"""Of a request: longer ones are left to uvicorn, with its limits."""

MAX_HEADS, MAX_HEAD_BYTES = 500, 2_000


class Head(NamedTuple):
    """Header lines that were parsed."""

    headers: Mapping[bytes, bytes]
    negotiation: Negotiation
    body_bytes: int


NONE = Head({}, Negotiation.of({}), MAX_BYTES)
"""In place of a head that is not known."""


class _Message:
    """What the parser finds in data."""

    def __init__(self) -> None:
        self.parser: Any = HttpRequestParser(self)
        self.begun, self.keeps_alive = 0, False
        self.url, self.body = b"", b""
        self.headers: list[tuple[bytes, bytes]] = []

    def on_message_begin(self) -> None:
        self.begun += 1

    def on_url(self, url: bytes) -> None:
        self.url += url

    def on_header(self, name: bytes, value: bytes) -> None:
        self.headers.append((name.lower(), value))

    def on_body(self, body: bytes) -> None:
        self.body += body

    def on_message_complete(self) -> None:
        self.keeps_alive = self.parser.should_keep_alive()


def parse(data: bytes, scheme: str) -> HttpRequest | None:
    """The request that `data` is; None if it is something else, or needs more than a response.

    That is a request with a later one, with a body in chunks, of HTTP/1.0, or with `Connection`, `Expect` or `Upgrade`.
    """
    message = _Message()
    parser = message.parser
    try:
        parser.feed_data(data)
    except (HttpParserError, HttpParserUpgrade):
        return None
    finally:
        message.parser = None  # they refer to each other
    headers = dict(message.headers)
    is_plain = (
        message.begun == 1
        and message.keeps_alive
        and len(headers) == len(message.headers)
        and message.url.isascii()
        and b"#" not in message.url
        and parser.get_http_version() == "1.1"
        and not headers.keys() & {b"expect", b"transfer-encoding", b"upgrade"}
    )
    if not is_plain:
        return None
    head = Head(headers, Negotiation.of(headers), len(message.body))
    return _request(parser.get_method(), message.url, head, message.body, scheme)


def _request(method: bytes, target: bytes, head: Head, body: bytes, scheme: str) -> HttpRequest | None:
    path, _, query = target.partition(b"?")
    if b"%" in path:
        return None
    return HttpRequest(method.decode(), path.decode(), query, head.headers, head.negotiation, body, scheme)


class WholeRequests:
    """Reads requests, those with header lines that were parsed before without the parser.

    What the parser makes of header lines depends on them, on the method and on the version of HTTP, and on nothing
    else. So only the request line, with a target of plain characters, and the length of the body are read again.
    """

    def __init__(self) -> None:
        self.heads: dict[tuple[bytes, bytes], Head] = {}
        """By method and header lines."""

    def read(self, data: bytes, scheme: str) -> HttpRequest | None:
        """As `parse`."""
        if len(data) > MAX_BYTES:
            return None
        line, end = REQUEST_LINE.match(data), data.find(b"\r\n\r\n")
        if line is None or end < line.end():
            return parse(data, scheme)
        method, lines = line[1], data[line.end() : end]
        head = self.heads.get((method, lines), NONE)
        if len(data) == end + 4 + head.body_bytes:
            return _request(method, line[2], head, data[end + 4 :], scheme)
        request = parse(data, scheme)
        # Where the parser ends lines otherwise, this would be another head than that which it has read.
        is_same = lines.count(b"\r\n") == lines.count(b"\n") == lines.count(b"\r")
        if request and is_same and len(lines) <= MAX_HEAD_BYTES:
            if len(self.heads) >= MAX_HEADS:
                self.heads.clear()
            self.heads[method, lines] = Head(request.headers, request.negotiation, len(request.body))
        return request
