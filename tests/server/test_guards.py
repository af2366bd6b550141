"""API keys, hosts, CORS and rate limits: off by default, each a setting."""

import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx2
import pytest

from etl.published.config import SettingError
from graph.__main__ import main
from graph.app import create_app
from graph.endpoints.rest_bodies import Body
from graph.server import protocol
from graph.server.api_keys import hash_key
from graph.server.clients import client_of
from graph.settings import Settings
from tests.fixtures import Published
from tests.support.folders import ROOT
from tests.support.postgres import free_port, wait_for
from tests.support.service import served

PAGES = ("/docs", "/redoc")
OTHER_PATHS = (
    *("/", "/drivers", "/drivers/0", "/drivers/x", "/circuits/1", "/data", "/data/drivers_summary.csv", "/nowhere"),
    *("/graphql?query={__typename}", "/graphql?query={", "/health", "/metrics", "/openapi.json"),
)


@pytest.mark.parametrize("path", PAGES + OTHER_PATHS)
def test_every_response_has_the_security_headers(path: str, client: httpx2.Client) -> None:
    headers = client.get(path).headers
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert path not in PAGES or headers["Referrer-Policy"] == "no-referrer"
    assert "default-src 'none'" in headers["Content-Security-Policy"]
    assert "frame-ancestors 'none'" in headers["Content-Security-Policy"]
    assert "unsafe-inline" not in headers["Content-Security-Policy"].split("style-src")[0]
    assert headers.get_list("Content-Security-Policy", split_commas=False) == [headers["Content-Security-Policy"]]
    assert "Server" not in headers
    assert "X-Powered-By" not in headers


def test_a_304_has_the_security_headers(client: httpx2.Client) -> None:
    tag = client.get("/drivers").headers["ETag"]
    unchanged = client.get("/drivers", headers={"If-None-Match": tag})
    assert (unchanged.status_code, unchanged.headers["X-Content-Type-Options"]) == (304, "nosniff")


@pytest.mark.parametrize("content_type", ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data", ""])
def test_a_page_of_another_origin_cannot_post_without_a_preflight(content_type: str, client: httpx2.Client) -> None:
    """Browsers send these content types for any page, so the service accepts none of them."""
    rejected = client.post("/graphql", content=b'{"query":"{__typename}"}', headers={"Content-Type": content_type})
    assert rejected.status_code == 415


def test_no_other_origin_may_read_responses_by_default(client: httpx2.Client) -> None:
    headers = {"Origin": "https://example.org", "Access-Control-Request-Method": "POST"}
    assert "Access-Control-Allow-Origin" not in client.get("/drivers", headers=headers).headers
    assert "Access-Control-Allow-Origin" not in client.options("/graphql", headers=headers).headers


def test_pages_of_the_allowed_origins_may_read_responses(published: Published, tmp_path: Path) -> None:
    settings = {"RACING_CORS_ORIGINS": "https://example.org, https://example.net"}
    with served(published.url, tmp_path / "log", **settings) as client:
        for origin in ("https://example.org", "https://example.net"):
            read = client.get("/drivers", headers={"Origin": origin})
            assert read.headers["Access-Control-Allow-Origin"] == origin
            assert "Origin" in read.headers["Vary"]
            assert "X-Dataset-Version" in read.headers["Access-Control-Expose-Headers"]
        preflight = {"Access-Control-Request-Method": "POST", "Access-Control-Request-Headers": "content-type"}
        allowed = client.options("/graphql", headers={"Origin": "https://example.org", **preflight})
        assert (allowed.status_code, allowed.headers["Access-Control-Allow-Origin"]) == (200, "https://example.org")
        rejected = client.options("/graphql", headers={"Origin": "https://evil.example", **preflight})
        assert (rejected.status_code, "Access-Control-Allow-Origin" in rejected.headers) == (400, False)


def test_only_the_hosts_of_the_setting_are_served(published: Published, tmp_path: Path) -> None:
    with served(published.url, tmp_path / "log", RACING_HOSTS="racing.example, *.racing.example") as client:
        for host, status in {
            "racing.example": 200,
            "eu.racing.example": 200,
            "evil.example": 400,
            "127.0.0.1": 400,
        }.items():
            assert client.get("/drivers/1", headers={"Host": host}).status_code == status
            for path in ("/health/live", "/health/ready", "/metrics"):
                assert client.get(path, headers={"Host": host}).status_code == 200


@contextmanager
def redis() -> Iterator[str]:
    if not shutil.which("redis-server"):
        pytest.skip("redis-server is not here")
    port = free_port()
    command = ["redis-server", "--port", str(port), "--save", "", "--bind", "127.0.0.1"]
    server = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    try:
        wait_for(port)
        yield f"redis://127.0.0.1:{port}/0"
    finally:
        server.terminate()
        server.wait(10)


def statuses(client: httpx2.Client, number: int, **headers: str) -> list[int]:
    return [client.get("/drivers/1", headers=headers).status_code for _ in range(number)]


def test_the_rate_limit_says_when_to_retry(published: Published, tmp_path: Path) -> None:
    settings = {"RACING_RATE_LIMIT": "5/m burst 5", "RACING_PROXIES": "127.0.0.1"}
    with served(published.url, tmp_path / "log", **settings) as client:
        first = client.get("/drivers/1")
        assert first.headers["RateLimit-Policy"] == '"default";q=5;w=60'
        assert first.headers["RateLimit"].startswith('"default";r=4;t=')
        assert statuses(client, 4) == [200] * 4
        rejected = client.post("/graphql", json={"query": "{ __typename }"})
        assert rejected.status_code == 429
        assert rejected.json()["errors"][0]["extensions"]["code"] == "TOO_MANY_REQUESTS"
        assert 1 <= int(rejected.headers["Retry-After"]) <= 12
        assert rejected.headers["RateLimit"].startswith('"default";r=0;t=')
        # Others are not held back, nor are probes.
        assert statuses(client, 2, **{"X-Forwarded-For": "203.0.113.7"}) == [200, 200]
        assert client.get("/health").status_code == 200
        assert client.get("/metrics").status_code == 200


@pytest.mark.full
def test_several_services_share_their_limits_in_redis_and_work_without_it(published: Published, tmp_path: Path) -> None:
    with redis() as url:
        settings = {"RACING_RATE_LIMIT": "4/m burst 4", "RACING_REDIS_URL": url}
        with (
            served(published.url, tmp_path / "one", **settings) as first,
            served(published.url, tmp_path / "other", **settings) as second,
        ):
            assert statuses(first, 2) + statuses(second, 3) == [200] * 4 + [429]
    nowhere = {"RACING_RATE_LIMIT": "1/m burst 1", "RACING_REDIS_URL": f"redis://127.0.0.1:{free_port()}/0"}
    with served(published.url, tmp_path / "log", **nowhere) as client:
        assert statuses(client, 4) == [200] * 4
    log = (tmp_path / "log").read_text()
    assert log.count("rates are not limited") == 1
    assert "Traceback" not in log


def test_a_client_is_its_key_its_address_or_the_network_of_an_ipv6_address() -> None:
    def named(host: str) -> str:
        return client_of({"client": (host, 1)})

    assert named("203.0.113.7") == "ip:203.0.113.7"
    assert named("2001:db8::1") == named("2001:db8::ffff:1") != named("2001:db8:0:1::1")
    assert client_of({"client": ("203.0.113.7", 1), "client_name": "shop"}) == "key:shop"
    assert client_of({"client": None}) == "host:unknown"


@pytest.mark.parametrize("written", ["often", "0/s", "-1/s", "1", "1/s;2/s"])
def test_an_invalid_rate_is_an_error(written: str) -> None:
    with pytest.raises(SettingError, match="RACING_RATE_LIMIT"):
        create_app(Settings.from_environment({"RACING_RATE_LIMIT": written}))


def made_key(name: str) -> tuple[str, str]:
    """A key, and the line for the file."""
    completed = subprocess.run(
        [sys.executable, "-m", "graph.keys", name], cwd=ROOT, capture_output=True, text=True, check=True
    )
    key = completed.stdout.splitlines()[0].rsplit(" ", 1)[1]
    return key, completed.stdout.splitlines()[-1]


def test_only_requests_with_a_key_are_served(published: Published, tmp_path: Path) -> None:
    key, line = made_key("shop")
    file = tmp_path / "keys"
    file.write_text(f"# our clients\n\n{line}\n{'0' * 64} other\n")
    assert key not in line
    assert hash_key(key) in line
    with served(published.url, tmp_path / "log", RACING_API_KEYS=str(file)) as client:
        for path in ("/drivers", "/graphql?query={__typename}", "/data", "/metrics", "/nowhere"):
            rejected = client.get(path)
            assert (rejected.status_code, rejected.headers["WWW-Authenticate"]) == (401, "Bearer"), path
            assert rejected.json()["errors"][0]["extensions"]["code"] == "UNAUTHENTICATED"
        for wrong in (key[:-1], key + "x", "", hash_key(key), "0" * 64):
            assert client.get("/drivers", headers={"X-API-Key": wrong}).status_code == 401
        for right in ({"X-API-Key": key}, {"Authorization": f"Bearer {key}"}, {"Authorization": f"bearer  {key}"}):
            response = client.get("/drivers", headers=right)
            assert (response.status_code, response.headers["Cache-Control"].startswith("private")) == (200, True)
        for path in ("/health", "/health/ready", "/openapi.json"):
            assert client.get(path).status_code == 200
        assert client.get("/graphql", headers={"Accept": "text/html"}).status_code == 200
    assert key not in (tmp_path / "log").read_text()


@pytest.mark.parametrize("written", ["", "# nobody\n", "secret\n", f"{'0' * 63} short\n", f"{'0' * 64}\n"])
def test_an_invalid_file_of_keys_is_an_error(written: str, tmp_path: Path) -> None:
    (tmp_path / "keys").write_text(written)
    with pytest.raises(SettingError, match="RACING_API_KEYS"):
        create_app(Settings.from_environment({"RACING_API_KEYS": str(tmp_path / "keys")}))


def serve_with_frequent_checks() -> None:
    protocol.CHECK_SECONDS = 1
    main()


@pytest.mark.full
def test_a_head_that_does_not_arrive_times_out(published: Published, tmp_path: Path) -> None:
    with served(published.url, tmp_path / "log", serve_with_frequent_checks) as client:
        address = ("127.0.0.1", client.base_url.port or 0)
        with socket.create_connection(address) as silent, socket.create_connection(address) as slow:
            slow.sendall(b"GET /drivers/1 HTTP/1.1\r\nHost: localhost\r\n\r\n")
            received = b""
            while not received.endswith(b"}"):
                received += slow.recv(10_000)
            assert received.startswith(b"HTTP/1.1 200")
            slow.sendall(b"GET /drivers/1 HTTP/1.1\r\nHo")
            began = time.monotonic()
            for connection in (silent, slow):
                connection.settimeout(30)
                assert connection.recv(10_000) == b""
            assert 0.9 < time.monotonic() - began < 5
        assert client.get("/health").status_code == 200


def fail(_: object) -> None:
    raise RuntimeError("the secret of the house")


def serve_with_a_fault() -> None:
    Body.fields = property(fail)  # type: ignore[assignment,method-assign]
    main()


def test_an_internal_error_outside_of_graphql_is_masked_too(published: Published, tmp_path: Path) -> None:
    with served(published.url, tmp_path / "log", serve_with_a_fault) as client:
        response = client.get("/drivers/1")
        assert response.status_code == 500
        number = response.json()["detail"].removesuffix(".").rsplit(" ", 1)[1]
        assert "secret" not in response.text
        log = (tmp_path / "log").read_text()
        assert number in log
        assert "the secret of the house" in log


@pytest.mark.parametrize(
    ("argument", "message"), [("--help", "Usage: "), ("--name", "No such option"), ("a b", "no spaces")]
)
def test_no_key_is_generated_for_an_invalid_name(argument: str, message: str) -> None:
    completed = subprocess.run([sys.executable, "-m", "graph.keys", argument], cwd=ROOT, capture_output=True, text=True)
    assert message in completed.stdout + completed.stderr
    assert "racing_" not in completed.stdout + completed.stderr
    assert "Traceback" not in completed.stderr
