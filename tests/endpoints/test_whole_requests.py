"""A request whose header lines were parsed before is read as the parser reads it, or not at all."""

from random import Random

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


def test_heads_are_bounded() -> None:
    requests = WholeRequests()
    for number in range(3 * whole_requests.MAX_HEADS):
        assert requests.read(b"GET /drivers HTTP/1.1\r\nHost: a\r\nX-Number: %d\r\n\r\n" % number, SCHEME)
        assert requests.read(b"GET /drivers HTTP/1.1\r\nX-Number: %d%b\r\n\r\n" % (number, b"x" * 3_000), SCHEME)
        for long in (b"", b"x" * 3_000):
            data = b"POST /graphql HTTP/1.1\r\nX-Number: %d%b\r\nContent-Length: 2\r\n\r\n{}" % (number, long)
            assert requests.read(data, SCHEME)
        assert 0 < len(requests.heads) <= whole_requests.MAX_HEADS
        assert 0 < len(requests.lines) <= whole_requests.MAX_HEADS
    assert max(map(len, requests.heads)) < whole_requests.MAX_HEAD_BYTES
    assert max(len(lines) for _, lines in requests.lines) < whole_requests.MAX_HEAD_BYTES
