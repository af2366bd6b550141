"""A process that shuts down completes the requests that it has received."""

import signal
import socket
import threading
import time
from pathlib import Path

import httpx2
import psutil
import pytest

from tests.dataset.test_live import until
from tests.endpoints.test_streams import JSON_AND_EVENTS, NEWS, events
from tests.fixtures import Published
from tests.support.local_http import local_client, local_get
from tests.support.service import process

pytestmark = pytest.mark.full

BODY = b'{"query": "{ driver(driverId: 1) { driverId } }"}'
HEAD = b"POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n"


def received_bytes(connection: socket.socket) -> bytes:
    received = b""
    while piece := connection.recv(65536):
        received += piece
    return received


@pytest.mark.parametrize("workers", [1, 2])
@pytest.mark.parametrize("seconds", ["0", "1"])
def test_a_request_whose_body_is_still_arriving_is_completed(
    workers: int, seconds: str, published: Published, tmp_path: Path
) -> None:
    with process(published.url, tmp_path / "log", workers, RACING_DRAIN_SECONDS=seconds) as (running, port):
        connection = socket.create_connection(("127.0.0.1", port), timeout=20)
        with connection:
            connection.sendall(HEAD % len(BODY) + BODY[:10])
            time.sleep(0.3)
            running.send_signal(signal.SIGTERM)
            time.sleep(1.5)
            connection.sendall(BODY[10:])
            received = received_bytes(connection)
        assert received.startswith(b"HTTP/1.1 200 OK"), received
        assert received.endswith(b'{"data":{"driver":{"driverId":1}}}')
        assert running.wait(10) in (0, -signal.SIGTERM)
    assert "Traceback" not in (tmp_path / "log").read_text()


def test_workers_stop_when_the_process_that_started_them_is_killed(published: Published, tmp_path: Path) -> None:
    with process(published.url, tmp_path / "log", workers=2) as (running, port):
        workers = psutil.Process(running.pid).children()
        assert len(workers) >= 2
        running.kill()
        until(lambda: not any(map(is_alive, workers)), 10)
        with socket.create_server(("127.0.0.1", port)):
            pass  # the port is free again


def is_alive(process: psutil.Process) -> bool:
    """A zombie is not: who adopts it may never wait for it."""
    try:
        return process.status() != psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return False


def test_clients_that_keep_their_connections_lose_no_request(published: Published, tmp_path: Path) -> None:
    counts, failed = [0] * 8, []
    with process(published.url, tmp_path / "log", RACING_DRAIN_SECONDS="2") as (running, port):

        def send(number: int) -> None:
            with local_client(base_url=f"http://127.0.0.1:{port}") as client:
                while True:
                    try:
                        closing = client.post("/graphql", content=BODY, headers={"Content-Type": "application/json"})
                    except httpx2.HTTPError as error:
                        failed.append(error)
                        return
                    counts[number] += 1
                    if closing.headers.get("Connection") == "close":
                        return

        threads = [threading.Thread(target=send, args=[number]) for number in range(8)]
        for thread in threads:
            thread.start()
        time.sleep(1)
        running.send_signal(signal.SIGTERM)
        for thread in threads:
            thread.join(10)
        assert not failed
        assert all(counts)
        assert local_get(f"http://127.0.0.1:{port}/health/ready").status_code == 503
        assert running.wait(10) in (0, -signal.SIGTERM)


def test_streams_end(published: Published, tmp_path: Path) -> None:
    with (
        process(published.url, tmp_path / "log", RACING_DRAIN_SECONDS="1") as (running, port),
        httpx2.stream(
            "POST",
            f"http://127.0.0.1:{port}/graphql",
            json={"query": NEWS, "variables": {"after": 0}},
            headers=JSON_AND_EVENTS,
            trust_env=False,
        ) as stream,
    ):
        coming = events(stream)
        assert next(coming)[0] == "next"
        running.send_signal(signal.SIGTERM)
        assert next(coming) == ("complete", "")
        assert running.wait(10) in (0, -signal.SIGTERM)
    assert "Traceback" not in (tmp_path / "log").read_text()
