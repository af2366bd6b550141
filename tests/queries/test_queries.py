"""Search, suggestions, leaderboards, head-to-heads and careers, over HTTP on both databases."""

from hashlib import sha256
from itertools import groupby
from typing import Any

import httpx2
import pytest

from tests.fixtures import Published
from tests.oracles.championship import Championship, Row, read
from tests.support.service import fetch


@pytest.fixture(scope="module")
def championship(published: Published) -> Championship:
    return Championship(published.raw)


def matches(client: httpx2.Client, text: str) -> list[str]:
    query = """query($text: String!) { search(text: $text) {
        ... on Driver { name } ... on Team { name } ... on Circuit { circuitName } ... on Race { name year }
    } }"""
    rows: Any = fetch(client, query, text=text)["search"]
    return [" ".join(map(str, row.values())) for row in rows]


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("brautigam", "Håkon Bräutigam"),
        ("BRÄUTIGAM", "Håkon Bräutigam"),
        ("jorgenrud", "Dárius Jørgenrud"),
        ("grossmann", "Matteo Großmann"),
        ("hakon", "Håkon Bräutigam"),
        ("oskar cast", "Oskar Castellvi"),
        ("castelvi", "Oskar Castellvi"),
        ("etoile", "Étoile Racing"),
        ("lakowo", "Łąkowo Ring"),
        ("sao", "Autódromo São Brandão"),
        ("kestrel bay grand prix 2020", "Kestrel Bay Grand Prix 2020"),
        ("2020 kestrel", "Kestrel Bay Grand Prix 2020"),
    ],
)
def test_search_finds_it_first(text: str, first: str, client: httpx2.Client) -> None:
    assert matches(client, text)[0] == first


@pytest.mark.parametrize("text", ["", "   ", "%", "zzzzzzzzzz", "\x00", "a" * 10_000])
def test_an_empty_search_finds_nothing(text: str, client: httpx2.Client) -> None:
    assert matches(client, text) == []


def test_an_unknown_reference_is_null_and_similar_ones_are_suggested(client: httpx2.Client) -> None:
    result = client.post("/graphql", json={"query": '{ a: driverByReference(reference: "casteli") { name } }'}).json()
    assert result["data"] == {"a": None}
    (suggestions,) = result["extensions"]["suggestions"]
    assert (suggestions["path"], suggestions["argument"], suggestions["value"]) == (["a"], "reference", "casteli")
    assert suggestions["suggestions"][0] == "castellvi"


def test_a_known_reference_suggests_nothing(client: httpx2.Client) -> None:
    result = client.post("/graphql", json={"query": '{ driverByReference(reference: "castellvi") { name } }'}).json()
    assert result == {"data": {"driverByReference": {"name": "Oskar Castellvi"}}}


def test_a_code_returns_a_driver_only_if_it_is_unique(client: httpx2.Client, published: Published) -> None:
    drivers = sorted((row for row in read(published.raw, "drivers") if row["code"]), key=lambda row: row["code"])
    for code, rows in groupby(drivers, key=lambda row: row["code"]):
        having = list(rows)
        result = client.post("/graphql", json={"query": f'{{ driverByCode(code: "{code}") {{ reference }} }}'}).json()
        if len(having) == 1:
            assert result == {"data": {"driverByCode": {"reference": having[0]["driverRef"]}}}
        else:
            assert result["data"] == {"driverByCode": None}
            (suggestions,) = result["extensions"]["suggestions"]
            assert sorted(suggestions["suggestions"]) == sorted(row["driverRef"] for row in having)


def test_a_leaderboard_ranks_equal_drivers_equally(client: httpx2.Client, championship: Championship) -> None:
    rows = [row for row in championship.summaries("drivers") if row["races_started"] >= 10]
    wins = sorted((row["wins"] for row in rows), reverse=True)
    entries: Any = fetch(
        client, "{ leaderboard(metric: WINS, minStarts: 10, limit: 1000) { rank isTied value driver { driverId } } }"
    )["leaderboard"]
    assert [entry["value"] for entry in entries] == wins
    for entry in entries:
        assert entry["rank"] == 1 + sum(value > entry["value"] for value in wins)
        assert entry["isTied"] == (wins.count(entry["value"]) > 1)
    ids = {row["driver_id"]: row["wins"] for row in rows}
    assert {entry["driver"]["driverId"]: entry["value"] for entry in entries} == ids


def test_low_averages_lead_and_unknown_averages_are_left_out(client: httpx2.Client, championship: Championship) -> None:
    entries: Any = fetch(client, "{ leaderboard(metric: AVERAGE_FINISH, limit: 1000) { value } }")["leaderboard"]
    values = [entry["value"] for entry in entries]
    assert values == sorted(values)
    assert len(values) == sum(row["average_finish"] is not None for row in championship.summaries("drivers"))


def test_a_page_of_a_leaderboard_reports_ties_beyond_it(client: httpx2.Client) -> None:
    query = "query($limit: Int!) { leaderboard(metric: WINS, limit: $limit) { rank isTied driver { driverId } } }"
    everything: Any = fetch(client, query, limit=1000)["leaderboard"]
    for limit in range(1, 12):
        assert fetch(client, query, limit=limit)["leaderboard"] == everything[:limit]


def entries_of(championship: Championship, driver: int) -> dict[int, dict[str, Any]]:
    qualified = {(int(r["raceId"]), int(r["driverId"])): r["position"] for r in read(championship.raw, "qualifying")}
    entries: dict[int, dict[str, Any]] = {}
    for row in championship.by_driver.get(driver, []):
        race = int(row["raceId"])
        entry = entries.setdefault(race, {"teams": set(), "places": [], "grids": []})
        entry["teams"].add(row["constructorId"])
        entry["places"] += [int(row["positionText"])] if row["positionText"].isdigit() else []
        entry["grids"] += [int(row["grid"])] if (row["grid"] or "0") != "0" else []
        entry["qualified"] = qualified.get((race, driver))
    return entries


def compared(championship: Championship, first: int, second: int, team_mates: bool) -> dict[str, Any]:
    """Races, both finished, then finished and qualified ahead of each of the two."""
    mine, theirs = entries_of(championship, first), entries_of(championship, second)
    figures = {"races": 0, "bothFinished": 0, "finished": [0, 0], "qualified": [0, 0]}
    for race in mine.keys() & theirs.keys():
        a, b = mine[race], theirs[race]
        if team_mates and not a["teams"] & b["teams"]:
            continue
        figures["races"] += 1  # type: ignore[operator]
        if a["places"] and b["places"]:
            figures["bothFinished"] += 1  # type: ignore[operator]
            count(figures["finished"], min(a["places"]), min(b["places"]))
        if a["qualified"] and b["qualified"]:
            count(figures["qualified"], int(a["qualified"]), int(b["qualified"]))
        elif a["grids"] and b["grids"]:
            count(figures["qualified"], min(a["grids"]), min(b["grids"]))
    return figures


def count(ahead: Any, first: int, second: int) -> None:
    ahead[0] += first < second
    ahead[1] += second < first


FIGURES = "races bothFinished sides { driver { driverId } finishedAhead qualifiedAhead }"


@pytest.mark.parametrize("scope", ["ALL", "TEAMMATES"])
def test_a_comparison_of_two_drivers_equals_the_results(
    scope: str, client: httpx2.Client, championship: Championship
) -> None:
    query = f"""query($one: Int!, $other: Int!) {{ headToHead(driverId: $one, rivalId: $other, scope: {scope}) {{
        {FIGURES} seasons {{ {FIGURES} season {{ year }} teams {{ teamId }} }}
    }} }}"""
    for first, second in [(1, 2), (2, 1), (2, 3), (5, 14), (3, 50), (20, 21), (8, 9)]:
        result: Any = fetch(client, query, one=first, other=second)["headToHead"]
        expected = compared(championship, first, second, scope == "TEAMMATES")
        sides = result["sides"]
        assert [side["driver"]["driverId"] for side in sides] == [first, second]
        assert {
            "races": result["races"],
            "bothFinished": result["bothFinished"],
            "finished": [side["finishedAhead"] for side in sides],
            "qualified": [side["qualifiedAhead"] for side in sides],
        } == expected
        assert sum(season["races"] for season in result["seasons"]) == result["races"]
        years = [season["season"]["year"] for season in result["seasons"]]
        assert years == sorted(set(years))
        if scope == "TEAMMATES":
            assert all(season["teams"] for season in result["seasons"])


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ("driverId: 1, rivalId: 1", "Argument 'rivalId' is 1: it must differ from 'driverId'."),
        ("driverId: 1, rivalId: 9999", "Argument 'rivalId' is 9999: there is no driver with this id."),
        ("driverId: 9999, rivalId: 1", "Argument 'driverId' is 9999: there is no driver with this id."),
    ],
)
def test_only_two_known_drivers_can_be_compared(arguments: str, message: str, client: httpx2.Client) -> None:
    result = client.post("/graphql", json={"query": f"{{ headToHead({arguments}) {{ races }} }}"}).json()
    assert result["errors"][0]["message"] == message


def test_a_career_stands_as_it_did(client: httpx2.Client, championship: Championship) -> None:
    query = """query($id: Int!, $year: Int!, $round: Int!) { driver(driverId: $id) {
        career(upTo: {year: $year, round: $round}) { racesEntered wins podiums race { year round } }
    } }"""
    results = championship.by_driver[2]
    for year in range(2014, 2028):
        for round_ in (1, 7, 99):
            entered = [row for row in results if championship.when(int(row["raceId"])) <= (year, round_)]
            career: Any = fetch(client, query, id=2, year=year, round=round_)["driver"]
            career = career["career"]
            if not entered:
                assert career is None
                continue
            assert career["racesEntered"] == len({row["raceId"] for row in entered})
            assert career["wins"] == wins(entered)
            last = max(championship.when(int(row["raceId"])) for row in entered)
            assert (career["race"]["year"], career["race"]["round"]) == last


def wins(rows: list[Row]) -> int:
    return len({row["raceId"] for row in rows if row["positionText"] == "1"})


def test_every_row_can_be_fetched_again_by_its_id(client: httpx2.Client) -> None:
    data: Any = fetch(
        client,
        """{
            drivers(limit: 1) { id } circuits(limit: 1) { id } teams(limit: 1) { id } seasons(limit: 1) { id }
            races(limit: 1) { id } raceResults(limit: 1) { id } qualifyingResults(limit: 1) { id }
            driverSeasons(limit: 1) { id } driverCircuits(limit: 1) { id } driverCareers(limit: 1) { id }
            teamSeasons(limit: 1) { id } teamCircuits(limit: 1) { id } lapRecords(limit: 1) { id }
        }""",
    )
    ids = [rows[0]["id"] for rows in data.values()]
    assert len(set(ids)) == 13
    for id_ in ids:
        assert fetch(client, "query($id: ID!) { node(id: $id) { id } }", id=id_) == {"node": {"id": id_}}


@pytest.mark.parametrize("unknown", ["RHJpdmVyOjA=", "Tm90aGluZzox", "RHJpdmVyU2Vhc29uOjE6MQ==", "RHJpdmVyOjE6Mg=="])
def test_an_id_of_nothing_is_null(unknown: str, client: httpx2.Client) -> None:
    assert fetch(client, "query($id: ID!) { node(id: $id) { id } }", id=unknown) == {"node": None}


@pytest.mark.parametrize("wrong", ["", "1", "é", "RHJpdmVy", "RHJpdmVyOmE=", "RHJpdmVyOg=="])
def test_an_invalid_id_is_named(wrong: str, client: httpx2.Client) -> None:
    query = {"query": "query($id: ID!) { node(id: $id) { id } }", "variables": {"id": wrong}}
    result = client.post("/graphql", json=query).json()
    assert result["errors"][0]["message"] == f"Argument 'id' is {wrong!r}: it is not an id of this service."


def test_unknown_figures_have_a_reason(client: httpx2.Client) -> None:
    data: Any = fetch(
        client,
        """{
            circuits { fastestLap fastestLapNote } races(limit: 1000) { fastestLap fastestLapNote }
            seasons { champion { name } championNote } drivers { lapsLed lapsLedNote }
        }""",
    )
    assert all((race["fastestLap"] is None) == (race["fastestLapNote"] is not None) for race in data["races"])
    assert all((row["champion"] is None) == (row["championNote"] is not None) for row in data["seasons"])
    assert all((row["lapsLed"] is None) == (row["lapsLedNote"] is not None) for row in data["drivers"])
    assert data["circuits"][-1] == {"fastestLap": None, "fastestLapNote": "No race here has results."}
    assert data["circuits"][0]["fastestLapNote"] == ("Lap times are known for 8 of 9 races.")


def test_the_dataset_has_coverage_sources_and_checks(client: httpx2.Client, published: Published) -> None:
    dataset: Any = fetch(
        client, "{ dataset { coverage { name firstYear lastYear races } sources { name sha256 } checks } }"
    )["dataset"]
    lap_times = next(entry for entry in dataset["coverage"] if entry["name"] == "lap_times")
    races = {row["raceId"]: int(row["year"]) for row in read(published.raw, "races")}
    timed = {row["raceId"] for row in read(published.raw, "lap_times")}
    years = [races[race] for race in timed]
    assert lap_times == {"name": "lap_times", "firstYear": min(years), "lastYear": max(years), "races": len(timed)}
    for source in dataset["sources"]:
        assert source["sha256"] == sha256((published.raw / source["name"]).read_bytes()).hexdigest()
    assert "wins_are_podiums" in dataset["checks"]


def test_a_list_that_a_limit_has_cut_is_reported(client: httpx2.Client) -> None:
    query = """{
        first: drivers(limit: 2) { seasons(limit: 1) { year } }
        all: drivers { name }
        rest: circuits(offset: 1, limit: 1000) { circuitName }
        results: raceResults { resultId }
    }"""
    result = client.post("/graphql", json={"query": query}).json()
    drivers = fetch(client, "{ drivers { seasons { year } } raceResultsConnection { totalCount } }")
    assert isinstance(drivers["drivers"], list)
    cut = {tuple(page["path"]): (page["returned"], page["total"]) for page in result["extensions"]["pages"]}
    total = drivers["raceResultsConnection"]["totalCount"]  # type: ignore[index]
    assert cut == {
        ("first",): (2, len(drivers["drivers"])),
        ("first", "seasons"): (2, sum(len(driver["seasons"]) for driver in drivers["drivers"][:2])),
        ("results",): (100, total),
    }
    assert "extensions" not in client.post("/graphql", json={"query": "{ drivers { name } }"}).json()
