"""GraphQL as a front-end developer uses it: over HTTP, on SQLite and PostgreSQL."""

import re
from base64 import b64encode
from pathlib import Path
from typing import Any

import httpx2
import pytest

from etl.sources.sample import Sample
from graph.queries.schema import schema
from tests.fixtures import Published
from tests.support.pipeline import etl
from tests.support.service import fetch, served


def test_a_driver_has_the_figures_of_the_rest_path(client: httpx2.Client) -> None:
    query = "query($id: Int!) { driver(driverId: $id) { driverId name races_entered: racesEntered podiums wins } }"
    for driver in client.get("/drivers").json():
        assert fetch(client, query, id=driver["driverId"]) == {"driver": driver}


def test_circuits_have_the_figures_of_the_rest_path(client: httpx2.Client) -> None:
    query = """{ circuits {
        circuitId circuit_name: circuitName location country total_races: totalRaces fastest_lap: fastestLap
        fastest_driver: fastestDriver { driverId }
    } }"""
    circuits = fetch(client, query)["circuits"]
    assert isinstance(circuits, list)
    for circuit in circuits:
        circuit["fastest_driver"] = circuit["fastest_driver"] and circuit["fastest_driver"]["driverId"]
    assert circuits == client.get("/circuits").json()


def test_rows_are_linked(client: httpx2.Client) -> None:
    data = fetch(client, "{ circuit(circuitId: 1) { fastestLapRace { circuit { circuitId } } lastRace { year } } }")
    assert data == {"circuit": {"fastestLapRace": {"circuit": {"circuitId": 1}}, "lastRace": {"year": 2025}}}


def test_references_find_what_ids_find(client: httpx2.Client) -> None:
    data = fetch(
        client,
        """{
            driverByReference(reference: "castellvi") { driverId }
            circuitByReference(reference: "sao_brandao") { circuitName }
            teamByReference(reference: "étoile") { name }
            unknown: driverByReference(reference: "nobody") { name }
        }""",
    )
    assert data["driverByReference"] == {"driverId": 2}
    assert data["circuitByReference"] == {"circuitName": "Autódromo São Brandão"}
    assert data["unknown"] is None


def test_a_season_has_its_races_standings_and_champions_in_one_result(client: httpx2.Client) -> None:
    season = fetch(
        client,
        """{ season(year: 2020) {
            totalRaces racesRun isComplete champion { driverId } teamChampion { name }
            races { round winner { name } podium { position } results { positionText } qualifying { position } }
            driverStandings { position points driver { driverId } }
            teamStandings { position }
        } }""",
    )["season"]
    assert isinstance(season, dict)
    assert (season["totalRaces"], season["racesRun"], season["isComplete"]) == (10, 10, True)
    assert [race["round"] for race in season["races"]] == list(range(1, 11))
    assert all([row["position"] for row in race["podium"]] == [1, 2, 3] for race in season["races"])
    assert [row["position"] for row in season["driverStandings"]] == list(range(1, 21))
    assert season["champion"] == {"driverId": season["driverStandings"][0]["driver"]["driverId"]}
    assert season["teamStandings"][0]["position"] == 1


def test_a_running_season_has_no_champion(client: httpx2.Client) -> None:
    data = fetch(client, "{ season(year: 2026) { isComplete champion { name } driverStandings { position } } }")[
        "season"
    ]
    assert isinstance(data, dict)
    assert (data["isComplete"], data["champion"], data["driverStandings"][0]["position"]) == (False, None, 1)


def test_links_lead_back(client: httpx2.Client) -> None:
    driver = fetch(
        client,
        """{ driver(driverId: 2) {
            wins racesWon { winner { driverId } } racesEntered seasons { racesEntered driver { driverId } }
            circuits { racesEntered circuit { drivers { driver { driverId } } } }
            teamMates { teamMates { driverId } }
        } }""",
    )["driver"]
    assert isinstance(driver, dict)
    assert len(driver["racesWon"]) == driver["wins"]
    assert sum(season["racesEntered"] for season in driver["seasons"]) == driver["racesEntered"]
    assert sum(circuit["racesEntered"] for circuit in driver["circuits"]) == driver["racesEntered"]
    assert all({"driverId": 2} in mate["teamMates"] for mate in driver["teamMates"])


def test_an_unknown_id_is_null(client: httpx2.Client) -> None:
    assert fetch(client, "{ driver(driverId: 0) { name } circuit(circuitId: -1) { country } }") == {
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
def test_limit_and_offset_select_a_slice(arguments: str, part: slice, client: httpx2.Client) -> None:
    every = [{"driverId": driver["driverId"]} for driver in client.get("/drivers").json()]
    assert fetch(client, f"{{ drivers({arguments}) {{ driverId }} }}") == {"drivers": every[part]}


@pytest.mark.parametrize("name", ["limit", "offset"])
def test_a_negative_argument_is_named(name: str, client: httpx2.Client) -> None:
    result = client.post("/graphql", json={"query": f"{{ circuits({name}: -1) {{ country }} }}"}).json()
    assert result["errors"][0]["message"] == f"Argument '{name}' is -1: it must not be negative."
    assert result["errors"][0]["path"] == ["circuits"]


def test_the_dataset_has_its_version_and_source(client: httpx2.Client) -> None:
    dataset = fetch(client, "{ dataset { version source rowCounts { name rows } refusedRows { name } } }")["dataset"]
    assert isinstance(dataset, dict)
    assert dataset["version"] == 1
    assert dataset["source"] == "Fictional sample championship (12 seasons, scale 1, seed 1)"
    assert {"name": "drivers_summary", "rows": 57} in dataset["rowCounts"]
    assert dataset["refusedRows"] == []


def test_every_response_names_its_version_and_has_an_etag(client: httpx2.Client) -> None:
    for response in (
        client.post("/graphql", json={"query": "{ drivers { name } }"}),
        client.get("/graphql", params={"query": "{ drivers { name } }"}),
        client.post("/graphql", json={"query": "{ unknown }"}),
    ):
        assert response.headers["X-Dataset-Version"] == "1"
        assert response.headers["ETag"].startswith('"1-')


def test_get_and_post_have_the_same_response(client: httpx2.Client) -> None:
    query = "{ driver(driverId: 2) { name wins } }"
    assert (
        client.get("/graphql", params={"query": query}).content
        == client.post("/graphql", json={"query": query}).content
    )


def test_a_browser_gets_graphiql(client: httpx2.Client) -> None:
    response = client.get("/graphql", headers={"Accept": "text/html"})
    assert response.status_code == 200
    assert "graphiql" in response.text.lower()


def test_an_invalid_query_gets_an_error_with_its_location(client: httpx2.Client) -> None:
    result = client.post("/graphql", json={"query": "{ driver(driverId: 1) { nam } }"}).json()
    assert result["errors"][0]["message"].startswith("Cannot query field 'nam' on type 'Driver'.")
    assert result["errors"][0]["locations"] == [{"line": 1, "column": 25}]


def test_responses_come_from_the_published_database(published: Published, client: httpx2.Client) -> None:
    assert client.get("/health/ready").json()["version"] == 1


def test_races_are_in_the_order_of_their_dates_page_by_page_too(client: httpx2.Client) -> None:
    data: Any = fetch(
        client, "{ races(limit: 1000) { date } racesConnection(first: 30) { edges { node { date } cursor } } }"
    )
    dates = [race["date"] for race in data["races"]]
    assert dates == sorted(dates)
    edges = data["racesConnection"]["edges"]
    assert [edge["node"]["date"] for edge in edges] == dates[:30]
    query = "query($after: String) { racesConnection(first: 5, after: $after) { edges { node { date } } } }"
    page: Any = fetch(client, query, after=edges[-1]["cursor"])
    assert [edge["node"]["date"] for edge in page["racesConnection"]["edges"]] == dates[30:35]


@pytest.mark.full
def test_codes_ignore_case(tmp_path: Path) -> None:
    raw = tmp_path / "raw"
    Sample(seasons=3).write(raw)
    drivers = (raw / "drivers.csv").read_text("utf-8")
    code = drivers.splitlines()[1].split(",")[3]
    (raw / "drivers.csv").write_text(drivers.replace(f",{code},", f",{code.lower()},", 1), "utf-8")
    assert etl("run", "--source", raw, folder=tmp_path).returncode == 0
    with served(f"sqlite:///{tmp_path}/racing.db", tmp_path / "log") as client:
        for spelling in (code, code.lower(), code.title()):
            query = "query($code: String!) { driverByCode(code: $code) { code } }"
            assert fetch(client, query, code=spelling) == {"driverByCode": {"code": code.lower()}}


@pytest.mark.parametrize("id_", ["Driver:1_0", "Driver:010", "Driver: 10", "Driver:+10", "Driver:10:", "Driver:１０"])
def test_node_accepts_only_ids_of_the_schema(id_: str, client: httpx2.Client) -> None:
    assert fetch(client, "query($id: ID!) { node(id: $id) { __typename } }", id=encoded("Driver:10"))["node"]
    body = {"query": "query($id: ID!) { node(id: $id) { __typename } }", "variables": {"id": encoded(id_)}}
    result = client.post("/graphql", json=body).json()
    assert result["errors"][0]["extensions"]["code"] == "BAD_USER_INPUT", result


def encoded(text: str) -> str:
    return b64encode(text.encode()).decode()


def test_a_misspelt_reference_suggests_similar_ones(real: httpx2.Client) -> None:
    query = '{ driverByReference(reference: "georgez") { name } }'
    result = real.post("/graphql", json={"query": query}).json()
    assert result["extensions"]["suggestions"][0]["suggestions"][0] == "george"


def test_leaderboards_mark_figures_that_are_lower_bounds(client: httpx2.Client) -> None:
    data: Any = fetch(
        client,
        "{ leaderboard(metric: FASTEST_LAPS, limit: 50) { isLowerBound note value"
        " driver { fastestLaps fastestLapsNote fastestLapRaces racesEntered } } }",
    )
    for entry in data["leaderboard"]:
        driver = entry["driver"]
        assert entry["value"] == driver["fastestLaps"]
        assert entry["note"] == driver["fastestLapsNote"]
        assert entry["isLowerBound"] == (driver["fastestLapRaces"] < driver["racesEntered"])
    assert any(entry["isLowerBound"] for entry in data["leaderboard"])


def test_descriptions_name_fields_as_the_schema_does() -> None:
    """A description in backticks has the name of a field or argument, not of a column."""
    assert re.findall(r"`[a-z]+_[a-z_]+`", schema.as_str()) == []
