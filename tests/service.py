"""The service as users start it: a process of its own, asked over real HTTP."""

import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import httpx2

from tests.postgres import free_port, wait_for

ROOT = Path(__file__).parent.parent


def environment(database: str, **settings: str) -> dict[str, str]:
    """What a service on this database is started with: it looks for versions often, and ends at once."""
    usual = {"DATABASE_URL": database, "RACING_REFRESH_SECONDS": "0.2", "RACING_DRAIN_SECONDS": "0"}
    return {**os.environ, "PYTHONPATH": str(ROOT), **usual, **settings}


@contextmanager
def served(
    database: str, log: Path, *, program: Sequence[str] = ("-m", "graph"), **settings: str
) -> Iterator[httpx2.Client]:
    """A client of a service on this database; its log goes to the file."""
    port = free_port()
    with log.open("w") as output:
        process = subprocess.Popen(
            [sys.executable, *program, "--port", str(port)],
            cwd=ROOT,
            env=environment(database, **settings),
            stdout=output,
            stderr=output,
        )
        try:
            wait_for(port)
            with httpx2.Client(base_url=f"http://127.0.0.1:{port}", trust_env=False, timeout=30) as client:
                yield client
        finally:
            process.terminate()
            process.wait(10)


def ask(client: httpx2.Client, query: str, **variables: object) -> dict[str, object]:
    """The data of an answer; any GraphQL error fails the test."""
    answer = client.post("/graphql", json={"query": query, "variables": variables}).json()
    assert "errors" not in answer, answer["errors"]
    data: dict[str, object] = answer["data"]
    return data
