"""GraphQL as a front-end developer meets it: over HTTP, on SQLite and PostgreSQL alike."""

import httpx2
import pytest

from tests.conftest import Published
from tests.service import ask


def test_a_driver_has_the_figures_of_the_rest_path(client: httpx2.Client) -> None:
    query = "query($id: Int!) { driver(driverId: $id) { driverId name races_entered: racesEntered podiums wins } }"
    for driver in client.get("/drivers").json():
        assert ask(client, query, id=driver["driverId"]) == {"driver": driver}


def test_circuits_have_the_figures_of_the_rest_path(client: httpx2.Client) -> None:
    query = """{ circuits {
        circuitId circuit_name: circuitName location country total_races: totalRaces fastest_lap: fastestLap
        fastest_driver: fastestDriver { driverId }
    } }"""
    circuits = ask(client, query)["circuits"]
    assert isinstance(circuits, list)
    for circuit in circuits:
        circuit["fastest_driver"] = circuit["fastest_driver"] and circuit["fastest_driver"]["driverId"]
    assert circuits == client.get("/circuits").json()


def test_rows_are_linked(client: httpx2.Client) -> None:
    data = ask(client, "{ circuit(circuitId: 1) { fastestLapRace { circuit { circuitId } } lastRace { year } } }")
    assert data == {"circuit": {"fastestLapRace": {"circuit": {"circuitId": 1}}, "lastRace": {"year": 2025}}}


def test_an_unknown_id_is_null(client: httpx2.Client) -> None:
    assert ask(client, "{ driver(driverId: 0) { name } circuit(circuitId: -1) { country } }") == {
        "driver": None,
        "circuit": None,
    }


@pytest.mark.parametrize(
    ("arguments", "part"),
    [
        ("limit: 2", slice(0, 2)),
        ("limit: 2, offset: 55", slice(55, 57)),
        ("offset: 57", slice(57, 57)),
        ("limit: 0", slice(0, 0)),
        ("limit: null, offset: 50", slice(50, 57)),
    ],
)
def test_limit_and_offset_take_a_part(arguments: str, part: slice, client: httpx2.Client) -> None:
    every = [{"driverId": driver["driverId"]} for driver in client.get("/drivers").json()]
    assert ask(client, f"{{ drivers({arguments}) {{ driverId }} }}") == {"drivers": every[part]}


@pytest.mark.parametrize("name", ["limit", "offset"])
def test_a_negative_argument_is_named(name: str, client: httpx2.Client) -> None:
    answer = client.post("/graphql", json={"query": f"{{ circuits({name}: -1) {{ country }} }}"}).json()
    assert answer["errors"][0]["message"] == f"Argument '{name}' is -1: it must not be negative."
    assert answer["errors"][0]["path"] == ["circuits"]


def test_the_dataset_tells_its_version_and_source(client: httpx2.Client) -> None:
    data = ask(client, "{ dataset { version source rowCounts { name rows } refusedRows { name } } }")
    assert data == {
        "dataset": {
            "version": 1,
            "source": "Fictional sample championship (12 seasons, scale 1, seed 1)",
            "rowCounts": [
                {"name": "races_summary", "rows": 120},
                {"name": "drivers_summary", "rows": 57},
                {"name": "circuits_summary", "rows": 14},
            ],
            "refusedRows": [],
        }
    }


def test_every_answer_names_its_version_and_has_an_etag(client: httpx2.Client) -> None:
    for answer in (
        client.post("/graphql", json={"query": "{ drivers { name } }"}),
        client.get("/graphql", params={"query": "{ drivers { name } }"}),
        client.post("/graphql", json={"query": "{ unknown }"}),
    ):
        assert answer.headers["X-Dataset-Version"] == "1"
        assert answer.headers["ETag"].startswith('"1-')


def test_get_and_post_answer_alike(client: httpx2.Client) -> None:
    query = "{ driver(driverId: 2) { name wins } }"
    assert (
        client.get("/graphql", params={"query": query}).content
        == client.post("/graphql", json={"query": query}).content
    )


def test_a_browser_gets_graphiql(client: httpx2.Client) -> None:
    answer = client.get("/graphql", headers={"Accept": "text/html"})
    assert answer.status_code == 200
    assert "graphiql" in answer.text.lower()


def test_a_wrong_question_is_answered_with_the_place(client: httpx2.Client) -> None:
    answer = client.post("/graphql", json={"query": "{ driver(driverId: 1) { nam } }"}).json()
    assert answer["errors"][0]["message"].startswith("Cannot query field 'nam' on type 'Driver'.")
    assert answer["errors"][0]["locations"] == [{"line": 1, "column": 25}]


def test_it_is_the_published_database_that_answers(published: Published, client: httpx2.Client) -> None:
    assert client.get("/health/ready").json()["version"] == 1
