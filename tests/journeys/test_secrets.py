"""No secret is printed, logged, published or sent: each is set in every place, and all output is searched."""

import threading
import zipfile
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import ClassVar
from urllib.parse import quote

import pytest
from websockets.sync.client import connect
from websockets.typing import Subprotocol

from etl.addresses import safe_address, secrets_of, without_secrets
from tests.support.pipeline import etl
from tests.support.postgres import free_port
from tests.support.service import served

pytestmark = pytest.mark.full

SECRET = "planted/secret+7"
SPELLINGS = (SECRET, quote(SECRET, safe=""), quote(SECRET))
WRITTEN = SPELLINGS[1]


class Archive(BaseHTTPRequestHandler):
    content: ClassVar[bytes] = b""
    location: ClassVar[str] = ""

    def do_GET(self) -> None:
        if self.path.startswith("/elsewhere"):
            self.send_response(302)
            self.send_header("Location", self.location)
            self.end_headers()
        elif self.path.startswith("/data.zip"):
            self.send_response(200)
            self.end_headers()
            self.wfile.write(self.content)
        else:
            self.send_error(404)

    def log_message(self, format: str, *arguments: object) -> None:  # noqa: A002 - the name is the base class's
        pass


@pytest.fixture(scope="module")
def address(small: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    path = tmp_path_factory.mktemp("archive") / "data.zip"
    with zipfile.ZipFile(path, "w") as archive:
        for file in small.glob("*.csv"):
            archive.write(file, file.name)
    Archive.content = path.read_bytes()
    with ThreadingHTTPServer(("127.0.0.1", 0), Archive) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


def is_clean(text: str) -> bool:
    return not any(spelling in text for spelling in SPELLINGS)


def left_in(folder: Path) -> list[Path]:
    """The files below a folder in which the secret stands."""
    return [path for path in folder.rglob("*") if path.is_file() and not is_clean(path.read_text("utf-8", "replace"))]


COMMANDS = (
    ("run",),
    ("run", "--force"),
    ("check",),
    ("history",),
    ("rollback",),
    ("download",),
    ("convert", "--out"),
    ("pin", "1"),
    ("diff", "1", "2"),
)


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_no_command_prints_a_secret_whatever_fails(command: tuple[str, ...], address: str, tmp_path: Path) -> None:
    nowhere = f"127.0.0.1:{free_port()}"
    (tmp_path / "credentials").write_text(f"[default\naws_secret_access_key = {SECRET}\n")
    arguments = [*command, str(tmp_path / "out")] if command[-1] == "--out" else list(command)
    takes_source = command[0] in ("run", "check", "convert")
    databases = (
        f"postgresql://me:{WRITTEN}@{nowhere}/racing",
        f"postgresql://{nowhere}/racing?user=me&password={WRITTEN}",
        f"postgres:///{WRITTEN}?host=/nowhere&password={WRITTEN}",
        f"mysql://me:{WRITTEN}@{nowhere}/racing",
        f"sqlite:///{tmp_path}/good.db",
    )
    sources = (
        f"{address}/data.zip?signature={WRITTEN}",
        f"{address}/missing.zip?signature={WRITTEN}#{WRITTEN}",
        f"{address}/elsewhere?token={WRITTEN}",
        f"http://me:{WRITTEN}@{nowhere}/data.zip",
        f"ftp://me:{WRITTEN}@{nowhere}/data.zip",
        "s3://bucket/prefix",
    )
    Archive.location = f"http://localhost.localdomain:1/{'x'}?token={WRITTEN}"
    environment = {
        "RACING_PUSHGATEWAY": f"http://me:{WRITTEN}@{nowhere}",
        "RACING_BUCKET_CREDENTIALS": str(tmp_path / "credentials"),
        "RACING_DOWNLOAD_TIMEOUT": "2",
        "RACING_CACHE": str(tmp_path / "cache"),
        "AWS_ENDPOINT_URL": f"http://{nowhere}",
        "AWS_SECRET_ACCESS_KEY": SECRET,
        "AZURE_STORAGE_ACCOUNT_KEY": SECRET,
    }
    for source in sources if takes_source or command[0] == "download" else sources[:1]:
        for database in databases if source is sources[0] else databases[-1:]:
            more = ["--source", source] if takes_source else []
            settings = {**environment, "DATABASE_URL": database}
            settings |= dict.fromkeys(("RACING_ARCHIVE_URL", "RACING_SUPPLEMENT_URL", "RACING_SUPPLEMENT"), source)
            completed = etl(*arguments, *more, folder=tmp_path, **settings)
            assert is_clean(completed.stdout + completed.stderr), (source, database, completed.stdout, completed.stderr)
            assert "Traceback" not in completed.stderr, (source, database)
    assert left_in(tmp_path) == [tmp_path / "credentials"]


def test_the_service_neither_logs_nor_sends_a_secret(address: str, tmp_path: Path) -> None:
    source = f"{address}/data.zip?signature={WRITTEN}"
    assert etl("run", "--source", source, folder=tmp_path).returncode == 0
    settings = {
        "RACING_REDIS_URL": f"redis://:{WRITTEN}@127.0.0.1:{free_port()}/0",
        "RACING_RATE_LIMIT": "1000/s",
        "RACING_TRACES_URL": f"http://me:{WRITTEN}@127.0.0.1:{free_port()}/v1/traces",
        "RACING_LOG_REQUESTS": "all",
    }
    with served(f"sqlite:///{tmp_path}/racing.db", tmp_path / "log", **settings) as client:
        responses = [
            client.post("/graphql", json={"query": "{ dataset { source } }"}),
            client.get(f"/drivers?key={WRITTEN}", headers={"X-API-Key": SECRET}),
            client.get("/health/ready"),
            client.get("/health/db"),
            client.get("/metrics"),
            client.get("/data"),
        ]
        url = f"ws://127.0.0.1:{client.base_url.port}/graphql?key={WRITTEN}"
        with connect(url, subprotocols=[Subprotocol("graphql-transport-ws")], proxy=None):
            pass
    assert responses[0].json()["data"]["dataset"]["source"] == f"{address}/data.zip"
    assert all(is_clean(response.text) for response in responses)
    assert left_in(tmp_path) == []


def test_secrets_are_hidden() -> None:
    secrets = secrets_of(["postgresql://me:p%40ss@db/racing", "https://x/y?sig=abcd&n=1"], {"PGPASSWORD": "hunter2"})
    assert {"p@ss", "p%40ss", "abcd", "hunter2"} <= set(secrets)
    assert without_secrets("p@ss for me: n is 1, hunter2", secrets) == "*** for me: n is 1, ***"
    assert safe_address("postgresql://me:secret@db:5432/racing?password=x#y") == "postgresql://db:5432/racing"
    assert safe_address("http://[broken") == "http://***"
