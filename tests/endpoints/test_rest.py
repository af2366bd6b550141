"""The REST contract, line by line, over real HTTP; a FastAPI app with the same routes is the reference."""

import tomllib
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import httpx2
import pytest
from fastapi.testclient import TestClient
from hypothesis import given, settings
from hypothesis import strategies as st
from openapi_spec_validator import validate

from tests.oracles.older_api import reference
from tests.support.examples import examples
from tests.support.folders import ROOT
from tests.support.service import served


@pytest.fixture(scope="module")
def older(client: httpx2.Client) -> Iterator[TestClient]:
    drivers = {driver["driverId"]: driver for driver in client.get("/drivers").json()}
    circuits = {circuit["circuitId"]: circuit for circuit in client.get("/circuits").json()}
    with TestClient(reference(drivers, circuits)) as application:
        yield application


def test_drivers_are_an_array_by_id(client: httpx2.Client) -> None:
    drivers = client.get("/drivers").json()
    assert [list(driver) for driver in drivers] == [["driverId", "name", "races_entered", "podiums", "wins"]] * 57
    ids = [driver["driverId"] for driver in drivers]
    assert ids == sorted(set(ids))
    assert {type(value) for driver in drivers for value in driver.values()} == {int, str}


def test_circuits_are_an_array_by_id_with_nulls_where_no_lap_is_known(client: httpx2.Client) -> None:
    circuits = client.get("/circuits").json()
    columns = ["circuitId", "circuit_name", "location", "country", "total_races", "fastest_lap", "fastest_driver"]
    assert [list(circuit) for circuit in circuits] == [columns] * 14
    assert [circuit["circuitId"] for circuit in circuits] == list(range(1, 15))
    assert [c["circuitId"] for c in circuits if c["fastest_lap"] is None and c["fastest_driver"] is None] == [14]


@pytest.mark.parametrize("name", ["drivers", "circuits"])
def test_each_row_equals_its_element_of_the_array(name: str, client: httpx2.Client) -> None:
    for row in client.get(f"/{name}").json():
        assert client.get(f"/{name}/{next(iter(row.values()))}").json() == row


@pytest.mark.parametrize("path", ["/drivers", "/drivers/3", "/circuits", "/circuits/3"])
def test_a_trailing_slash_is_the_same_resource_without_a_redirect(path: str, client: httpx2.Client) -> None:
    plain, slashed = client.get(path), client.get(f"{path}/")
    assert (slashed.status_code, slashed.content) == (200, plain.content)


ODD_INTEGERS = ["0", "-1", "999999", "99999999999999999999", "1.0", "+3", "%20 3", "٣", "1_0", "7" * 5000]
NO_INTEGERS = ["abc", "1.5", "1e3", "0x1", "null", "é", "%0a"]
PATHS = [f"/{name}/{id_}" for name in ("drivers", "circuits") for id_ in ("1", *ODD_INTEGERS, *NO_INTEGERS)]


@pytest.mark.parametrize("path", [*PATHS, "/drivers", "/circuits", "/nowhere"], ids=lambda path: path[:40])
def test_status_and_body_are_those_of_the_reference(path: str, client: httpx2.Client, older: TestClient) -> None:
    ours, theirs = client.get(path), older.get(path)
    assert (ours.status_code, ours.json()) == (theirs.status_code, theirs.json())
    assert ours.headers["content-type"] == theirs.headers["content-type"]


@settings(max_examples=examples(150), deadline=None)
@given(id_=st.text(st.characters(codec="utf-8", exclude_characters="/%"), min_size=1, max_size=12))
# Without %, which the reference's own client decodes twice.
def test_any_id_has_the_response_of_the_reference(id_: str, client: httpx2.Client, older: TestClient) -> None:
    path = "/drivers/" + "".join(f"%{byte:02x}" for byte in id_.encode())
    ours, theirs = client.get(path), older.get(path)
    assert (ours.status_code, ours.json()) == (theirs.status_code, theirs.json())


def test_unknown_and_wrong_ids_have_the_documented_bodies(client: httpx2.Client) -> None:
    assert client.get("/drivers/0").json() == {"detail": "Driver not found"}
    assert client.get("/circuits/0").json() == {"detail": "Circuit not found"}
    assert client.get("/drivers/x").json() == {
        "detail": [
            {
                "type": "int_parsing",
                "loc": ["path", "driver_id"],
                "msg": "Input should be a valid integer, unable to parse string as an integer",
                "input": "x",
            }
        ]
    }


@pytest.mark.parametrize("path", ["/drivers", "/drivers/1", "/drivers/0", "/drivers/x", "/circuits", "/circuits/1"])
def test_every_response_names_its_version_and_has_an_etag(path: str, client: httpx2.Client) -> None:
    response = client.get(path)
    assert response.headers["X-Dataset-Version"] == "1"
    assert response.headers["ETag"] == client.get(path).headers["ETag"]


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH"])
def test_only_reading_is_allowed(method: str, client: httpx2.Client, older: TestClient) -> None:
    ours, theirs = client.request(method, "/drivers"), older.request(method, "/drivers")
    assert (ours.status_code, ours.json()) == (theirs.status_code, theirs.json())


@pytest.mark.parametrize("path", ["/health", "/health/db", "/health/live"])
def test_health_is_ok(path: str, client: httpx2.Client) -> None:
    response = client.get(path)
    assert (response.status_code, response.json()) == (200, {"status": "OK"})


def test_readiness_has_the_version_and_when_the_database_was_last_seen(client: httpx2.Client) -> None:
    readiness = client.get("/health/ready").json()
    assert (readiness["status"], readiness["version"], readiness["problem"]) == ("OK", 1, None)
    assert datetime.fromisoformat(readiness["published_at"]) < datetime.now(UTC)
    assert 0 <= readiness["seen_seconds_ago"] < 10


def test_the_openapi_document_is_valid_3_1_and_lists_the_paths(client: httpx2.Client) -> None:
    document = client.get("/openapi.json").json()
    validate(document)
    assert document["openapi"].startswith("3.1")
    paths = {"/drivers", "/drivers/{driver_id}", "/circuits", "/circuits/{circuit_id}", "/data", "/metrics"}
    assert paths | {"/data/{table}.csv", "/data/{table}.parquet"} <= document["paths"].keys()
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    assert document["info"]["version"] == project["version"]


def test_the_statuses_of_requests_with_many_parameters_are_documented(client: httpx2.Client) -> None:
    values = {"driver_id": 1, "circuit_id": 1, "table": "drivers", "season": "2021", "round": 1}
    statuses = {}
    for path, methods in client.get("/openapi.json").json()["paths"].items():
        response = client.get(path.format(**values), params={f"p{number}": number for number in range(21)})
        assert str(response.status_code) in methods["get"]["responses"], path
        statuses[path] = response.status_code
    assert statuses["/ergast/f1/circuits.json"] == 400


def test_the_documented_fields_are_those_sent(client: httpx2.Client) -> None:
    schemas = client.get("/openapi.json").json()["components"]["schemas"]
    assert list(schemas["Driver"]["properties"]) == list(client.get("/drivers/1").json())
    assert list(schemas["Circuit"]["properties"]) == list(client.get("/circuits/1").json())


@pytest.mark.parametrize(("path", "word"), [("/docs", "swagger"), ("/redoc", "redoc"), ("/", "/graphql")])
def test_the_pages_exist(path: str, word: str, client: httpx2.Client) -> None:
    assert word in client.get(path).text


def test_metrics_count_requests(client: httpx2.Client) -> None:
    client.get("/drivers")
    metrics = client.get("/metrics").text
    assert 'racing_requests_total{method="GET",status="200"}' in metrics
    assert "racing_dataset_version 1.0" in metrics


def test_without_a_database_every_path_returns_503(tmp_path: Path) -> None:
    with served(f"sqlite:///{tmp_path}/none.db", tmp_path / "log") as client:
        for path in ("/drivers", "/drivers/1", "/circuits", "/circuits/1"):
            assert client.get(path).status_code == 503
            assert "No dataset version is loaded yet" in client.get(path).json()["detail"]
        assert client.get("/health").status_code == 200
