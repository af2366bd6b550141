"""Memory of the service under very many different requests, valid and invalid, cheap and costly, and publishes between.

    python -m tests.soak.hostile [REQUESTS [PUBLISHES]]

The bound is 15 % above the sum of what a process has with a dataset loaded and what the settings let it keep: cached
responses, documents, and responses that wait for their clients. While a new version is loaded, the old one is still
served: the dataset counts twice then.
"""

import json
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from random import Random
from urllib.parse import quote

import httpx2
import psutil

from etl.published.config import read
from graph.queries.schema import schema
from graph.settings import SETTINGS
from tests.support.folders import REAL
from tests.support.hostile_operations import HostileWriter
from tests.support.local_http import local_client
from tests.support.operations import Writer
from tests.support.pipeline import etl, start_etl
from tests.support.service import process

REQUESTS, PUBLISHES = 20_000, 3
SHARE = 0.15
SAMPLE_REQUESTS = 500
"""So many requests lie between two readings of the memory."""
LOADING_SECONDS = 3.0
"""After a publish, within which the service takes the version over."""


def requests(number: int) -> Iterator[httpx2.Request]:
    """Requests of all kinds, each different from all others; costly ones are few, for most of a million are quick."""
    chance = Random(7)
    client = httpx2.Client(base_url="http://service")
    for place in range(number):
        kind = chance.random()
        if kind < 0.75:
            query = f"query Q{place} {{ driver(driverId: {place % 1000}) {{ name wins }} }}"
            yield client.build_request("POST", "/graphql", json={"query": query})
        elif kind < 0.85:
            yield client.build_request("GET", f"/drivers/{place}?{place}")
        elif kind < 0.9:
            yield client.build_request("GET", f"/graphql?query={quote('{ nothing' + str(place) + ' }')}")
        elif kind < 0.97:
            headers = {"If-None-Match": '"x"', "Accept-Encoding": chance.choice(["br", "gzip", "identity"])}
            yield client.build_request("GET", f"/data/drivers_summary.csv?{place}", headers=headers)
        elif kind < 0.9985:
            variables = {"t": "é" * chance.randint(1, 300) + str(place), "i": place}
            query = "query($t: String!, $i: Int!) { search(text: $t) { __typename } driver(driverId: $i) { name } }"
            yield client.build_request("POST", "/graphql", json={"query": query, "variables": variables})
        elif kind < 0.9998:
            operation = Writer(schema.core, Random(f"soak{place}")).operation()
            body = {"query": operation.text, "variables": operation.variables, "operationName": operation.name}
            yield client.build_request("POST", "/graphql", json=body)
        else:
            body = HostileWriter(schema.core, Random(f"soak{place}")).request()
            yield client.build_request("POST", "/graphql", json=body)


@dataclass
class Memory:
    """Resident bytes of a process: at the start, and the most that was read, at rest and while a version is loaded."""

    process: psutil.Process
    base: int
    most: int = 0
    most_loading: int = 0

    def read(self, *, is_loading: bool) -> None:
        resident = self.process.memory_info().rss
        if is_loading:
            self.most_loading = max(self.most_loading, resident)
        else:
            self.most = max(self.most, resident)


def main(number: int, publishes: int) -> int:
    values = read(SETTINGS, {})
    bounded = sum(int(values[name]) for name in ("answer_cache_bytes", "document_cache_bytes", "max_unsent_bytes"))
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        empty = resident_without_data(folder)
        arguments = ["run", "--force", *(["--source", str(REAL)] if REAL.is_dir() else [])]
        completed = etl(*arguments, folder=folder)
        assert completed.returncode == 0, completed.stderr
        with process(f"sqlite:///{folder}/racing.db", folder / "log") as (running, port):
            service = psutil.Process(running.pid)
            memory = Memory(service, base=service.memory_info().rss)
            began, statuses = time.monotonic(), Counter[int]()
            publish: subprocess.Popen[str] | None = None
            loading_until = 0.0
            with local_client(base_url=f"http://127.0.0.1:{port}", timeout=30) as client:
                for place, request in enumerate(requests(number), 1):
                    request.url = request.url.copy_with(host="127.0.0.1", port=port)
                    statuses[client.send(request).status_code] += 1
                    if place % (number // (publishes + 1)) == 0:
                        publish = start_etl(*arguments, folder=folder)
                    if publish and publish.poll() is not None:
                        assert publish.returncode == 0, publish.communicate()[1]
                        publish, loading_until = None, time.monotonic() + LOADING_SECONDS
                    if place % SAMPLE_REQUESTS == 0 or time.monotonic() < loading_until:
                        memory.read(is_loading=time.monotonic() < loading_until)
                version = client.get("/graphql?query={dataset{version}}").json()["data"]["dataset"]["version"]
            if publish:
                publish.wait()
            log = (folder / "log").read_text()
    bound = (memory.base + bounded) * (1 + SHARE)
    bound_loading = (2 * memory.base - empty + bounded) * (1 + SHARE)
    figures = {"requests": number, "version": version, "seconds": round(time.monotonic() - began)}
    sizes = {**vars(memory), "bound": bound, "bound_loading": bound_loading, "without_data": empty}
    print(json.dumps({**figures, "statuses": dict(statuses)}))
    print(json.dumps({name: f"{size / 1e6:.0f} MB" for name, size in sizes.items() if name != "process"}))
    is_well = (
        memory.most <= bound
        and memory.most_loading <= bound_loading
        and version >= publishes
        and "Traceback" not in log
        and not any(status >= 500 for status in statuses)
    )
    return 0 if is_well else 1


def resident_without_data(folder: Path) -> int:
    """Resident bytes of a service before the first version."""
    with process(f"sqlite:///{folder}/none.db", folder / "log", ready=False) as (running, _):
        resident: int = psutil.Process(running.pid).memory_info().rss
        return resident


if __name__ == "__main__":
    defaults = [REQUESTS, PUBLISHES]
    given = [int(argument) for argument in sys.argv[1:]]
    sys.exit(main(*given, *defaults[len(given) :]))
