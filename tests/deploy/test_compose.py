"""`docker compose up` on a real engine: it starts, serves new data, recovers, and keeps its data."""

import os
import shutil
import subprocess
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx2
import pytest

from etl.sources.sample import Sample
from tests.support.folders import ROOT
from tests.support.local_http import local_get
from tests.support.postgres import free_port

pytestmark = pytest.mark.full

SECONDS = 60


@dataclass
class Composed:
    """The services of this checkout, under a name and a port of their own."""

    folder: Path
    port: int

    def __call__(self, *arguments: str) -> str:
        environment = {**os.environ, "RACING_PORT": str(self.port), "RACING_RAW_FOLDER": str(self.folder)}
        command = ["docker", "compose", "--project-name", f"racing-test-{self.port}", *arguments]
        completed = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, timeout=900)
        assert completed.returncode == 0, completed.stdout + completed.stderr
        return completed.stdout

    def get(self, path: str) -> Any:
        return local_get(f"http://127.0.0.1:{self.port}{path}").json()

    def until(self, true: Callable[[], bool]) -> None:
        deadline = time.monotonic() + SECONDS
        while True:
            try:
                if true():
                    return
            except httpx2.TransportError:
                pass
            assert time.monotonic() < deadline, self("logs", "--tail", "50")
            time.sleep(0.2)

    def process(self, service: str) -> int:
        """The host's number of a container's first process."""
        return int(docker("inspect", "--format", "{{.State.Pid}}", self("ps", "--quiet", service).strip()))


def docker(*arguments: str) -> str:
    return subprocess.run(["docker", *arguments], capture_output=True, text=True, check=True, timeout=60).stdout


@pytest.fixture(scope="module")
def composed(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Composed]:
    if os.geteuid() != 0 or not shutil.which("docker"):
        pytest.skip("Docker is not here, or may not be used")
    if subprocess.run(["docker", "compose", "ls"], capture_output=True).returncode:
        pytest.skip("no Docker engine runs, or it has no compose")
    folder = tmp_path_factory.mktemp("raw")
    folder.chmod(0o755)
    for above in folder.parents[:2]:
        above.chmod(0o755)
    project = Composed(folder, free_port())
    project("up", "--detach", "--build", "--wait", "api")
    yield project
    project("down", "--volumes")


@pytest.fixture(scope="module")
def filled(composed: Composed) -> Composed:
    """With another season in the folder of raw files than it was started with."""
    assert composed.get("/health/ready")["version"] == 1
    Sample(seasons=3).write(composed.folder)
    composed("run", "--rm", "etl")
    composed.until(lambda: composed.get("/health/ready")["version"] == 2)
    return composed


def test_new_files_are_served_without_a_restart(filled: Composed) -> None:
    before = filled.process("api")
    Sample(seasons=4).write(filled.folder)
    filled("run", "--rm", "etl")
    filled.until(lambda: filled.get("/health/ready")["version"] == 3)
    assert filled.process("api") == before


@pytest.mark.parametrize("service", ["api", "postgres"])
def test_a_container_whose_process_dies_is_restarted(service: str, filled: Composed) -> None:
    version = filled.get("/health/ready")["version"]
    killed = filled.process(service)
    os.kill(killed, 9)
    filled.until(lambda: filled.process(service) not in (0, killed))
    filled.until(lambda: filled.get("/health/db") == {"status": "OK"})
    assert filled.get("/health/ready")["version"] == version


def test_the_data_stays_when_everything_is_stopped(filled: Composed) -> None:
    version = filled.get("/health/ready")["version"]
    filled("down")
    filled("up", "--detach", "--wait", "api")
    assert filled.get("/health/ready")["version"] == version


@pytest.mark.parametrize(("image", "most"), [("api", 200), ("etl", 300)])
def test_the_images_are_small(image: str, most: int, filled: Composed) -> None:
    size = int(docker("image", "inspect", "--format", "{{.Size}}", f"racing-data-{image}"))
    assert size < most * 1_000_000


def test_the_service_runs_without_root_and_cannot_write(filled: Composed) -> None:
    assert "uid=10001" in filled("exec", "-T", "api", "id")
    assert "Read-only" in filled("exec", "-T", "api", "sh", "-c", "touch /app/x 2>&1 || true")


def test_the_service_has_no_right_to_write(filled: Composed) -> None:
    may = "has_table_privilege('racing_service', format('%I.%I', schemaname, tablename), 'insert')"
    query = f"select count(*) from pg_tables where {may}"
    counted = filled("exec", "-T", "postgres", "psql", "-U", "postgres", "-d", "racing", "-At", "-c", query)
    assert counted.strip() == "0"
