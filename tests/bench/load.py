"""A load, and what a server spends on it: CPU seconds of its process tree, per request."""

import json
import socket
import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import count

import psutil

CONNECTIONS = 8
SECONDS = 1


@dataclass(frozen=True)
class Request:
    """One HTTP request, ready to be sent."""

    raw: bytes

    @classmethod
    def get(cls, path: str) -> "Request":
        return cls(f"GET {path} HTTP/1.1\r\nHost: localhost\r\n\r\n".encode())

    @classmethod
    def post(cls, path: str, query: str, **variables: object) -> "Request":
        body = json.dumps({"query": query, "variables": variables}).encode()
        head = (
            f"POST {path} HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: {len(body)}"
        )
        return cls(f"{head}\r\n\r\n".encode() + body)


class Connection:
    """One kept-alive connection to a server on this machine."""

    def __init__(self, port: int) -> None:
        self.socket = socket.create_connection(("127.0.0.1", port), timeout=60)
        self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)

    def send(self, request: Request) -> bytes:
        """The body of a successful response, which must have a Content-Length."""
        self.socket.sendall(request.raw)
        received = b""
        while (end := received.find(b"\r\n\r\n")) < 0:
            received += self._more()
        head, body = received[:end].lower(), [received[end + 4 :]]
        assert head.startswith(b"http/1.1 200"), received[:500]
        _, _, rest = head.partition(b"content-length:")
        missing = int(rest.split(b"\r\n", 1)[0]) - len(body[0])
        while missing > 0:
            body.append(self._more())
            missing -= len(body[-1])
        return b"".join(body)

    def _more(self) -> bytes:
        received = self.socket.recv(1 << 18)
        assert received, "the server hung up"
        return received


def spent(pid: int, port: int, requests: Sequence[Request], seconds: float = SECONDS) -> float:
    """CPU seconds per request, over all that fit into the time; they are sent round and round."""
    _send_for(port, requests, seconds / 4)
    before = _cpu(pid)
    count = _send_for(port, requests, seconds)
    return (_cpu(pid) - before) / count


def _send_for(port: int, requests: Sequence[Request], seconds: float) -> int:
    """Ask for this long on several connections. The number of requests."""
    end = time.monotonic() + seconds
    numbers = count()
    counts: list[int] = []

    def work() -> None:
        connection, count = Connection(port), 0
        while time.monotonic() < end:
            connection.send(requests[next(numbers) % len(requests)])
            count += 1
        counts.append(count)

    threads = [threading.Thread(target=work) for _ in range(CONNECTIONS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(counts) == CONNECTIONS, "a connection failed"
    return sum(counts)


def _cpu(pid: int) -> float:
    server = psutil.Process(pid)
    return sum(sum(process.cpu_times()[:2]) for process in [server, *server.children(recursive=True)])
