"""The example queries return data on every database, from the sample and from the real files."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import httpx2
import pytest

from tests.support.folders import ROOT
from tests.support.pipeline import publish_files
from tests.support.service import fetch, served

Clients = tuple[httpx2.Client, httpx2.Client]
EXAMPLES = sorted((ROOT / "graph" / "examples").glob("*.graphql"))


@pytest.fixture(scope="module")
def both(
    sample: Path, sample_database: Path, new_database: Callable[[], str], tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Clients]:
    """Services on the sample in SQLite and in PostgreSQL."""
    folder = tmp_path_factory.mktemp("both")
    publish_files(sample, folder, postgres := new_database())
    sqlite = f"sqlite:///{sample_database}/racing.db"
    with served(sqlite, folder / "log1") as first, served(postgres, folder / "log2") as second:
        yield first, second


@pytest.mark.full
@pytest.mark.parametrize("example", EXAMPLES, ids=lambda path: path.stem)
def test_it_has_the_same_result_on_both_databases(example: Path, both: Clients) -> None:
    first, second = (fetch(client, example.read_text("utf-8").replace("publishedAt", "")) for client in both)
    assert first == second
    assert all(filled(value) for value in first.values()), "the example shows nothing"


def filled(value: Any) -> bool:
    """Whether there is anything in it."""
    if isinstance(value, dict):
        return any(filled(child) for child in value.values())
    return bool(value) if isinstance(value, list) else value is not None


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda path: path.stem)
def test_it_returns_data_of_the_real_files(example: Path, real: httpx2.Client) -> None:
    data = fetch(real, example.read_text("utf-8"))
    assert all(filled(value) for value in data.values()), "the example shows nothing"


def test_known_results_of_the_real_data(real: httpx2.Client) -> None:
    data = fetch(
        real,
        """{
            hamilton: driverByReference(reference: "hamilton") { championships racesWon { year } }
            schumacher: driverByReference(reference: "michael_schumacher") { championships }
            s2021: season(year: 2021) { totalRaces champion { name } }
            s2008: season(year: 2008) { driverStandings { points driver { name } } }
            s2025: season(year: 2025) { isComplete champion { name } }
            monza: circuitByReference(reference: "monza") { mostSuccessfulDrivers { wins driver { name } } }
        }""",
    )
    assert data["hamilton"]["championships"] == data["schumacher"]["championships"] == 7  # type: ignore[index]
    assert len(data["hamilton"]["racesWon"]) == 105  # type: ignore[index]
    assert data["s2021"] == {"totalRaces": 22, "champion": {"name": "Max Verstappen"}}
    assert data["s2008"]["driverStandings"][0] == {"points": 98, "driver": {"name": "Lewis Hamilton"}}  # type: ignore[index]
    assert data["s2025"] == {"isComplete": False, "champion": None}
    assert data["monza"] == {
        "mostSuccessfulDrivers": [
            {"wins": 5, "driver": {"name": "Lewis Hamilton"}},
            {"wins": 5, "driver": {"name": "Michael Schumacher"}},
        ]
    }


def test_known_standings_of_the_real_data(real: httpx2.Client) -> None:
    data: Any = fetch(
        real,
        """{
            s2008: standings(year: 2008, round: 18) { drivers(limit: 2) { championshipPoints driver { surname } } }
            s2021: standings(year: 2021, round: 22) { drivers(limit: 2) { championshipPoints driver { surname } } }
            s1997: standings(year: 1997) { drivers(where: { position: { isNull: true } }) {
                positionNote driver { reference } } }
            s2007: standings(year: 2007) { teams(where: { position: { isNull: true } }) {
                positionNote team { reference } } }
        }""",
    )
    assert [(row["driver"]["surname"], row["championshipPoints"]) for row in data["s2008"]["drivers"]] == [
        ("Hamilton", 98),
        ("Massa", 97),
    ]
    assert [(row["driver"]["surname"], row["championshipPoints"]) for row in data["s2021"]["drivers"]] == [
        ("Verstappen", 395.5),
        ("Hamilton", 387.5),
    ]
    assert {row["driver"]["reference"] for row in data["s1997"]["drivers"]} == {"michael_schumacher"}
    assert {row["team"]["reference"] for row in data["s2007"]["teams"]} == {"mclaren"}
    assert all(row["positionNote"] for rows in (data["s1997"]["drivers"], data["s2007"]["teams"]) for row in rows)


def test_senna_and_prost_as_team_mates(real: httpx2.Client) -> None:
    head: Any = fetch(
        real,
        """{ headToHead(driverId: 102, rivalId: 117, scope: TEAMMATES) {
            races sides { driver { name } finishedAhead qualifiedAhead wins }
            seasons { season { year } races teams { name } sides { finishedAhead qualifiedAhead wins } }
        } }""",
    )["headToHead"]
    assert [side["driver"]["name"] for side in head["sides"]] == ["Ayrton Senna", "Alain Prost"]
    assert [(season["season"]["year"], season["races"]) for season in head["seasons"]] == [(1988, 16), (1989, 16)]
    assert all(season["teams"] == [{"name": "McLaren"}] for season in head["seasons"])
    of_1988, of_1989 = (season["sides"] for season in head["seasons"])
    # As the results say: 1988 8 to 7 wins, 14 to 2 in qualifying; 1989 6 to 4 wins, 14 to 2.
    assert [side["wins"] for side in of_1988] == [8, 7]
    assert [side["wins"] for side in of_1989] == [6, 4]
    assert [[side["qualifiedAhead"] for side in sides] for sides in (of_1988, of_1989)] == [[14, 2], [14, 2]]
    assert [[side["finishedAhead"] for side in sides] for sides in (of_1988, of_1989)] == [[7, 5], [7, 1]]


def test_search_finds_what_people_look_for(real: httpx2.Client) -> None:
    data = fetch(
        real,
        """{
            kimi: search(text: "raikkonen", limit: 1) { ... on Driver { name } }
            monza: search(text: "monza 2021", limit: 1) { ... on Race { name year } }
            typing: search(text: "hamliton", limit: 1) { ... on Driver { name } }
            shared: driverByCode(code: "VER") { name }
            single: driverByCode(code: "HAM") { name }
            circuit: circuitByReference(reference: "monza") {
                mostSuccessfulTeams { wins team { name } }
            }
            rindt: driverByReference(reference: "rindt") {
                before: career(upTo: { year: 1970, round: 12 }) { championships }
                after: career(upTo: { year: 1970, round: 13 }) { championships }
            }
            lapsLed: driver(driverId: 30) { lapsLed lapsLedNote }
        }""",
    )
    assert data == {
        "kimi": [{"name": "Kimi Räikkönen"}],
        "monza": [{"name": "Italian Grand Prix", "year": 2021}],
        "typing": [{"name": "Lewis Hamilton"}],
        "shared": None,
        "single": {"name": "Lewis Hamilton"},
        "circuit": {"mostSuccessfulTeams": [{"wins": 20, "team": {"name": "Ferrari"}}]},
        "rindt": {"before": {"championships": 0}, "after": {"championships": 1}},
        "lapsLed": {"lapsLed": None, "lapsLedNote": "No positions lap by lap before 1996."},
    }


@pytest.mark.full
def test_paging_by_fifty_returns_every_driver_once_in_every_order(real: httpx2.Client) -> None:
    every = {driver["driverId"] for driver in real.get("/drivers").json()}
    orders: Any = fetch(real, '{ __type(name: "DriverOrderField") { enumValues { name } } }')["__type"]
    for field in orders["enumValues"]:
        for direction in ("ASC", "DESC"):
            order = [{"field": field["name"], "direction": direction}]
            there, back = walk(real, order, "first", "after"), walk(real, order, "last", "before")
            assert len(there) == len(every)
            assert set(there) == every
            assert list(reversed(back)) == there


def walk(client: httpx2.Client, order: list[dict[str, str]], size: str, from_: str) -> list[int]:
    """Ids in the order met, backwards for `last` and `before`."""
    query = f"""query($order: [DriverOrder!], $cursor: String) {{
        driversConnection(orderBy: $order, {size}: 50, {from_}: $cursor) {{
            totalCount pageInfo {{ hasNextPage hasPreviousPage startCursor endCursor }} edges {{ node {{ driverId }} }}
        }}
    }}"""
    met: list[int] = []
    cursor = None
    while True:
        page: Any = fetch(client, query, order=order, cursor=cursor)["driversConnection"]
        ids = [edge["node"]["driverId"] for edge in page["edges"]]
        met += ids if size == "first" else reversed(ids)
        info = page["pageInfo"]
        if not (info["hasNextPage"] if size == "first" else info["hasPreviousPage"]):
            assert len(met) == page["totalCount"]
            return met
        cursor = info["endCursor"] if size == "first" else info["startCursor"]
