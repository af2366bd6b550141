"""The nginx of docs/deploying.md terminates TLS in front of a service, and passes all that clients use."""

import json
import re
import shutil
import ssl
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import httpx2
import pytest
from websockets.sync.client import connect
from websockets.typing import Subprotocol

from tests.browser.page_kinds import IS_BUILT
from tests.support.folders import ROOT
from tests.support.nginx import NGINX, Nginx
from tests.support.postgres import free_port
from tests.support.service import served

OPENSSL = shutil.which("openssl")

pytestmark = [
    pytest.mark.full,
    pytest.mark.skipif(not (NGINX and OPENSSL), reason="nginx or openssl is not installed"),
]

HOST = "racing.example"

NEWS = "subscription { datasetPublished(sendCurrent: true) { version } }"


class Site(NamedTuple):
    port: int
    certificates: ssl.SSLContext


@pytest.fixture(scope="module")
def site(sample_database: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    folder, port = tmp_path_factory.mktemp("https"), free_port()
    certificate, key = folder / "racing.crt", folder / "racing.key"
    command = f"{OPENSSL} req -x509 -newkey rsa:2048 -nodes -days 1 -subj /CN={HOST} -addext subjectAltName=DNS:{HOST}"
    subprocess.run([*command.split(), "-out", certificate, "-keyout", key], check=True, capture_output=True)
    blocks = re.findall(r"```nginx\n(.*?)```", (ROOT / "docs" / "deploying.md").read_text("utf-8"), re.DOTALL)
    assert len(blocks) == 1
    database = f"sqlite:///{sample_database}/racing.db"
    with served(database, folder / "log", RACING_HOSTS=HOST, RACING_RATE_LIMIT="1/s burst 20") as client:
        documented = (
            blocks[0]
            .replace("listen 443", f"listen 127.0.0.1:{port}")
            .replace("127.0.0.1:8000", f"127.0.0.1:{client.base_url.port}")
            .replace("/etc/ssl/racing", str(folder / "racing"))
        )
        nginx = Nginx(folder, port, documented)
        try:
            yield Site(port, ssl.create_default_context(cafile=certificate))
        finally:
            nginx.stop()


@pytest.fixture
def client(site: Site) -> Iterator[httpx2.Client]:
    with httpx2.Client(base_url=f"https://127.0.0.1:{site.port}", verify=site.certificates, trust_env=False) as client:
        client.headers["Host"] = HOST
        yield client


def send(client: httpx2.Client, method: str, path: str, **options: object) -> httpx2.Response:
    return client.request(method, path, extensions={"sni_hostname": HOST}, **options)  # type: ignore[arg-type]  # any


def test_a_query_is_executed(client: httpx2.Client) -> None:
    response = send(client, "POST", "/graphql", json={"query": "{ driver(driverId: 1) { driverId } }"})
    assert response.json() == {"data": {"driver": {"driverId": 1}}}


@pytest.mark.skipif(not IS_BUILT, reason="the explorer is not built: make web")
def test_addresses_in_pages_are_those_of_the_site(client: httpx2.Client) -> None:
    page = send(client, "GET", "/explore/drivers/1", headers={"Accept": "text/html"}).text
    assert f'content="https://{HOST}/explore/drivers/1"' in page


def test_a_websocket_gets_the_current_version(site: Site) -> None:
    with connect(
        f"wss://{HOST}/graphql",
        address=("127.0.0.1", site.port),
        ssl=site.certificates,
        subprotocols=[Subprotocol("graphql-transport-ws")],
        proxy=None,
    ) as connection:
        connection.send('{"type": "connection_init"}')
        assert json.loads(connection.recv(10))["type"] == "connection_ack"
        connection.send(json.dumps({"type": "subscribe", "id": "1", "payload": {"query": NEWS}}))
        assert json.loads(connection.recv(10))["payload"] == {"data": {"datasetPublished": {"version": 1}}}


def test_an_event_is_not_held_back(client: httpx2.Client) -> None:
    headers = {"Accept": "text/event-stream"}
    options = {"json": {"query": NEWS}, "headers": headers, "extensions": {"sni_hostname": HOST}, "timeout": 5}
    with client.stream("POST", "/graphql", **options) as response:  # type: ignore[arg-type]  # any
        lines = response.iter_lines()
        assert next(line for line in lines if line.startswith("data: {")) == (
            'data: {"data":{"datasetPublished":{"version":1}}}'
        )


def test_each_client_has_a_rate_limit_of_its_own(site: Site) -> None:
    def status(address: str) -> int:
        transport = httpx2.HTTPTransport(verify=site.certificates, local_address=address)
        with httpx2.Client(base_url=f"https://127.0.0.1:{site.port}", transport=transport, trust_env=False) as client:
            client.headers["Host"] = HOST
            return send(client, "GET", "/drivers/1").status_code

    assert 429 in {status("127.0.0.2") for _ in range(60)}
    assert status("127.0.0.3") == 200
