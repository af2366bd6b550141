"""The API of Ergast: equal to an independent calculation from the raw files, over every path that its grammar has."""

import asyncio
import json
import re
from collections.abc import Iterable
from pathlib import Path
from random import Random
from typing import Any
from urllib.parse import quote

import httpx2
import pytest

from graph.dataset.snapshot import Snapshot
from graph.endpoints.ergast.endpoint import ErgastEndpoint
from graph.server import logs
from tests.oracles.ergast import Ergast
from tests.support.ergast_paths import GeneratedPath, Values, generated_path
from tests.support.examples import examples
from tests.support.in_process import get, read_snapshot, response_cache

MAX_LIMIT = 1_000
PATHS = examples(2_000)
Responses = tuple[Ergast, ErgastEndpoint, Snapshot]


@pytest.fixture(scope="module")
def both(raw: Path, raw_database: Path) -> Responses:
    """The calculation from raw files, and the endpoint on their version."""
    logs.configure("json")
    snapshot = read_snapshot(raw_database)
    return Ergast(raw), ErgastEndpoint(response_cache(snapshot, 0), MAX_LIMIT), snapshot


def values_of(snapshot: Snapshot) -> Values:
    rows = snapshot.rows
    return Values(
        years=[1949, *(season.year for season in rows.seasons), 2050],
        references={
            "circuits": [*(row.reference for row in rows.circuits), "nowhere"],
            "drivers": [*(row.reference for row in rows.drivers if row.wins or row.races_entered > 150), "nobody"],
            "constructors": [*(row.reference for row in rows.teams if row.races_entered > 50), "none"],
        },
    )


def served(both: Responses, path: str, limit: int = 30, offset: int = 0) -> tuple[int, str]:
    _, endpoint, snapshot = both
    query = f"limit={limit}&offset={offset}"
    status, body = asyncio.run(get(endpoint, snapshot, f"/ergast/f1{path}", query))
    return status, body.decode()


def calculated(both: Responses, path: str, limit: int = 30, offset: int = 0) -> tuple[int, str]:
    # The laps of a race may be had at once, so their limit is not bounded.
    bounded = limit if re.search(r"/laps(/\d+)?(\.json)?/?$", path.lower()) else min(limit, MAX_LIMIT)
    status, body = both[0].response(path, bounded, offset, url=f"http://testserver/ergast/f1{path}".lower())
    return status, json.dumps(body, ensure_ascii=False, separators=(",", ":"))


def test_generated_paths_have_the_expected_bytes(both: Responses) -> None:
    values, with_rows = values_of(both[2]), 0
    for number in range(PATHS):
        generated = generated_path(Random(number), values)
        response = served(both, generated.path, generated.limit, generated.offset)
        assert response == calculated(both, generated.path, generated.limit, generated.offset), generated
        with_rows += response[0] == 200 and '"total":"0"' not in response[1]
    assert with_rows > PATHS // 3


def test_every_season_has_the_same_list_of_results(both: Responses) -> None:
    for season in both[2].rows.seasons:
        for resource in ("results", "qualifying", "sprint", "driverStandings", "constructorStandings", "races"):
            path = f"/{season.year}/{resource}.json"
            assert served(both, path, MAX_LIMIT) == calculated(both, path, MAX_LIMIT), path


LEAVES = re.compile(r'"(?:statusId|positionText|Q1|stop|time|driverId|constructorId|circuitId|season)":"[^"]*"')


@pytest.mark.parametrize("limit", [1, 7, 30])
def test_pages_of_any_size_have_the_rows_of_one_large_page(limit: int, both: Responses) -> None:
    snapshot = both[2]
    race = next(race for race in snapshot.rows.races if race.packed_laps and race.pit_stops)
    paths = [f"/{race.year}/{race.round}/{resource}.json" for resource in ("laps", "pitstops", "results", "qualifying")]
    paths += [f"/{race.year}/driverStandings.json", f"/{race.year}.json", "/status.json", "/circuits.json"]
    for path in paths:
        whole = json.loads(served(both, path, 5_000)[1])["MRData"]
        total = int(whole["total"])
        pages = [json.loads(served(both, path, limit, offset)[1])["MRData"] for offset in range(0, total, limit)]
        assert {page["total"] for page in pages} == {str(total)}
        assert [leaf for page in pages for leaf in leaves(page)] == list(leaves(whole)), path


def leaves(page: dict[str, Any]) -> Iterable[tuple[Any, ...]]:
    """The rows that paging counts, each with the lists that it is in."""
    table = next(value for name, value in page.items() if name.endswith("Table"))
    rows = next(value for value in table.values() if isinstance(value, list))
    for row in rows:
        inner = next((name for name, value in row.items() if isinstance(value, list)), None)
        for nested in row[inner] if inner else [row]:
            for leaf in nested.get("Timings", [nested]):
                yield row.get("season"), row.get("round"), nested.get("number"), json.dumps(leaf)


def test_the_laps_of_a_race_come_at_once(both: Responses) -> None:
    race = max(both[2].rows.races, key=lambda race: sum(len(laps.laps) for laps in race.packed_laps))
    count = sum(len(laps.laps) for laps in race.packed_laps)
    page = json.loads(served(both, f"/{race.year}/{race.round}/laps", 5_000)[1])["MRData"]
    assert (page["limit"], page["total"], len(list(leaves(page)))) == (str(max(count, MAX_LIMIT)), str(count), count)


def test_a_driver_with_a_position_after_a_round_may_have_missed_the_race(both: Responses) -> None:
    for race in both[2].rows.races:
        for standing in race.driver_standings[:3]:
            if standing.position and all(result.driver is not standing.driver for result in race.results):
                path = f"/{race.year}/{race.round}/driverStandings/{standing.position}/drivers"
                drivers = json.loads(served(both, path)[1])["MRData"]["DriverTable"]["Drivers"]
                assert standing.driver.reference in [driver["driverId"] for driver in drivers], path


ROUND_MISSING = "Bad Request: Missing one of the required parameters ['season_year', 'race_round']."
UNSUPPORTED = "Bad Request: Unsupported filter for endpoint."
NO_FILTER = "Bad Request: Endpoint does not support final filter."


@pytest.mark.parametrize(
    ("path", "status", "detail"),
    [
        ("/laps.json", 400, ROUND_MISSING),
        ("/2015/pitstops.json", 400, ROUND_MISSING),
        ("/2015/1/laps/1/drivers.json", 400, UNSUPPORTED),
        ("/2015/1/drivers/castellvi/constructorstandings.json", 400, UNSUPPORTED),
        ("/2015/laps/3/status.json", 400, UNSUPPORTED),
        ("/2015/driverStandings/1/results.json", 400, UNSUPPORTED),
        ("/2015/races/1.json", 400, NO_FILTER),
        ("/seasons/2015.json", 400, NO_FILTER),
        ("/nothing.json", 400, NO_FILTER),
        ("/2015/nothing", 400, NO_FILTER),
        ("/2015/results/fish.json", 404, "Not found."),
        ("/2015/grid/fish/results/1.json", 404, "Not found."),
        ("/2015/123/results.json", 404, "Not found."),
        ("/drivers/castellvi/2015/results.json", 404, "Not found."),
        ("/drivers/cast.ellvi.json", 404, "Not found."),
        ("/2015/races.xml", 404, "Not found."),
        ("/races/?format=xml", 404, "Not found."),
        ("//2015", 404, "Not found."),
        ("/2015//results.json", 404, "Not found."),
        ("/2015/1/results//", 404, "Not found."),
        ("x/2015", 404, "Not found."),
        ("/1800/last/results.json", 404, "Race round not found"),
    ],
)
def test_a_wrong_path_is_rejected_with_its_detail(path: str, status: int, detail: str, client: httpx2.Client) -> None:
    response = client.get(f"/ergast/f1{path}")
    assert (response.status_code, response.json()) == (status, {"detail": detail})


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE"])
def test_only_reading_is_allowed(method: str, client: httpx2.Client) -> None:
    response = client.request(method, "/ergast/f1/2015.json")
    assert (response.status_code, response.json()) == (405, {"detail": f'Method "{method}" not allowed.'})
    assert response.headers["Allow"] == "GET, HEAD, OPTIONS"


def test_head_and_options_have_a_response(client: httpx2.Client) -> None:
    head, options = client.head("/api/f1/2015.json"), client.request("OPTIONS", "/api/f1/2015.json")
    assert (head.status_code, head.text, options.status_code) == (200, "", 200)
    assert head.headers["ETag"] == client.get("/api/f1/2015.json").headers["ETag"]
    assert options.headers["Allow"] == "GET, HEAD, OPTIONS"


SAME = [
    "/ergast/f1/2015/results.json",
    "/ergast/f1/2015/results.json/",
    "/ergast/f1/2015/results",
    "/ergast/f1/2015/results/",
    "/ergast/f1/2015/RESULTS.json?format=json",
    "/ergast/f1/2015/Results.json?callback=alert",
    "/api/f1/2015/results.json",
]


def test_spellings_of_a_path_have_the_same_response(client: httpx2.Client) -> None:
    bodies = []
    for path in SAME:
        response = client.get(path, headers={"Accept": "text/html"}, follow_redirects=False)
        assert response.status_code == 200, path
        assert response.headers["Content-Type"] == "application/json"
        assert response.json()["MRData"].pop("url") == f"{client.base_url}{path.split('?')[0].lower()}".replace(
            "//ergast", "/ergast"
        ).replace("//api", "/api")
        bodies.append({**response.json()["MRData"], "url": ""})
    assert all(body == bodies[0] for body in bodies)


@pytest.mark.parametrize(
    ("query", "limit", "offset"),
    [
        ("", 30, 0),
        ("limit=5&offset=2", 5, 2),
        ("limit=0&offset=-1", 30, 0),
        ("limit=-3&offset=abc", 30, 0),
        ("limit=abc&offset=", 30, 0),
        ("limit=", 30, 0),
        ("limit=100000", MAX_LIMIT, 0),
        ("limit=5&limit=7", 7, 0),
        ("offset=99999", 30, 99_999),
        (f"limit={'9' * 400}", MAX_LIMIT, 0),
        (f"limit={'9' * 2000}&offset={'9' * 2000}", 30, 0),
        ("limit=1e3&offset=٣", 30, 0),
    ],
)
def test_limit_and_offset_are_those_in_effect(query: str, limit: int, offset: int, client: httpx2.Client) -> None:
    page = client.get(f"/ergast/f1/results.json?{query}").json()["MRData"]
    assert (page["limit"], page["offset"]) == (str(limit), str(offset))
    rows = [result for race in page["RaceTable"]["Races"] for result in race["Results"]]
    assert len(rows) == min(limit, max(0, int(page["total"]) - offset))


def test_keywords_for_seasons_and_rounds_are_resolved(client: httpx2.Client) -> None:
    def echoed(path: str) -> tuple[str, str]:
        table = client.get(f"/ergast/f1/{path}").json()["MRData"]["RaceTable"]
        return table["season"], table["round"]

    last = client.get("/ergast/f1/results.json?limit=1000&offset=2000").json()["MRData"]["RaceTable"]["Races"][-1]
    assert echoed("current/last/results") == (last["season"], last["round"])
    assert echoed("current/next") == (last["season"], str(int(last["round"]) + 1))
    assert echoed("2015/last/results") == ("2015", "10")
    assert echoed("2015/next") == ("2016", "1")
    assert echoed("CURRENT/LAST") == echoed("current/last")


def test_responses_are_cached_and_validated_as_others_are(client: httpx2.Client) -> None:
    first = client.get("/ergast/f1/2015/results.json", headers={"Accept-Encoding": "br"})
    assert first.headers["X-Dataset-Version"] == "1"
    assert first.headers["Content-Encoding"] == "br"
    again = client.get(
        "/ergast/f1/2015/results.json", headers={"Accept-Encoding": "br", "If-None-Match": first.headers["ETag"]}
    )
    assert (again.status_code, again.content) == (304, b"")
    other = client.get("/ergast/f1/2015/results.json", headers={"Host": "example.org", "Accept-Encoding": "identity"})
    assert other.json()["MRData"]["url"] == "http://example.org/ergast/f1/2015/results.json"


def test_the_api_can_be_switched_off(sample_database: Path, tmp_path: Path) -> None:
    from tests.support.service import served as running

    settings = {"RACING_ERGAST": "false", "RACING_ERGAST_MAX_LIMIT": "50"}
    with running(f"sqlite:///{sample_database}/racing.db", tmp_path / "log", **settings) as client:
        assert client.get("/ergast/f1/2015.json").status_code == 404
        assert client.get("/drivers/1").status_code == 200


PARTS = [
    *("2015", "current", "last", "next", "drivers", "results", "laps", "grid", "driverStandings", "constructors"),
    *(
        "status",
        "castellvi",
        "1",
        "0",
        "00",
        "-1",
        "9" * 30,
        "a" * 300,
        "",
        ".",
        "..",
        ".json",
        "json",
        "+",
        "/",
        "?",
        "#",
    ),
    *("%00", "%2e%2e", "%ff", "%20", "é", "😀", "١", "'", '"', "\\", "{", "<script>", "\x7f", "1;drop"),
]


def test_hostile_paths_never_fail(client: httpx2.Client) -> None:
    for number in range(examples(3_000)):
        chance = Random(number)
        parts = [chance.choice(PARTS) for _ in range(chance.randint(0, 9))]
        path = "/".join(parts) + chance.choice(["", ".json", "/", "?"])
        query = f"?limit={chance.choice(PARTS)}&{chance.choice(PARTS)}={chance.choice(PARTS)}"
        response = client.get(f"/ergast/f1/{quote(path, safe='/%?#')}{chance.choice(['', quote(query, safe='?&=%')])}")
        assert response.status_code in (200, 307, 400, 404), (path, response.status_code)


def test_generated_paths_cover_all_statuses(both: Responses) -> None:
    values = values_of(both[2])
    statuses = [served(both, generated.path)[0] for generated in _some(values)]
    assert set(statuses) == {200, 400, 404}


def _some(values: Values) -> Iterable[GeneratedPath]:
    return (generated_path(Random(number), values) for number in range(300))
