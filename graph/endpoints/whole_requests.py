"""Requests that arrive whole, with nothing before or after them."""

import re
from typing import Any, NamedTuple, TypeVar

from httptools import HttpParserError, HttpParserUpgrade, HttpRequestParser

from graph.endpoints.http_request import HttpRequest, Negotiation

REQUEST_LINE = re.compile(rb"(GET|POST) (/[\w./~%?=&+:,;@!$'()*-]*) HTTP/1\.1\r\n")

MAX_BYTES = 65_536
"""Of a request: longer ones are left to uvicorn, with its limits."""

MAX_HEADS, MAX_HEAD_BYTES = 500, 2_000

Key = TypeVar("Key")
Value = TypeVar("Value")


WholeRequest = tuple[HttpRequest, bytes]
"""A request and its body."""


class KnownHead(NamedTuple):
    """A head that was parsed."""

    request: HttpRequest
    body_bytes: int


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


def parse(data: bytes, scheme: str) -> WholeRequest | None:
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
    path, _, query = message.url.partition(b"?")
    if not is_plain or b"%" in path:
        return None
    method, negotiation = parser.get_method().decode(), Negotiation.of(headers)
    return HttpRequest(method, path.decode(), query, headers, negotiation, scheme), message.body


class WholeRequests:
    """Reads requests, those with a head that was parsed before without the parser.

    What the parser makes of a head depends on its bytes alone: so a request with the same head differs in its body,
    which has as many bytes. Of a request without a body, as `GET` has, the target is read again: what the parser makes
    of the other lines depends on them, on the method and on the version of HTTP.
    """

    def __init__(self) -> None:
        self.heads: dict[bytes, KnownHead] = {}
        """Of requests with a body."""
        self.lines: dict[tuple[bytes, bytes], HttpRequest] = {}
        """Requests without a body, by method and header lines."""

    def read(self, data: bytes, scheme: str) -> WholeRequest | None:
        """As `parse`."""
        if len(data) > MAX_BYTES:
            return None
        head, end, body = data.partition(b"\r\n\r\n")
        known = self.heads.get(head)
        if known is not None and len(body) == known.body_bytes and known.request.scheme == scheme:
            return known.request, body
        if end and not body and (line := REQUEST_LINE.match(data)):
            return self._without_body(data, line, head[line.end() :], scheme)
        whole = parse(data, scheme)
        # The parser skips empty lines before a request, and reads another head and body then.
        if whole is not None and whole[1] == body != b"" and _may_keep(head):
            _keep(self.heads, head, KnownHead(whole[0], len(body)))
        return whole

    def _without_body(self, data: bytes, line: re.Match[bytes], lines: bytes, scheme: str) -> WholeRequest | None:
        known = self.lines.get((line[1], lines))
        if known is None:
            whole = parse(data, scheme)
            if whole is not None and _may_keep(lines):
                _keep(self.lines, (line[1], lines), whole[0])
            return whole
        path, _, query = line[2].partition(b"?")
        if b"%" in path:
            return None
        return HttpRequest(known.method, path.decode(), query, known.headers, known.negotiation, scheme), b""


def _may_keep(lines: bytes) -> bool:
    """Whether these are the lines that the parser reads: it ends none of them elsewhere."""
    is_plain = lines.count(b"\r\n") == lines.count(b"\n") == lines.count(b"\r")
    return is_plain and len(lines) <= MAX_HEAD_BYTES


def _keep(known: dict[Key, Value], key: Key, value: Value) -> None:
    if len(known) >= MAX_HEADS:
        known.clear()
    known[key] = value
