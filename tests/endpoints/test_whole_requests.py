"""A request whose head was parsed before is read as the parser reads it, or not at all."""

import tracemalloc
from random import Random

import pytest

from graph.endpoints import whole_requests
from graph.endpoints.whole_requests import WholeRequests, parse
from tests.support.byte_streams import StreamWriter
from tests.support.examples import examples

SCHEME = "http"


def test_generated_bytes_are_read_as_by_the_parser_whatever_was_read_before() -> None:
    writer, requests, known = StreamWriter(Random(0)), WholeRequests(), 0
    streams = [writer.stream() for _ in range(examples(2_000))]
    for stream in [*streams, *streams]:
        cut, other = writer.chance.randrange(len(stream) + 1), writer.chance.choice(streams)
        for data in (stream, stream[:cut], stream[:cut] + other, stream[:cut] + other[cut:], writer.damaged(stream)):
            request = requests.read(data, SCHEME)
            assert request == parse(data, SCHEME), data
            known += request is not None
    assert known > len(streams) / 4


def test_a_head_without_an_end_is_no_request_even_if_its_lines_are_known() -> None:
    head, requests = b"POST /graphql HTTP/1.1\r\nHost: a\r\nContent-Length: %d", WholeRequests()
    for length in range(100):
        lines = head % length
        assert requests.read(lines + b"\r\n\r\n" + b"x" * length, SCHEME)
        for more in (b"", b"\r", b"\r\n", b"\r\nx", b"\n\n", b"\n\nx", b"\r\n\r", b"xxxx"):
            for data in (lines + more, lines + more + b"x" * (length - 4)):
                assert requests.read(data, SCHEME) == parse(data, SCHEME)


def test_empty_lines_before_a_request_are_no_head_of_it() -> None:
    requests = WholeRequests()
    request = b"POST /graphql HTTP/1.1\r\nHost: a\r\nContent-Length: %d\r\n\r\n%b"
    for empty in (b"\r\n", b"\r\n\r\n", b"\r\n\r\n\r\n"):
        for body in (b"{}", b"x" * 60):
            data = empty + request % (len(body), body)
            assert requests.read(data, SCHEME) == parse(data, SCHEME)
            assert parse(data, SCHEME)
            for other in (body, b"y" * len(body), b"y" * (len(data) - len(empty))):
                assert requests.read(empty + other, SCHEME) is None


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (b"GET /drivers/1 HTTP/1.1\r\nHost: a\r\n\r\n", b"GET /drivers/%31 HTTP/1.1\r\nHost: a\r\n\r\n"),
        (b"GET /drivers/1 HTTP/1.1\r\nHost: a\r\n\r\n", b"POST /drivers/1 HTTP/1.1\r\nHost: a\r\n\r\n"),
        (b"GET /drivers/1 HTTP/1.1\r\nHost: a\r\n\r\n", b"GET /drivers/2?a=b HTTP/1.1\r\nHost: a\r\n\r\n"),
        (b"POST /a HTTP/1.1\r\nContent-Length: 1\r\n\r\nx", b"POST /b HTTP/1.1\r\nContent-Length: 1\r\n\r\nx"),
        (b"POST /a HTTP/1.1\r\nContent-Length: 1\r\n\r\nx", b"POST /a HTTP/1.1\r\nContent-Length: 1\r\n\r\nxx"),
    ],
)
def test_what_differs_in_another_request_is_read_again(first: bytes, second: bytes) -> None:
    requests = WholeRequests()
    for data in (first, second):
        for scheme in ("http", "https", "http"):
            assert requests.read(data, scheme) == parse(data, scheme)


def test_heads_are_bounded() -> None:
    requests = WholeRequests()
    target, others = b"/" + b"t" * 60_000, b"".join(b"%d:\r\n" % number for number in range(300))
    tracemalloc.start()
    for number in range(3 * whole_requests.MAX_HEADS):
        for text in (b"", b"x" * 3_000):
            head = b"HTTP/1.1\r\nX-Number: %d%b\r\n" % (number, text)
            assert requests.read(b"GET /drivers %b\r\n" % head, SCHEME)
            assert requests.read(b"POST /graphql %bContent-Length: 2\r\n\r\n{}" % head, SCHEME)
        assert requests.read(b"GET %b HTTP/1.1\r\nX-Number: -%d\r\n\r\n" % (target, number), SCHEME)
        assert requests.read(b"GET / HTTP/1.1\r\nX-Number: -%d\r\n%b\r\n" % (number, others), SCHEME)
        assert 0 < len(requests.heads) <= whole_requests.MAX_HEADS
        assert 0 < len(requests.lines) <= whole_requests.MAX_HEADS
    taken, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert taken < 2 * whole_requests.MAX_HEADS * 2 * whole_requests.MAX_HEAD_BYTES
