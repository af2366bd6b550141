"""A request whose head was parsed before is read as the parser reads it, or not at all."""

import tracemalloc
from random import Random

import pytest

from graph.endpoints.whole_requests import MAX_BYTES, MAX_HEAD_BYTES, MAX_HEADERS, MAX_HEADS, _with_head, parse, read
from tests.support.byte_streams import StreamWriter
from tests.support.examples import examples

SCHEME = "http"


def test_generated_bytes_are_read_as_by_the_parser_whatever_was_read_before() -> None:
    writer, whole = StreamWriter(Random(0)), 0
    streams = [writer.stream() for _ in range(examples(2_000))]
    for stream in [*streams, *streams]:
        cut, other = writer.chance.randrange(len(stream) + 1), writer.chance.choice(streams)
        for data in (stream, stream[:cut], stream[:cut] + other, stream[:cut] + other[cut:], writer.damaged(stream)):
            request = read(data, SCHEME)
            assert request is None or request == parse(data, SCHEME), data
            whole += request is not None
    assert whole > len(streams) / 4


def test_a_head_without_an_end_is_no_request_even_if_its_lines_are_known() -> None:
    head = b"POST /graphql HTTP/1.1\r\nHost: a\r\nContent-Length: %d"
    for length in range(100):
        lines = head % length
        assert read(lines + b"\r\n\r\n" + b"x" * length, SCHEME)
        for more in (b"", b"\r", b"\r\n", b"\r\nx", b"\n\n", b"\n\nx", b"\r\n\r", b"xxxx"):
            for data in (lines + more, lines + more + b"x" * (length - 4)):
                assert read(data, SCHEME) == parse(data, SCHEME)


def test_empty_lines_before_a_request_are_no_head_of_it() -> None:
    request = b"POST /graphql HTTP/1.1\r\nHost: a\r\nContent-Length: %d\r\n\r\n%b"
    for empty in (b"\r\n", b"\r\n\r\n", b"\r\n\r\n\r\n"):
        for body in (b"{}", b"x" * 60):
            data = empty + request % (len(body), body)
            assert parse(data, SCHEME)
            assert read(data, SCHEME) in (None, parse(data, SCHEME))
            for other in (body, b"y" * len(body), b"y" * (len(data) - len(empty))):
                assert read(empty + other, SCHEME) is None


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (b"GET /drivers/1 HTTP/1.1\r\nHost: a\r\n\r\n", b"GET /drivers/%31 HTTP/1.1\r\nHost: a\r\n\r\n"),
        (b"GET /drivers/1 HTTP/1.1\r\nHost: a\r\n\r\n", b"POST /drivers/1 HTTP/1.1\r\nHost: a\r\n\r\n"),
        (b"GET /drivers/1 HTTP/1.1\r\nHost: a\r\n\r\n", b"GET /drivers/2?a=%20b HTTP/1.1\r\nHost: a\r\n\r\n"),
        (b"GET /drivers/1 HTTP/1.1\r\n\r\n", b"GET /drivers/1? HTTP/1.1\r\n\r\n"),
        (b"GET /drivers/1 HTTP/1.1\r\nHost: a\r\n\r\n", b"GET /drivers/1 HTTP/1.1\r\nHost: a\r\nA: b\r\n\r\n"),
        (b"POST /a HTTP/1.1\r\nContent-Length: 1\r\n\r\nx", b"POST /b HTTP/1.1\r\nContent-Length: 1\r\n\r\nx"),
        (b"POST /a HTTP/1.1\r\nContent-Length: 1\r\n\r\nx", b"POST /a HTTP/1.1\r\nContent-Length: 1\r\n\r\nxx"),
    ],
)
def test_what_differs_in_another_request_is_read_again(first: bytes, second: bytes) -> None:
    for data in (first, second, first):
        for scheme in ("http", "https", "http"):
            assert read(data, scheme) == parse(data, scheme)


def test_heads_are_bounded() -> None:
    tracemalloc.start()
    for number in range(2 * MAX_HEADS):
        for text in (b"", b"x" * (MAX_HEAD_BYTES - 100), b"x" * MAX_HEAD_BYTES):
            head = b"HTTP/1.1\r\nX-Number: %d%b\r\n" % (number, text)
            for data in (b"GET /drivers %b\r\n" % head, b"POST /graphql %bContent-Length: 2\r\n\r\n{}" % head):
                assert parse(data, SCHEME)
                assert bool(read(data, SCHEME)) == (len(text) < MAX_HEAD_BYTES)
        longest = b"GET / HTTP/1.1\r\nX-Number: -%d\r\n%b\r\n" % (number, headers(MAX_HEADERS - 2, MAX_HEAD_BYTES - 50))
        assert read(longest, SCHEME)
    taken, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert taken < MAX_HEADS * 14_000
    assert _with_head.cache_info().currsize == MAX_HEADS


def headers(count: int, size: int) -> bytes:
    """So many headers of equal length, of so many bytes at most."""
    value = b"x" * (size // count - 8)
    return b"".join(b"X%d: %b\r\n" % (number, value) for number in range(10, 10 + count))


@pytest.mark.parametrize(
    ("largest", "larger"),
    [
        (b"GET / HTTP/1.1\r\n%b\r\n" % headers(MAX_HEADERS, 2_000),
         b"GET / HTTP/1.1\r\n%b\r\n" % headers(MAX_HEADERS + 1, 2_000)),
        (b"GET /%b HTTP/1.1\r\n\r\n" % (b"t" * 3_900), b"GET /%b HTTP/1.1\r\n\r\n" % (b"t" * 30_000)),
        (b"POST / HTTP/1.1\r\nContent-Length: %d\r\n\r\n%b" % (MAX_BYTES, b"x" * MAX_BYTES),
         b"POST / HTTP/1.1\r\nContent-Length: %d\r\n\r\n%b" % (MAX_BYTES + 1, b"x" * (MAX_BYTES + 1))),
    ],
    ids=["headers", "target", "body"],
)  # fmt: skip
def test_a_larger_request_is_not_read(largest: bytes, larger: bytes) -> None:
    assert read(largest, SCHEME)
    assert parse(larger, SCHEME)
    assert read(larger, SCHEME) is None
