"""With RACING_FEDERATION the schema is a subgraph of Apollo Federation 2."""

import json
import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import Any

import httpx2
import pytest
from graphql import build_schema, parse, print_schema
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.queries.federation import KEYS, federated_schema, subgraph_sdl
from graph.queries.schema import schema
from tests.support.examples import examples
from tests.support.folders import ROOT
from tests.support.service import fetch, served

GATEWAY = ROOT / "tests" / "clients" / "federation"
ENTITIES = """query ($keys: [_Any!]!) {
    _entities(representations: $keys) {
        __typename
        ... on Driver { id driverId name wins seasons { year position } }
        ... on Circuit { id circuitId circuitName races(limit: 2) { name } }
        ... on Team { id teamId name }
        ... on Season { id year champion { name } }
        ... on Race { id raceId name results { position driver { name } } }
    }
}"""
NODES = ENTITIES.replace("($keys: [_Any!]!)", "($id: ID!)").replace(
    "_entities(representations: $keys)", "node(id: $id)"
)


@pytest.fixture(scope="module")
def subgraph(sample_database: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[httpx2.Client]:
    """A service on the sample, as a subgraph."""
    log = tmp_path_factory.mktemp("federation") / "log"
    with served(f"sqlite:///{sample_database}/racing.db", log, RACING_FEDERATION="true") as client:
        yield client


def errors_of(client: httpx2.Client, query: str, **variables: object) -> list[str]:
    result = client.post("/graphql", json={"query": query, "variables": variables}).json()
    return [error["message"] for error in result["errors"]]


def interpreted(client: httpx2.Client) -> float:
    """How many operations graphql-core has executed."""
    (count,) = re.findall(r"^racing_operations_interpreted_total (\S+)", client.get("/metrics").text, re.MULTILINE)
    return float(count)


def test_only_the_fields_for_gateways_are_added() -> None:
    additions = re.compile(
        r'(\n*"""[^"]*"""\n(scalar _Any|union _Entity [^\n]*|type _Service \{.*?\n\}))'
        r'|(\n\n  """[^"]*"""\n  (_service: _Service!|_entities\(.*?\n  \): \[_Entity\]!))',
        re.DOTALL,
    )
    assert additions.sub("", print_schema(federated_schema().core)).strip() == print_schema(schema.core).strip()


@pytest.mark.full
def test_the_sdl_has_a_key_for_each_entity() -> None:
    sdl = subgraph_sdl()
    parse(sdl)
    assert sdl.startswith("extend schema\n  @link(")
    assert re.findall(r'^type (\w+) .*@key\(fields: "(\w+)"\) \{$', sdl, re.MULTILINE) == sorted(KEYS.items())
    without_directives = re.sub(r" @(key\([^)]*\)|shareable)(?= \{$)", "", sdl.split("\n\n", 1)[1], flags=re.MULTILINE)
    assert without_directives == schema.as_str()
    build_schema(without_directives)


def test_the_default_schema_has_no_such_fields(client: httpx2.Client) -> None:
    assert "Cannot query field '_service'" in errors_of(client, "{ _service { sdl } }")[0]


@pytest.mark.full
def test_the_sdl_is_served_without_introspection(sample_database: Path, tmp_path: Path) -> None:
    closed = {"RACING_FEDERATION": "true", "RACING_INTROSPECTION": "false"}
    with served(f"sqlite:///{sample_database}/racing.db", tmp_path / "log", **closed) as client:
        assert fetch(client, "{ _service { sdl } }") == {"_service": {"sdl": subgraph_sdl()}}


def test_generated_batches_of_keys_return_the_rows_of_their_ids_compiled(subgraph: httpx2.Client) -> None:
    data: Any = fetch(
        subgraph,
        "{ drivers { id driverId } circuits { id circuitId } teams { id teamId } seasons { id year } "
        "races(limit: 200) { id raceId } }",
    )
    rows = {
        (name, row[key]): row["id"]
        for name, key in KEYS.items()
        for row in data[{"Driver": "drivers", "Circuit": "circuits", "Team": "teams"}.get(name, f"{name.lower()}s")]
    }
    by_id = {id_: fetch(subgraph, NODES, id=id_)["node"] for id_ in rows.values()}
    fetch(subgraph, ENTITIES, keys=[])  # a first one is compiled in a thread
    before, random = interpreted(subgraph), Random(1)
    for _ in range(examples(50)):
        known = random.choices(list(rows), k=random.randrange(30))
        unknown = [(random.choice(list(KEYS)), random.choice([-1, 0, 10**6, 2**40]))]
        keys = random.sample([*known, *unknown], len(known) + 1)
        entities: Any = fetch(subgraph, ENTITIES, keys=[{"__typename": name, KEYS[name]: key} for name, key in keys])
        assert entities["_entities"] == [by_id[rows[key]] if key in rows else None for key in keys]
    assert interpreted(subgraph) == before


@pytest.mark.parametrize(
    ("key", "message"),
    [
        (5, "A representation must be an object whose __typename is one of Driver, Circuit, Team, Season, Race."),
        ({"__typename": "Session", "sessionId": 1}, "A representation must be an object whose __typename is one of"),
        ({"driverId": 1}, "A representation must be an object whose __typename is one of"),
        ({"__typename": "Driver"}, "A representation of Driver must have the integer driverId."),
        ({"__typename": "Season", "year": "2020"}, "A representation of Season must have the integer year."),
        ({"__typename": "Race", "raceId": True}, "A representation of Race must have the integer raceId."),
    ],
)
def test_a_wrong_key_is_named(subgraph: httpx2.Client, key: object, message: str) -> None:
    assert errors_of(subgraph, ENTITIES, keys=[key])[0].startswith(message)


def test_a_batch_has_at_most_as_many_keys_as_a_page_and_pays_for_its_rows(subgraph: httpx2.Client) -> None:
    keys = [{"__typename": "Driver", "driverId": 1}] * 1_001
    assert errors_of(subgraph, ENTITIES, keys=keys) == ["There are 1,001 representations: the maximum is 1,000."]
    query = "query ($keys: [_Any!]!) { _entities(representations: $keys) { ... on Driver { name } } }"
    costs = [
        subgraph.post(
            "/graphql", json={"query": query, "variables": {"keys": keys[:count]}, "extensions": {"cost": True}}
        ).json()["extensions"]["cost"]["units"]
        for count in (10, 110)
    ]
    assert costs[1] - costs[0] >= 100 * 40, "a key is read as three values, and its row is written"
    deep = "{ ... on Driver { circuits { circuit { races { results { driver { name } } } } } } }"
    large = f"query ($keys: [_Any!]!) {{ _entities(representations: $keys) {deep} }}"
    assert re.search("costs at least|has at least", errors_of(subgraph, large, keys=keys[:1_000])[0])


def test_the_sdl_counts_for_the_size_of_a_response(subgraph: httpx2.Client) -> None:
    query = "{ " + " ".join(f"a{number}: _service {{ sdl }}" for number in range(99)) + " }"
    assert "has at least" in errors_of(subgraph, query)[0]


JSON_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda values: (
        st.lists(values, max_size=3) | st.dictionaries(st.sampled_from(["__typename", *KEYS.values()]), values)
    ),
    max_leaves=8,
)
REPRESENTATIONS = st.fixed_dictionaries(
    {"__typename": st.sampled_from(list(KEYS)) | JSON_VALUES},
    optional={field: st.integers(0, 30) | JSON_VALUES for field in KEYS.values()},
)


@settings(max_examples=examples(200), deadline=None)
@given(keys=st.lists(REPRESENTATIONS | JSON_VALUES, max_size=4) | JSON_VALUES)
def test_no_representation_is_an_internal_error(subgraph: httpx2.Client, keys: object) -> None:
    response = subgraph.post("/graphql", json={"query": ENTITIES, "variables": {"keys": keys}})
    assert response.status_code == 200
    assert "INTERNAL" not in response.text


@pytest.mark.full
@pytest.mark.skipif(not shutil.which("npm"), reason="Node is missing")
def test_apollos_gateway_composes_and_sends_one_request_for_each_batch(subgraph: httpx2.Client) -> None:
    subprocess.run(["npm", "ci", "--no-audit", "--no-fund", "--loglevel=error"], cwd=GATEWAY, check=True)
    operations = [
        {"query": "{ drivers(limit: 30) { driverId name fans favouriteCircuit { circuitId circuitName } } }"},
        {
            "query": """query ($ids: [Int!]!) { favourites(ids: $ids) {
                driver { name fans } circuit { circuitName } season { year champion { name fans } } team { name }
                race { name year }
            } }""",
            "variables": {"ids": [1, 2, 3, 2]},
        },
        {"query": "{ favourites(ids: [1, 9999]) { driver { fans } race { raceId } } }"},
    ]
    completed = subprocess.run(
        ["node", "gateway.js", str(subgraph.base_url).rstrip("/")],
        input=json.dumps(operations),
        cwd=GATEWAY,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert completed.returncode == 0, completed.stderr
    drivers, favourites, own = json.loads(completed.stdout)

    assert "errors" not in drivers["result"]
    rows: Any = fetch(subgraph, "{ drivers(limit: 30) { driverId name } circuits { circuitId circuitName } }")
    circuits = {row["circuitId"]: row["circuitName"] for row in rows["circuits"]}
    for row, driver in zip(drivers["result"]["data"]["drivers"], rows["drivers"], strict=True):
        id_ = driver["driverId"]
        favourite = {"circuitId": id_, "circuitName": circuits[id_]} if id_ in circuits else None
        assert row == driver | {"fans": id_ * 10, "favouriteCircuit": favourite}
    assert len(drivers["requests"]) == 2, "drivers, and the circuits of all of them"

    assert "errors" not in favourites["result"]
    result = favourites["result"]["data"]["favourites"]
    assert [row["season"]["year"] for row in result] == [2016, 2017, 2018, 2017]
    assert all(row["driver"]["name"] and row["season"]["champion"]["fans"] for row in result)
    types = [request["variables"]["representations"][0]["__typename"] for request in favourites["requests"]]
    assert sorted(types) == sorted(KEYS), "one request for each type, whatever the number of rows"

    assert own["result"]["data"]["favourites"][1] == {"driver": {"fans": 99_990}, "race": {"raceId": 9_999}}
    assert own["requests"] == [], "the other subgraph knows these fields"
