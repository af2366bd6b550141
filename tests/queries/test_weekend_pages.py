"""The examples of a race page and of a season page equal a calculation from the raw files."""

import asyncio
import json
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from graph.execution.disclosure import Disclosure
from graph.execution.documents import Documents
from graph.queries.schema import schema
from graph.settings import Settings
from tests.oracles import weekends
from tests.oracles.championship import Championship, Row, grouped, read
from tests.support.folders import ROOT
from tests.support.in_process import InProcessEndpoint, read_snapshot

EXAMPLES = ROOT / "graph" / "examples"


class Pages:
    """Raw files, and the pages of a service on the database in the folder."""

    def __init__(self, raw: Path, folder: Path) -> None:
        documents = Documents(schema, 10_000_000, Settings.from_environment({}).limits, Disclosure())
        self.endpoint = InProcessEndpoint(read_snapshot(folder), documents, 0)
        self.files = Championship(raw)
        self.names = {
            int(row["driverId"]): f"{row['forename'] or ''} {row['surname']}".lstrip() for row in self.drivers
        }
        self.codes = {int(row["driverId"]): row["code"] for row in self.drivers}
        self.teams = {int(row["constructorId"]): row["name"] for row in read(raw, "constructors")}
        self.of_driver = weekends.driver_standings(self.files)
        self.of_team = weekends.constructor_standings(self.files)
        self.laps = weekends.race_laps(self.files)
        self.stops = weekends.pit_stops(self.files)
        self.sessions = weekends.sessions(self.files)
        self.sprints = grouped(read(raw, "sprint_results"), "raceId")
        self.figures = weekends.races_summary(self.files)

    @property
    def drivers(self) -> list[Row]:
        return self.files.drivers

    def page(self, name: str, **variables: int) -> Any:
        query = (EXAMPLES / f"{name}.graphql").read_text("utf-8")
        body = json.dumps({"query": query, "variables": variables}).encode()
        response = json.loads(asyncio.run(self.endpoint.post(body)))
        assert "errors" not in response, response
        return response["data"]

    def results(self, race_id: int, rows: Mapping[int, list[Row]]) -> list[Row]:
        return sorted(rows.get(race_id, []), key=lambda row: (int(row["positionOrder"]), int(row["resultId"])))

    def standings(self, race_id: int) -> list[tuple[int | None, float, str]]:
        rows = [(row, key) for (race, key), row in self.of_driver.items() if race == race_id]
        return sorted(
            ((row["position"], row["championship_points"], self.names[key]) for row, key in rows),
            key=lambda row: (row[0] is None, row[0] or 0, row[2]),
        )


@pytest.fixture(scope="module")
def pages(raw: Path, raw_database: Path) -> Pages:
    return Pages(raw, raw_database)


def gap_of(row: Row, winner: Row) -> int | None:
    times = row["milliseconds"], winner["milliseconds"]
    if not row["positionText"].isdigit() or None in times or row["laps"] != winner["laps"]:
        return None
    return int(times[0]) - int(times[1])


def listed(standings: Any) -> list[tuple[int | None, float, str]]:
    return sorted(
        ((row["position"], row["championshipPoints"], row["driver"]["name"]) for row in standings),
        key=lambda row: (row[0] is None, row[0] or 0, row[2]),
    )


def test_a_race_page_is_that_of_the_raw_files(pages: Pages) -> None:
    in_order = sorted(pages.files.races, key=pages.files.when)
    for place in range(0, len(in_order), max(1, len(in_order) // 60)):
        race_id = in_order[place]
        year, number = pages.files.when(race_id)
        race, raw = pages.page("race_page", year=year, round=number)["raceByRound"], pages.files.races[race_id]
        results = pages.results(race_id, pages.files.by_race)
        assert (race["name"], race["date"], race["url"]) == (raw["name"], raw["date"], raw["url"])
        assert race["state"] == ("RUN" if results else "SCHEDULED")
        figures = pages.figures[race_id]
        assert race["leaders"] == figures["leaders"]
        assert race["leadChanges"] == figures["lead_changes"]
        assert race["marginOfVictory"] == figures["margin_of_victory"]
        assert [(row["positionText"], row["driver"]["driverId"]) for row in race["results"]] == [
            (row["positionText"], int(row["driverId"])) for row in results
        ]
        assert [row["gap"] for row in race["results"]] == [gap_of(row, results[0]) for row in results]
        assert [row["date"] for row in race["sessions"]] == [
            session["date"].isoformat() for key, session in sorted(pages.sessions.items()) if key[0] == race_id
        ]
        assert [(row["position"], row["driver"]["name"]) for row in race["sprint"]] == [
            (int(row["positionText"]) if row["positionText"].isdigit() else None, pages.names[int(row["driverId"])])
            for row in pages.results(race_id, pages.sprints)
        ]
        assert sorted(
            (row["driver"]["name"], row["stop"], row["lap"], row["isRedFlag"]) for row in race["pitStops"]
        ) == (
            sorted(
                (pages.names[driver], stop, row["lap"], row["is_red_flag"])
                for (race, driver, stop), row in pages.stops.items()
                if race == race_id
            )
        )
        assert listed(race["driverStandings"]) == pages.standings(race_id)
        if place:
            assert listed(race["previous"]["driverStandings"]) == pages.standings(in_order[place - 1])
        charted = {row["driver"]["name"]: row for row in race["lapChart"]["drivers"]}
        expected = {pages.names[driver]: laps for (race, driver), laps in pages.laps.items() if race == race_id}
        assert charted.keys() == expected.keys()
        for name, laps in expected.items():
            by_lap = dict(zip(laps["laps"], zip(laps["positions"], laps["milliseconds"], strict=True), strict=True))
            numbers = range(1, max(by_lap) + 1)
            assert charted[name]["positions"] == [by_lap.get(lap, (None, None))[0] for lap in numbers]
            assert charted[name]["milliseconds"] == [by_lap.get(lap, (None, None))[1] for lap in numbers]


def test_a_season_page_is_that_of_the_raw_files(pages: Pages) -> None:
    for year in sorted({pages.files.when(race_id)[0] for race_id in pages.files.races})[::5]:
        season = pages.page("season_page", year=year)["season"]
        races = sorted(
            (race_id for race_id in pages.files.races if pages.files.when(race_id)[0] == year), key=pages.files.when
        )
        assert [race["date"] for race in season["races"]] == [
            date.fromisoformat(pages.files.races[race_id]["date"]).isoformat() for race_id in races
        ]
        for race, race_id in zip(season["races"], races, strict=True):
            assert [(row["driver"]["driverId"], row["positionText"]) for row in race["results"]] == [
                (int(row["driverId"]), row["positionText"]) for row in pages.results(race_id, pages.files.by_race)
            ]
            assert {row["driver"]["driverId"]: row["championshipPoints"] for row in race["driverStandings"]} == {
                key: row["championship_points"] for (of_race, key), row in pages.of_driver.items() if of_race == race_id
            }
            assert {row["team"]["teamId"]: row["championshipPoints"] for row in race["teamStandings"]} == {
                key: row["championship_points"] for (of_race, key), row in pages.of_team.items() if of_race == race_id
            }
