"""Requests that arrive whole, with nothing before or after them."""

import re
from functools import lru_cache
from typing import Any

from httptools import HttpParserError, HttpParserUpgrade, HttpRequestParser

from graph.endpoints.http_request import HttpRequest

REQUEST_LINE = re.compile(rb"(GET|POST) (/[\w./~=&+:,;@!$'()*-]*)(?:\?([\w./~%?=&+:,;@!$'()*-]*))? HTTP/1\.1\r\n")

MAX_BYTES = 65_536
"""Of a body: longer ones are left to uvicorn, with its limits."""

MAX_HEADS, MAX_HEAD_BYTES, MAX_HEADERS = 500, 4_000, 50
"""Recent heads, of 14 kB each at most."""

WholeRequest = tuple[HttpRequest, bytes]
"""A request and its body."""


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


def read(data: bytes, scheme: str) -> WholeRequest | None:
    """As `parse`, but for unusual requests, which are left to uvicorn. The parser does not get a recent head again.

    What it makes of a head depends on its bytes alone, so a request with the same head differs in its body, which has
    as many bytes. Of a request without a body, as `GET` has, the target is read apart.
    """
    head, end, body = data.partition(b"\r\n\r\n")
    if not end or len(head) > MAX_HEAD_BYTES or len(body) > MAX_BYTES or head.count(b"\n") > MAX_HEADERS:
        return None
    line = None if body else REQUEST_LINE.match(data)
    if line is None:
        request = _with_head(head, len(body), scheme)
        return None if request is None else (request, body)
    request = _with_head(b"%b / HTTP/1.1%b" % (line[1], head[line.end() - 2 :]), 0, scheme)
    if request is None:
        return None
    method, _, _, headers, negotiation, html, _ = request
    return HttpRequest(method, line[2].decode(), line[3] or b"", headers, negotiation, html, scheme), b""


@lru_cache(MAX_HEADS)
def _with_head(head: bytes, body_bytes: int, scheme: str) -> HttpRequest | None:
    """The request with a head and any body of so many bytes."""
    body = b"x" * body_bytes
    whole = parse(b"%b\r\n\r\n%b" % (head, body), scheme)
    # What is left of the x's after a body begins no request, so it is an error; a parser that ends heads elsewhere
    # would give another body.
    return whole[0] if whole and whole[1] == body else None
