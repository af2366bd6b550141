"""The download of the archive, from a real HTTP server: whole, or the folder is as it was."""

import threading
import time
import zipfile
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import ClassVar

import pytest

from tests.pipeline import etl


class Archive(BaseHTTPRequestHandler):
    content: ClassVar[bytes] = b""

    def do_GET(self) -> None:
        if self.path == "/missing.zip":
            self.send_error(404)
            return
        if self.path == "/silent.zip":
            time.sleep(3)
        self.send_response(200)
        self.send_header("Content-Length", str(len(self.content)))
        self.end_headers()
        self.wfile.write(self.content[: len(self.content) // (2 if self.path == "/cut.zip" else 1)])

    def log_message(self, format: str, *arguments: object) -> None:  # noqa: A002 - the name is the base class's
        pass


@pytest.fixture(scope="module")
def address(sample: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    path = tmp_path_factory.mktemp("archive") / "data.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for file in sample.glob("*.csv"):
            archive.write(file, f"data/{file.name}")
    Archive.content = path.read_bytes()
    with ThreadingHTTPServer(("127.0.0.1", 0), Archive) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


def test_it_fills_the_folder_and_names_the_licence_and_the_source(address: str, sample: Path, tmp_path: Path) -> None:
    done = etl("download", folder=tmp_path, RACING_ARCHIVE_URL=f"{address}/data.zip")
    assert done.returncode == 0, done.stderr
    assert "CC0" in done.stdout
    assert "CC BY-NC-SA" in done.stdout
    names = {path.name for path in (tmp_path / "raw").iterdir()}
    assert names == {path.name for path in sample.iterdir()}
    assert etl("run", folder=tmp_path).stdout.startswith(f"source   {address}/data.zip")


def test_an_address_is_a_source_of_its_own(address: str, tmp_path: Path) -> None:
    done = etl("run", "--source", f"{address}/data.zip", folder=tmp_path)
    assert done.returncode == 0, done.stderr
    assert "published version 1" in done.stdout


@pytest.mark.parametrize(
    ("path", "says"),
    [
        ("/missing.zip", "the server answered 404"),
        ("/cut.zip", "the server stopped after"),
        ("/silent.zip", "timed out"),
    ],
)
def test_a_failed_download_leaves_the_folder_as_it_was(path: str, says: str, address: str, tmp_path: Path) -> None:
    (tmp_path / "raw").mkdir()
    (tmp_path / "raw" / "drivers.csv").write_text("mine")
    done = etl("download", folder=tmp_path, RACING_ARCHIVE_URL=address + path, RACING_DOWNLOAD_TIMEOUT="1")
    assert (done.returncode, says in done.stderr, "Traceback" in done.stderr) == (1, True, False), done.stderr
    assert {file.name: file.read_text() for file in (tmp_path / "raw").iterdir()} == {"drivers.csv": "mine"}


def test_offline_is_told(tmp_path: Path) -> None:
    done = etl("download", folder=tmp_path, RACING_ARCHIVE_URL="http://127.0.0.1:9/data.zip")
    assert done.returncode == 1
    assert "cannot be downloaded" in done.stderr
    assert "Is this machine online?" in done.stderr
    assert list((tmp_path / "raw").iterdir()) == []
