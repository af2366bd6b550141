"""Processes behind a proxy are replaced one by one, or all at once by others, and no request fails."""

import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from functools import partial
from pathlib import Path

import httpx2
import pytest

from tests.dataset.test_live import until
from tests.fixtures import Published
from tests.support.local_http import local_client
from tests.support.nginx import NGINX, Nginx
from tests.support.postgres import free_port
from tests.support.service import process

pytestmark = pytest.mark.full

CLIENTS = 10
DRAIN = "1"

SITES = """
    upstream racing {{
        {servers}
        keepalive 16;
    }}
    server {{
        listen 127.0.0.1:{port};
        location / {{
            proxy_pass http://racing;
            proxy_http_version 1.1;
            proxy_set_header Connection "";
            proxy_next_upstream error timeout non_idempotent;
        }}
    }}
"""


class Proxy:
    """nginx in front of processes on these ports."""

    def __init__(self, folder: Path, ports: list[int]) -> None:
        self.port = free_port()
        self.nginx = Nginx(folder, self.port, self._sites(ports))

    def _sites(self, ports: list[int], weights: Mapping[int, int] | None = None) -> str:
        """Ports have equal weights by default; a weight of 0 means that no request is sent there."""
        options = {port: f" weight={weight}" if weight else " down" for port, weight in (weights or {}).items()}
        servers = "\n        ".join(f"server 127.0.0.1:{port}{options.get(port, '')};" for port in ports)
        return SITES.format(port=self.port, servers=servers)

    def lead_to(self, ports: list[int], weights: Mapping[int, int] | None = None) -> None:
        self.nginx.reload(self._sites(ports, weights))

    def stop(self) -> None:
        self.nginx.stop()


@contextmanager
def sending(port: int) -> Iterator[list[str]]:
    """Clients that send requests all the time; the list has what went wrong for any of them."""
    failures: list[str] = []
    responses = []
    end = threading.Event()

    def send() -> None:
        # A connection each: what a client does whose idle one is closed by the proxy is not ours to test.
        single = httpx2.Limits(max_keepalive_connections=0)
        with local_client(base_url=f"http://127.0.0.1:{port}", timeout=30, limits=single) as client:
            # Without a pause the clients would take the processors from the processes that start.
            while not end.wait(0.01):
                try:
                    response = client.post("/graphql", json={"query": "{ driver(driverId: 1) { driverId } }"})
                    if response.json() != {"data": {"driver": {"driverId": 1}}}:
                        failures.append(response.text)
                    responses.append(response)
                except (httpx2.HTTPError, ValueError) as error:
                    failures.append(repr(error))

    threads = [threading.Thread(target=send) for _ in range(CLIENTS)]
    for thread in threads:
        thread.start()
    yield failures
    end.set()
    for thread in threads:
        thread.join()
    assert len(responses) > 10 * CLIENTS


@pytest.fixture(autouse=True)
def nginx() -> None:
    if NGINX is None:
        pytest.skip("nginx is not installed")


def test_processes_are_restarted_one_by_one(published: Published, tmp_path: Path) -> None:
    with ExitStack() as stack:
        old = [
            stack.enter_context(process(published.url, tmp_path / f"old{n}", RACING_DRAIN_SECONDS=DRAIN))
            for n in range(2)
        ]
        proxy = Proxy(tmp_path, [port for _, port in old])
        stack.callback(proxy.stop)
        ports = [port for _, port in old]
        with sending(proxy.port) as failures:
            for at, (leaving, _) in enumerate(old):
                _, ports[at] = stack.enter_context(
                    process(published.url, tmp_path / f"new{at}", RACING_DRAIN_SECONDS=DRAIN)
                )
                proxy.lead_to(ports)
                leaving.terminate()
                leaving.wait(30)
            time.sleep(0.5)
        assert failures == []


def test_a_process_that_ends_by_itself_loses_no_request(published: Published, tmp_path: Path) -> None:
    with ExitStack() as stack:
        both = [
            stack.enter_context(process(published.url, tmp_path / f"log{n}", RACING_DRAIN_SECONDS=DRAIN))
            for n in range(2)
        ]
        proxy = Proxy(tmp_path, [port for _, port in both])
        stack.callback(proxy.stop)
        with sending(proxy.port) as failures:
            time.sleep(0.5)
            both[0][0].terminate()
            both[0][0].wait(30)
            time.sleep(0.5)
        assert failures == []


def test_two_versions_side_by_side_are_switched_at_the_proxy(published: Published, tmp_path: Path) -> None:
    with ExitStack() as stack:
        _, blue = stack.enter_context(process(published.url, tmp_path / "blue", RACING_DRAIN_SECONDS=DRAIN))
        _, green = stack.enter_context(process(published.url, tmp_path / "green", RACING_DRAIN_SECONDS=DRAIN))
        proxy = Proxy(tmp_path, [blue])
        stack.callback(proxy.stop)
        with sending(proxy.port) as failures:
            for ports in ([green], [blue], [green]):
                proxy.lead_to(ports)
                time.sleep(0.5)
        assert failures == []


def test_a_canary_gets_the_share_that_its_weight_says_and_no_request_is_lost(
    published: Published, tmp_path: Path
) -> None:
    with ExitStack() as stack:
        _, stable = stack.enter_context(process(published.url, tmp_path / "stable", RACING_DRAIN_SECONDS=DRAIN))
        marked = process(
            published.url, tmp_path / "canary", RACING_DRAIN_SECONDS=DRAIN, RACING_CACHE_CONTROL="max-age=1"
        )
        _, canary = stack.enter_context(marked)
        proxy = Proxy(tmp_path, [stable])
        stack.callback(proxy.stop)
        with sending(proxy.port) as failures:
            for weight in (0, 10, 50, 100, 0):
                proxy.lead_to([stable, canary], {stable: 100 - weight, canary: weight})
                until(partial(has_share, proxy.port, weight))
        assert failures == []


def has_share(port: int, weight: int) -> bool:
    """Whether the canary has sent so many of a hundred responses, more or less."""
    single = httpx2.Limits(max_keepalive_connections=0)
    with local_client(base_url=f"http://127.0.0.1:{port}", timeout=30, limits=single) as client:
        responses = [client.get("/drivers/1") for _ in range(100)]
    assert {response.status_code for response in responses} == {200}
    return abs(sum(response.headers["Cache-Control"] == "max-age=1" for response in responses) - weight) <= 5
