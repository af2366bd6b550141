"""The service as users start it: a process of its own, over real HTTP."""

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx2

from tests.support.folders import ROOT
from tests.support.local_http import local_client, local_get
from tests.support.postgres import free_port, wait_for
from tests.support.programs import Program, serve


def environment(database: str, **settings: str) -> dict[str, str]:
    """What a service on this database is started with: it looks for versions often, and ends at once."""
    usual = {"DATABASE_URL": database, "RACING_REFRESH_SECONDS": "0.2", "RACING_DRAIN_SECONDS": "0"}
    return {**os.environ, "PYTHONPATH": str(ROOT), **usual, **settings}


@contextmanager
def served(
    database: str, log: Path, program: Callable[[], None] = serve, /, **settings: str
) -> Iterator[httpx2.Client]:
    """A client of a service on this database; its log goes to the file."""
    port = free_port()
    log.write_bytes(b"")
    service = Program(
        program,
        ["--port", str(port)],
        folder=ROOT,
        environment=environment(database, **settings),
        out=log,
        err=log,
    )
    try:
        wait_for(port)
        with local_client(base_url=f"http://127.0.0.1:{port}", timeout=30) as client:
            yield client
    finally:
        service.terminate()
        service.wait(10)


@contextmanager
def process(
    url: str, log: Path, workers: int = 1, *, ready: bool = True, **settings: str
) -> Iterator[tuple[subprocess.Popen[bytes], int]]:
    """A service on this database, and its port; if `ready`, it has loaded a version. It is killed at the end."""
    port = free_port()
    command = [sys.executable, "-m", "graph", "--port", str(port), "--workers", str(workers)]
    with log.open("wb") as output:
        running = subprocess.Popen(command, cwd=ROOT, env=environment(url, **settings), stdout=output, stderr=output)
        try:
            wait_for(port)
            if ready:
                wait_until_ready(port)
            yield running, port
        finally:
            running.kill()
            running.wait(10)


def wait_until_ready(port: int) -> None:
    for _ in range(100):
        if local_get(f"http://127.0.0.1:{port}/health/ready").status_code == 200:
            return
        time.sleep(0.1)


def fetch(client: httpx2.Client, query: str, **variables: object) -> dict[str, object]:
    """The data of the result of a query; any GraphQL error fails the test."""
    result = client.post("/graphql", json={"query": query, "variables": variables}).json()
    assert "errors" not in result, result["errors"]
    data: dict[str, object] = result["data"]
    return data
