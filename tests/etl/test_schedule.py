"""Repeated runs against a real HTTP server: each problem with the archive is one line, and the version stays."""

import re
import shutil
import signal
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass, field
from email.utils import formatdate
from hashlib import sha256
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from itertools import groupby, pairwise
from pathlib import Path
from subprocess import PIPE, Popen
from typing import IO

import pytest

from etl.pipeline import publisher_of
from etl.published.database import Database
from etl.schedule import pause_after, repeat
from etl.settings import Settings
from etl.sources.sample import Sample
from tests.support import service
from tests.support.folders import ROOT
from tests.support.local_http import local_client
from tests.support.pipeline import etl_here, start_etl

pytestmark = pytest.mark.full


@dataclass
class Archive:
    """What a server sends at /data.zip, and the statuses that it has sent."""

    body: bytes
    status: int = 200
    pause: float = 0
    sent: list[int] = field(default_factory=list)


@contextmanager
def served(archive: Archive) -> Iterator[str]:
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            time.sleep(archive.pause)
            tag = f'"{sha256(archive.body).hexdigest()}"'
            is_known = archive.status == 200 and self.headers.get("If-None-Match") == tag
            archive.sent.append(304 if is_known else archive.status)
            self.send_response(archive.sent[-1])
            self.send_header("ETag", tag)
            self.send_header("Last-Modified", formatdate(1_700_000_000, usegmt=True))
            self.send_header("Content-Length", "0" if is_known else str(len(archive.body)))
            self.end_headers()
            with suppress(BrokenPipeError):  # a client that waited long enough is gone
                self.wfile.write(b"" if is_known else archive.body)

        def log_message(self, format: str, *arguments: object) -> None:  # noqa: A002 - the name is the base class's
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/data.zip"
        server.shutdown()


def archive_of(folder: Path, seed: int) -> bytes:
    raw = folder / f"raw-{seed}"
    Sample(seasons=2, seed=seed).write(raw)
    return Path(shutil.make_archive(str(folder / f"archive-{seed}"), "zip", raw)).read_bytes()


@contextmanager
def answers_of_a_service(database: str, log: Path) -> Iterator[list[int | str]]:
    """The version in each response of a service under constant requests, or the text of the error."""
    responses: list[int | str] = []
    stopped = threading.Event()
    query = "{ dataset { version } drivers { name wins circuits { bestFinish } } }"

    def request_until_stopped() -> None:
        while not stopped.wait(0.02):
            response = client.post("/graphql", json={"query": query})
            responses.append(response.json()["data"]["dataset"]["version"] if response.is_success else response.text)

    with service.process(database, log) as (_, port), local_client(base_url=f"http://127.0.0.1:{port}") as client:
        thread = threading.Thread(target=request_until_stopped)
        thread.start()
        try:
            yield responses
        finally:
            stopped.set()
            thread.join()


class Output:
    """The lines of a process, while it runs."""

    def __init__(self, process: Popen[str]) -> None:
        self.lines: list[str] = []
        streams = [stream for stream in (process.stdout, process.stderr) if stream]
        self.threads = [threading.Thread(target=self._read, args=(stream,), daemon=True) for stream in streams]
        for thread in self.threads:
            thread.start()

    def _read(self, stream: IO[str]) -> None:
        with stream:
            self.lines.extend(stream)

    def end(self) -> None:
        """Wait until the process has said everything."""
        for thread in self.threads:
            thread.join()

    def count(self, text: str) -> int:
        return sum(text in line for line in self.lines)

    def wait(self, text: str, seconds: float = 30) -> None:
        """Wait until a line has the text that did not have it before."""
        count, deadline = self.count(text), time.monotonic() + seconds
        while self.count(text) == count:
            assert time.monotonic() < deadline, f"no {text!r} in {''.join(self.lines[-20:])}"
            time.sleep(0.02)


def test_each_problem_with_the_archive_is_a_line_and_the_version_stays(tmp_path: Path) -> None:
    archive = Archive(archive_of(tmp_path, 1))
    environment = {"RACING_CACHE": str(tmp_path / "cache"), "RACING_DOWNLOAD_TIMEOUT": "1"}
    with ExitStack() as stack:
        with served(archive) as address:
            process = start_etl("run", "--source", address, "--every", "1s", folder=tmp_path, **environment)
            output = Output(process)
            output.wait("published version 1")
            responses = stack.enter_context(answers_of_a_service(f"sqlite:///{tmp_path}/racing.db", tmp_path / "log"))
            output.wait("not modified  http://127.0.0.1")
            output.wait("up to date: version 1")
            archive.body = archive_of(tmp_path, 2)
            output.wait("published version 2")
            archive.body = b"no zip archive"
            output.wait("is not a readable zip archive")
            archive.body = archive_of(tmp_path, 1)
            output.wait("published version 3")
            archive.status = 503
            output.wait("the server answered 503")
            archive.status, archive.pause = 200, 3
            output.wait("timed out")
        output.wait("Connection refused")
        process.send_signal(signal.SIGTERM)
        assert process.wait(30) == 0
    output.end()
    assert len(responses) > 100
    assert [version for version, _ in groupby(responses)] == [1, 2, 3], "a request failed, or a version came back"
    assert output.count("stopped") == 1
    assert 304 in archive.sent
    assert any(
        re.search(r"waiting  failure 2 in a row; the next run is in 1 s, at \d{4}-", line) for line in output.lines
    )
    assert not output.count("Traceback")
    versions = publisher_of(Database(f"sqlite:///{tmp_path}/racing.db"), Settings.from_environment({})).history()
    assert [version.version for version in versions] == [3, 2, 1]


def test_a_failed_run_is_retried_with_increasing_delays() -> None:
    pauses = [pause_after(failures, 21_600) for failures in (0, 1, 2, 3, 9, 10, 1_000)]
    assert pauses == [21_600, 60, 120, 240, 15_360, 21_600, 21_600]


def test_the_clock_of_the_machine_does_not_matter(monkeypatch: pytest.MonkeyPatch) -> None:
    clock = iter(range(2_000_000_000, 0, -1_000_000))
    monkeypatch.setattr(time, "time", lambda: float(next(clock)))
    moments: list[float] = []

    def run() -> bool:
        moments.append(time.monotonic())
        if len(moments) == 3:
            signal.raise_signal(signal.SIGTERM)
        return True

    repeat(0.2, run, lambda line: None)
    assert len(moments) == 3
    assert all(0.15 < later - earlier < 2 for earlier, later in pairwise(moments))


ROUNDS = """
import signal, time
from etl.schedule import repeat

signal.signal(signal.SIGTERM, signal.SIG_IGN)
print("ready", flush=True)
rounds, end = 0, time.monotonic() + 2
while time.monotonic() < end:
    repeat(0.000001, lambda: True, lambda line: None)
    rounds += 1
print(rounds)
"""


def test_a_signal_may_come_at_any_moment() -> None:
    """A handler interrupts the process anywhere, in its own waiting as well; each signal ends one round."""
    command = [sys.executable, "-c", ROUNDS]
    with Popen(command, cwd=ROOT, stdout=PIPE, stderr=PIPE, text=True) as process:
        assert process.stdout
        assert process.stdout.readline() == "ready\n"
        deadline = time.monotonic() + 30
        while process.poll() is None and time.monotonic() < deadline:
            process.send_signal(signal.SIGTERM)
            time.sleep(0.0002)
        if process.poll() is None:
            process.kill()
        printed, errors = process.communicate()
    assert (process.returncode, errors[-500:]) == (0, "")
    assert int(printed) > 50


@pytest.mark.parametrize("interval", ["", "6", "0h", "six hours", "-1h", "1w", "1.5h", "366d", "999999d"])
def test_an_interval_that_cannot_be_read_is_a_misuse(interval: str, tmp_path: Path) -> None:
    completed = etl_here("run", f"--every={interval}", folder=tmp_path)
    assert completed.returncode == 2
    assert "write a number and s, m, h or d, such as 6h" in completed.stderr
