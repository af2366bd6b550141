"""The download of the archive, from a real HTTP server: whole, or the folder is as it was."""

import os
import shutil
import threading
import time
import urllib.request
import zipfile
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import ClassVar

import pytest

from etl.pipeline import publisher_of
from etl.published.database import Database
from etl.settings import Settings
from etl.sources.remote import Redirects
from etl.sources.source import SourceError
from tests.support.f1db_files import write_f1db
from tests.support.pipeline import etl

pytestmark = pytest.mark.full


class Archive(BaseHTTPRequestHandler):
    content: ClassVar[bytes] = b""
    supplement: ClassVar[bytes] = b""

    def do_GET(self) -> None:
        content = self.supplement if self.path == "/f1db.zip" else self.content
        if self.path == "/missing.zip":
            self.send_error(404)
            return
        if self.path == "/silent.zip":
            time.sleep(3)
        self.send_response(200)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content[: len(content) // (2 if self.path == "/cut.zip" else 1)])

    def log_message(self, format: str, *arguments: object) -> None:  # noqa: A002 - the name is the base class's
        pass


@pytest.fixture(scope="module")
def address(sample: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    path = tmp_path_factory.mktemp("archive") / "data.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for file in sample.glob("*.csv"):
            archive.write(file, f"data/{file.name}")
    Archive.content = path.read_bytes()
    Archive.supplement = write_f1db(sample, path.with_name("f1db.zip")).read_bytes()
    with ThreadingHTTPServer(("127.0.0.1", 0), Archive) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


def test_it_fills_the_folder_and_names_the_licence_and_the_source(address: str, sample: Path, tmp_path: Path) -> None:
    urls = {"RACING_ARCHIVE_URL": f"{address}/data.zip", "RACING_SUPPLEMENT_URL": f"{address}/f1db.zip"}
    completed = etl("download", folder=tmp_path, **urls)
    assert completed.returncode == 0, completed.stderr
    assert "CC0" in completed.stdout
    assert "CC BY-NC-SA" in completed.stdout
    assert "F1DB, CC BY 4.0" in completed.stdout
    names = {path.name for path in (tmp_path / "raw").iterdir()}
    assert names == {path.name for path in sample.iterdir()}
    lines = etl("run", folder=tmp_path).stdout.splitlines()
    assert lines[0] == f"source   {address}/data.zip"
    assert f"fill     from {address}/f1db.zip" in lines
    version = publisher_of(Database(f"sqlite:///{tmp_path}/racing.db"), Settings.from_environment({})).history()[0]
    licences = {file["name"]: file["licence"] for file in version.sources}
    assert str(licences["races.csv"]).startswith("CC0 (public domain); the newest rows")
    assert str(licences["f1db-races.csv"]).startswith("F1DB, CC BY 4.0")


def test_an_address_is_a_source_of_its_own(address: str, tmp_path: Path) -> None:
    completed = etl("run", "--source", f"{address}/data.zip", folder=tmp_path)
    assert completed.returncode == 0, completed.stderr
    assert "published version 1" in completed.stdout


@pytest.mark.parametrize(
    ("path", "message"),
    [
        ("/missing.zip", "the server answered 404"),
        ("/cut.zip", "the server stopped after"),
        ("/silent.zip", "timed out"),
    ],
)
def test_a_failed_download_leaves_the_folder_as_it_was(path: str, message: str, address: str, tmp_path: Path) -> None:
    (tmp_path / "raw").mkdir()
    (tmp_path / "raw" / "drivers.csv").write_text("mine")
    completed = etl("download", folder=tmp_path, RACING_ARCHIVE_URL=address + path, RACING_DOWNLOAD_TIMEOUT="1")
    assert (completed.returncode, message in completed.stderr, "Traceback" in completed.stderr) == (1, True, False), (
        completed.stderr
    )
    assert {file.name: file.read_text() for file in (tmp_path / "raw").iterdir()} == {"drivers.csv": "mine"}


def test_a_download_offline_is_an_error(tmp_path: Path) -> None:
    completed = etl("download", folder=tmp_path, RACING_ARCHIVE_URL="http://127.0.0.1:9/data.zip")
    assert completed.returncode == 1
    assert "cannot be downloaded" in completed.stderr
    assert "Is this machine online?" in completed.stderr
    assert list((tmp_path / "raw").iterdir()) == []
    assert not (tmp_path / "supplement").exists()


class Redirecting(BaseHTTPRequestHandler):
    target: ClassVar[str] = ""

    def do_GET(self) -> None:
        self.send_response(302)
        self.send_header("Location", self.target)
        self.end_headers()

    def log_message(self, format: str, *arguments: object) -> None:  # noqa: A002 - the name is the base class's
        pass


@pytest.mark.parametrize(
    ("target", "is_followed"),
    [("{same}", True), ("http://localhost:{port}/data.zip", False), ("http://[::1]/data.zip", False)],
)
def test_a_redirect_does_not_lead_into_a_private_network(
    target: str, is_followed: bool, address: str, tmp_path: Path
) -> None:
    Redirecting.target = target.format(same=f"{address}/data.zip", port=address.rpartition(":")[2])
    with ThreadingHTTPServer(("127.0.0.1", 0), Redirecting) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        completed = etl("check", "--source", f"http://127.0.0.1:{server.server_port}/data.zip", folder=tmp_path)
        server.shutdown()
    assert (completed.returncode == 0) is is_followed, completed.stderr
    assert is_followed or "redirects to a private host" in completed.stderr


def test_a_redirect_does_not_lead_from_https_to_http() -> None:
    request = urllib.request.Request("https://example.org/data.zip")
    for target in ("http://example.org/data.zip", "ftp://example.org/data.zip"):
        with pytest.raises(SourceError, match="redirects from https"):
            Redirects(request.full_url).redirect_request(request, None, 302, "Found", {}, target)


def test_a_download_without_an_end_is_cut_at_its_maximum(address: str, tmp_path: Path) -> None:
    completed = etl("check", "--source", f"{address}/data.zip", folder=tmp_path, RACING_MAX_DOWNLOAD_BYTES="1000")
    assert (completed.returncode, "larger than 1,000 bytes" in completed.stderr) == (1, True), completed.stderr


def test_an_archive_that_unpacks_to_too_much_is_rejected(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "bomb.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("drivers.csv", "a" * 50_000_000)
    completed = etl("check", "--source", tmp_path / "bomb.zip", folder=tmp_path, RACING_MAX_UNPACKED_BYTES="10000000")
    assert (completed.returncode, "RACING_MAX_UNPACKED_BYTES" in completed.stderr) == (1, True), completed.stderr


def test_only_regular_files_below_the_folder_are_read(sample: Path, tmp_path: Path) -> None:
    raw = shutil.copytree(sample, tmp_path / "raw")
    (raw / "status.csv").unlink()
    (raw / "status.csv").symlink_to("/etc/passwd")
    completed = etl("check", "--source", raw, folder=tmp_path)
    assert (completed.returncode, "leads out of" in completed.stderr, "root:" in completed.stderr) == (1, True, False)
    (raw / "status.csv").unlink()
    os.mkfifo(raw / "status.csv")
    completed = etl("check", "--source", raw, folder=tmp_path)
    assert (completed.returncode, "status.csv is not a regular file" in completed.stderr) == (1, True), completed.stderr
    (raw / "status.csv").unlink()
    shutil.copy(sample / "status.csv", raw / "all.csv")
    (raw / "status.csv").symlink_to("all.csv")
    assert etl("check", "--source", raw, folder=tmp_path).returncode == 0


def test_messages_are_printed_without_markup(sample: Path, tmp_path: Path) -> None:
    raw = shutil.copytree(sample, tmp_path / "raw")
    (raw / "drivers.csv").write_text(":x:[red]a[/red],b\n1,2\n")
    completed = etl("check", "--source", raw, folder=tmp_path)
    assert ":x:[red]a[/red]" in completed.stderr
