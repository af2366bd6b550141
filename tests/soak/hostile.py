"""Very many different requests, right and wrong, cheap and costly: what the service's memory comes to.

    python -m tests.soak.hostile [REQUESTS]

The memory that a process may take is what it has with a dataset loaded, the two caches, what the requests that run at
the same time may take, and a share for what the allocator cannot give back.
"""

import json
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from random import Random
from urllib.parse import quote

import httpx2
import psutil

from etl.environment import read
from graph.schema import schema
from graph.settings import SETTINGS
from tests.conftest import REAL
from tests.graph.hostile_operations import HostileWriter
from tests.graph.operations import Writer
from tests.graph.test_hostile_operations import MORE_MEMORY
from tests.pipeline import etl
from tests.service import process

REQUESTS = 20_000
WORKING = 2 * MORE_MEMORY
SHARE = 0.15


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


def main(number: int) -> int:
    values = read(SETTINGS, {})
    caches = int(values["answer_cache_bytes"]) + int(values["document_cache_bytes"])
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        source = ["--source", str(REAL)] if REAL.is_dir() else []
        done = etl("run", *source, folder=folder)
        assert done.returncode == 0, done.stderr
        with process(f"sqlite:///{folder}/racing.db", folder / "log") as (running, port):
            taken = psutil.Process(running.pid).memory_info
            base, most, statuses, began = taken().rss, 0, Counter[int](), time.monotonic()
            with httpx2.Client(base_url=f"http://127.0.0.1:{port}", trust_env=False, timeout=30) as client:
                for place, request in enumerate(requests(number), 1):
                    request.url = request.url.copy_with(host="127.0.0.1", port=port)
                    statuses[client.send(request).status_code] += 1
                    if place % 1_000 == 0:
                        most = max(most, taken().rss)
            log = (folder / "log").read_text()
    bound = (base + caches + WORKING) * (1 + SHARE)
    figures = {"requests": number, "seconds": round(time.monotonic() - began), "statuses": dict(statuses)}
    sizes = {"base": base, "most": max(most, base), "bound": round(bound)}
    print(json.dumps({**figures, **{name: f"{size / 1e6:.0f} MB" for name, size in sizes.items()}}))
    is_well = most <= bound and "Traceback" not in log and not any(status >= 500 for status in statuses)
    return 0 if is_well else 1


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else REQUESTS))
