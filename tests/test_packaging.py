"""A wheel works without the checkout: installed in an empty environment, used in an empty folder."""

import subprocess
import sys
from pathlib import Path

import httpx2
import pytest

from tests.support.folders import ROOT
from tests.support.postgres import free_port, wait_for

pytestmark = pytest.mark.full
UV = Path(sys.executable).with_name("uv")


def run(*command: str | Path, folder: Path) -> str:
    completed = subprocess.run([*map(str, command)], cwd=folder, capture_output=True, text=True, timeout=300)
    assert completed.returncode == 0, completed.stderr
    return completed.stdout


@pytest.fixture(scope="module")
def scripts(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the console scripts of an installed wheel."""
    folder = tmp_path_factory.mktemp("wheel")
    source = folder / "source"
    run("git", "clone", "--quiet", ROOT, source, folder=folder)
    run(UV, "build", "--quiet", "--wheel", "--out-dir", folder, source, folder=folder)
    run(UV, "venv", "--quiet", "--python", sys.executable, folder / "venv", folder=folder)
    (wheel,) = folder.glob("*.whl")
    run(UV, "pip", "install", "--quiet", "--python", folder / "venv", wheel, folder=folder)
    return folder / "venv" / "bin"


def test_the_sample_is_published_and_served(scripts: Path, tmp_path: Path) -> None:
    assert "published version 1" in run(scripts / "racing-etl", "run", folder=tmp_path)
    port = free_port()
    with subprocess.Popen([scripts / "racing-graph", "--port", str(port)], cwd=tmp_path) as service:
        try:
            wait_for(port)
            body = {"query": "{ driver(driverId: 1) { name } }"}
            response = httpx2.post(f"http://127.0.0.1:{port}/graphql", json=body)
            assert response.json() == {"data": {"driver": {"name": "Håkon Bräutigam"}}}
        finally:
            service.terminate()
