"""Requests that arrive whole, with nothing before or after them."""

import re
from typing import Any, NamedTuple, TypeVar

from httptools import HttpParserError, HttpParserUpgrade, HttpRequestParser

from graph.endpoints.http_request import HttpRequest

REQUEST_LINE = re.compile(rb"(GET|POST) (/[\w./~%?=&+:,;@!$'()*-]*) HTTP/1\.1\r\n")

MAX_BYTES = 65_536
"""Of a request: longer ones are left to uvicorn, with its limits."""

MAX_HEADS, MAX_HEAD_BYTES, MAX_HEADERS = 250, 2_000, 50
"""Heads that are kept, twice as many in all, and what each of them may have."""

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
    request = HttpRequest.with_headers(parser.get_method().decode(), path.decode(), query, headers, scheme)
    return request, message.body


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
        """Requests without a body and a target, by method and header lines."""

    def read(self, data: bytes, scheme: str) -> WholeRequest | None:
        """As `parse`."""
        if len(data) > MAX_BYTES:
            return None
        head, end, body = data.partition(b"\r\n\r\n")
        known_head = self.heads.get(head)
        if known_head is not None and len(body) == known_head.body_bytes and known_head.request.scheme == scheme:
            return known_head.request, body
        line = REQUEST_LINE.match(data) if end and not body else None
        if line is not None:
            return self._without_body(data, line, head[line.end() :], scheme)
        whole = parse(data, scheme)
        if whole is not None and body and _may_keep(whole, head, body):
            _keep(self.heads, head, KnownHead(whole[0], len(body)))
        return whole

    def _without_body(self, data: bytes, line: re.Match[bytes], lines: bytes, scheme: str) -> WholeRequest | None:
        known_request = self.lines.get((line[1], lines))
        if known_request is None:
            whole = parse(data, scheme)
            if whole is not None and _may_keep(whole, lines, b""):
                _keep(self.lines, (line[1], lines), whole[0]._replace(path="", query_string=b""))
            return whole
        path, _, query = line[2].partition(b"?")
        if b"%" in path:
            return None
        method, _, _, headers, negotiation, html, _ = known_request
        return HttpRequest(method, path.decode(), query, headers, negotiation, html, scheme), b""


def _may_keep(whole: WholeRequest, lines: bytes, body: bytes) -> bool:
    """Whether these are the lines and the body that the parser has read.

    It skips empty lines before a request, so that another head and body follow. It ends lines nowhere else than here.
    """
    request, parsed = whole
    is_plain = lines.count(b"\r\n") == lines.count(b"\n") == lines.count(b"\r")
    return parsed == body and is_plain and len(lines) <= MAX_HEAD_BYTES and len(request.headers) <= MAX_HEADERS


def _keep(entries: dict[Key, Value], key: Key, value: Value) -> None:
    if len(entries) >= MAX_HEADS:
        entries.clear()
    entries[key] = value
