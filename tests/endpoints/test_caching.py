"""Responses as caches see them: ETags, 304, compression, persisted queries, and what must not be cached."""

import gzip
import threading
import time
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from typing import Any

import brotli
import httpx2
import pytest

from etl.sources.sample import Sample
from tests.dataset.test_live import until
from tests.fixtures import Published
from tests.support.local_http import local_client
from tests.support.pipeline import etl_here
from tests.support.service import served

DRIVERS = "{ drivers { driverId name wins } }"
PATHS = ("/drivers", "/drivers/2", "/circuits", "/graphql?query={drivers{name}}")


@pytest.mark.parametrize("path", PATHS)
def test_a_client_with_the_current_etag_gets_304(path: str, client: httpx2.Client) -> None:
    first = client.get(path)
    again = client.get(path, headers={"If-None-Match": f'"other", W/{first.headers["ETag"]}'})
    assert (again.status_code, again.content) == (304, b"")
    assert {"etag", "cache-control", "vary", "x-dataset-version"} <= set(again.headers)
    assert client.get(path, headers={"If-None-Match": '"other"'}).content == first.content


@pytest.mark.parametrize("path", PATHS)
def test_head_has_the_headers_of_get_and_no_body(path: str, client: httpx2.Client) -> None:
    head, get = client.head(path), client.get(path)
    assert (head.status_code, head.content) == (200, b"")
    assert {name: value for name, value in head.headers.items() if name != "date"} == {
        name: value for name, value in get.headers.items() if name != "date"
    }


@pytest.mark.parametrize(
    ("accepted", "used", "unpack"),
    [
        ("gzip", "gzip", gzip.decompress),
        ("br, gzip", "br", brotli.decompress),
        ("gzip;q=1.0, br;q=0", "gzip", gzip.decompress),
        ("*", "br", brotli.decompress),
        ("identity", None, bytes),
        ("zstd", None, bytes),
    ],
)
@pytest.mark.parametrize("path", ["/drivers", f"/graphql?query={DRIVERS}"])
def test_long_responses_are_compressed_as_accepted(
    path: str, accepted: str, used: str | None, unpack: Callable[[bytes], bytes], client: httpx2.Client
) -> None:
    plain = client.get(path, headers={"Accept-Encoding": "identity"})
    for _ in ("uncached", "cached"):
        with client.stream("GET", path, headers={"Accept-Encoding": accepted}) as response:
            raw = b"".join(response.iter_raw())
        assert response.headers.get("Content-Encoding") == used
        assert (response.headers["ETag"] == plain.headers["ETag"]) is (used is None)
        assert "Accept-Encoding" in response.headers["Vary"]
        assert unpack(raw) == plain.content
        assert used is None or len(raw) < len(plain.content)


def test_equal_requests_share_a_response(client: httpx2.Client) -> None:
    query = "query($a: Int!, $b: Int!) { one: driver(driverId: $a) { name } other: driver(driverId: $b) { name } }"
    responses = [
        client.post("/graphql", json={"query": query, "variables": {"a": 1, "b": 2}}),
        client.post("/graphql", json={"variables": {"b": 2, "a": 1}, "operationName": None, "query": query}),
        client.get("/graphql", params={"variables": '{ "b": 2,\n "a": 1 }', "query": query}),
    ]
    assert len({(response.content, response.headers["ETag"]) for response in responses}) == 1
    assert responses[0].json()["data"]["one"] != responses[0].json()["data"]["other"]


@pytest.mark.parametrize(
    "body",
    [
        {"query": "{ drivers { nothing } }"},
        {"query": "{ drivers(offset: -1) { name } }"},
        {"query": "query($id: Int!) { driver(driverId: $id) { name } }", "variables": {"id": "x"}},
        {"query": "{"},
        {},
    ],
)
def test_errors_are_not_cacheable(body: dict[str, Any], client: httpx2.Client) -> None:
    response = client.post("/graphql", json=body)
    assert response.json()["errors"]
    assert response.headers["Cache-Control"] == "no-store"
    assert client.get("/drivers/0").headers["Cache-Control"] == "no-store"


def test_cache_control_is_the_setting(published: Published, tmp_path: Path) -> None:
    expected = "public, max-age=10, stale-while-revalidate=60"
    with served(published.url, tmp_path / "log", RACING_CACHE_CONTROL=expected) as client:
        for path in PATHS:
            assert client.get(path).headers["Cache-Control"] == expected


def test_media_types_follow_the_specification(client: httpx2.Client) -> None:
    newer = "application/graphql-response+json"
    for accepted, used in ((newer, newer), ("application/json", "application/json"), ("*/*", "application/json")):
        response = client.post("/graphql", json={"query": DRIVERS}, headers={"Accept": accepted})
        assert (response.status_code, response.headers["Content-Type"]) == (200, used)
        assert "Accept" in response.headers["Vary"].split(", ")
    wrong = {"query": "{ nothing }"}
    assert client.post("/graphql", json=wrong, headers={"Accept": newer}).status_code == 400
    assert client.post("/graphql", json=wrong).status_code == 200
    assert "data" not in client.post("/graphql", json=wrong).json()


class TestPersistedQueries:
    """https://www.apollographql.com/docs/apollo-server/performance/apq"""

    def extensions(self, text: str) -> dict[str, Any]:
        return {"persistedQuery": {"version": 1, "sha256Hash": sha256(text.encode()).hexdigest()}}

    def test_a_text_is_sent_once_and_then_only_its_hash(self, client: httpx2.Client) -> None:
        text = "query($id: Int!) { driver(driverId: $id) { name driverId } }"
        hash_only = {"extensions": self.extensions(text), "variables": {"id": 3}}
        unknown = client.post("/graphql", json=hash_only)
        assert (unknown.status_code, unknown.headers["Cache-Control"]) == (200, "no-store")
        assert unknown.json()["errors"] == [
            {"message": "PersistedQueryNotFound", "extensions": {"code": "PERSISTED_QUERY_NOT_FOUND"}}
        ]
        sent = client.post("/graphql", json={"query": text, **hash_only})
        assert sent.json()["data"]["driver"]["driverId"] == 3
        assert client.post("/graphql", json=hash_only).content == sent.content
        linked = {"extensions": httpx2.Response(200, json=hash_only["extensions"]).text, "variables": '{"id":3}'}
        assert client.get("/graphql", params=linked).content == sent.content

    def test_a_wrong_hash_is_rejected(self, client: httpx2.Client) -> None:
        response = client.post("/graphql", json={"query": DRIVERS, "extensions": self.extensions("{ other }")})
        assert response.status_code == 400
        assert response.json()["errors"][0]["extensions"]["code"] == "PERSISTED_QUERY_HASH_MISMATCH"

    @pytest.mark.parametrize("wrong", [{"version": 2, "sha256Hash": "0"}, {"version": 1}, [], "x", {"sha256Hash": {}}])
    def test_a_malformed_hash_is_rejected(self, wrong: object, client: httpx2.Client) -> None:
        response = client.post("/graphql", json={"query": DRIVERS, "extensions": {"persistedQuery": wrong}})
        assert response.status_code == 400
        assert response.json()["errors"][0]["extensions"]["code"] == "PERSISTED_QUERY_NOT_SUPPORTED"

    def test_an_invalid_text_is_not_remembered(self, client: httpx2.Client) -> None:
        extensions = self.extensions("{ wrong }")
        client.post("/graphql", json={"query": "{ wrong }", "extensions": extensions})
        again = client.post("/graphql", json={"extensions": extensions}).json()
        assert again["errors"][0]["message"] == "PersistedQueryNotFound"


@pytest.mark.full
def test_no_response_mixes_versions_or_returns_to_an_older_version(url: str, tmp_path: Path) -> None:
    raws = [tmp_path / f"raw{seasons}" for seasons in (1, 2, 3)]
    for seasons, raw in enumerate(raws, 1):
        Sample(seasons=seasons).write(raw)

    def publish(raw: Path) -> None:
        assert etl_here("run", "--source", raw, "--database", url, folder=tmp_path).returncode == 0

    publish(raws[0])
    query = "{ dataset { version rowCounts { name rows } } drivers { driverId } seasons { year } }"
    faults: list[str] = []
    seen: set[int] = set()
    over = threading.Event()

    def send(address: str, number: int) -> None:
        last = 0
        with local_client(base_url=address) as client:
            # Without a pause the clients would take the processor from the publishing thread.
            while not over.wait(0.005):
                # Some cached, some not: no request had this alias before.
                text = (
                    query
                    if number % 2
                    else query.replace("{ dataset", f"{{ a{time.monotonic_ns()}: __typename dataset")
                )
                response = client.post("/graphql", json={"query": text})
                version, data = int(response.headers["X-Dataset-Version"]), response.json()["data"]
                counts = {count["name"]: count["rows"] for count in data["dataset"]["rowCounts"]}
                if data["dataset"]["version"] != version or version < last:
                    faults.append(f"{data['dataset']['version']} under {version} after {last}")
                if (counts["drivers_summary"], counts["seasons_summary"]) != (
                    len(data["drivers"]),
                    len(data["seasons"]),
                ):
                    faults.append(f"rows of another version than {version}")
                last = version
                seen.add(version)

    with served(url, tmp_path / "log") as client:
        threads = [threading.Thread(target=send, args=(str(client.base_url), number)) for number in range(6)]
        for thread in threads:
            thread.start()
        try:
            for raw in (raws[1], raws[2], raws[0]):
                publish(raw)
                time.sleep(0.5)
            until(lambda: 4 in seen)
        finally:
            over.set()
            for thread in threads:
                thread.join()
    assert faults == []
    assert {1, 4} <= seen
