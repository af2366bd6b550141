"""Every figure of every driver and circuit equals a second calculation, in plain Python from the CSV files."""

import csv
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import duckdb
import pytest

from etl.pipeline import build
from etl.settings import Settings
from etl.sources.folder import open_folder
from etl.tables import circuits_summary, drivers_summary
from tests.conftest import REAL

Row = dict[str, Any]


def read(raw: Path, table: str) -> list[Row]:
    with (raw / f"{table}.csv").open(encoding="utf-8", newline="") as file:
        return [
            {name: None if value in ("\\N", "", None) else value for name, value in row.items()}
            for row in csv.DictReader(file)
        ]


def milliseconds(text: str) -> int:
    total = 0.0
    for part in text.split(":"):
        total = total * 60 + float(part)
    return round(total * 1000)


def grouped(rows: Iterable[Row], *names: str) -> dict[Any, list[Row]]:
    groups = defaultdict(list)
    for row in rows:
        key = tuple(int(row[name]) for name in names)
        groups[key[0] if len(key) == 1 else key].append(row)
    return groups


class Championship:
    """The raw files, and the definitions of the design written once more without SQL."""

    def __init__(self, raw: Path) -> None:
        self.drivers, self.circuits = read(raw, "drivers"), read(raw, "circuits")
        self.races = {int(race["raceId"]): race for race in read(raw, "races")}
        self.results = read(raw, "results")
        self.by_race, self.by_driver = grouped(self.results, "raceId"), grouped(self.results, "driverId")
        self.sprints = grouped(read(raw, "sprint_results"), "driverId")
        self.laps: dict[tuple[int, int], int] = {}
        for lap in read(raw, "lap_times"):
            key = int(lap["raceId"]), int(lap["driverId"])
            self.laps[key] = min(self.laps.get(key, 10**9), int(lap["milliseconds"]))
        for key, rows in grouped(self.results, "raceId", "driverId").items():
            official = [milliseconds(row["fastestLapTime"]) for row in rows if row["fastestLapTime"]]
            if official:
                self.laps[key] = min(official)
            elif key in self.laps:
                continue
        entered = {(int(row["raceId"]), int(row["driverId"])) for row in self.results}
        self.laps = {key: lap for key, lap in self.laps.items() if key in entered}
        self.champions = self._champions(read(raw, "driver_standings"))

    def _champions(self, standings: list[Row]) -> list[int]:
        after = grouped(standings, "raceId")
        champions = []
        for races in grouped(self.races.values(), "year").values():
            if all(int(race["raceId"]) in self.by_race for race in races):
                last = max(races, key=lambda race: int(race["round"]))
                champions += [int(s["driverId"]) for s in after[int(last["raceId"])] if s["position"] == "1"]
        return champions

    def when(self, race_id: int) -> tuple[int, int]:
        return int(self.races[race_id]["year"]), int(self.races[race_id]["round"])

    def driver(self, row: Row) -> Row:
        number = int(row["driverId"])
        results = self.by_driver.get(number, [])

        def races(rows: Iterable[Row]) -> set[int]:
            return {int(one["raceId"]) for one in rows}

        finished = [one for one in results if one["positionText"].isdigit()]
        entered = sorted(races(results), key=self.when)
        fastest = 0
        for race in entered:
            laps = [
                self.laps[race, d]
                for d in {int(one["driverId"]) for one in self.by_race[race]}
                if (race, d) in self.laps
            ]
            fastest += bool(laps) and self.laps.get((race, number)) == min(laps)
        return {
            "driver_id": number,
            "name": f"{row['forename']} {row['surname']}",
            "races_entered": len(entered),
            "races_started": len(races(one for one in results if one["positionText"] not in "FW")),
            "wins": len(races(one for one in finished if int(one["positionText"]) == 1)),
            "podiums": len(races(one for one in finished if int(one["positionText"]) <= 3)),
            "poles": len(races(one for one in results if one["grid"] == "1")),
            "fastest_laps": fastest,
            "points": pytest.approx(sum(float(one["points"]) for one in [*results, *self.sprints.get(number, [])])),
            "championships": self.champions.count(number),
            "best_finish": min((int(one["positionText"]) for one in finished), default=None),
            "first_race_id": entered[0] if entered else None,
            "last_race_id": entered[-1] if entered else None,
        }  # fmt: skip

    def circuit(self, row: Row) -> Row:
        number = int(row["circuitId"])
        races = sorted((r for r in self.by_race if int(self.races[r]["circuitId"]) == number), key=self.when)
        laps = [(lap, *self.when(race), driver, race) for (race, driver), lap in self.laps.items() if race in races]
        record = min(laps, default=(None,) * 5)
        return {
            "circuit_id": number,
            "circuit_name": row["name"],
            "total_races": len(races),
            "fastest_lap": record[0],
            "fastest_driver_id": record[3],
            "fastest_lap_race_id": record[4],
            "first_race_id": races[0] if races else None,
            "last_race_id": races[-1] if races else None,
        }


@pytest.fixture(scope="module")
def published_rows(raw: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[Row]]:
    report = tmp_path_factory.mktemp("figures") / "refused.csv"
    settings = Settings.from_environment({"RACING_REFUSED_REPORT": str(report)})
    with duckdb.connect() as connection:
        dataset = build(open_folder(raw), connection, settings, lambda line: None, "")
        return {t.name: [row for rows in dataset.rows(t) for row in rows] for t in (drivers_summary, circuits_summary)}


@pytest.fixture(scope="module")
def championship(raw: Path) -> Championship:
    return Championship(raw)


def test_drivers_are_as_calculated_in_plain_python(
    published_rows: dict[str, list[Row]], championship: Championship
) -> None:
    expected = sorted(map(championship.driver, championship.drivers), key=lambda row: row["driver_id"])
    actual = published_rows["drivers_summary"]
    assert [{name: row[name] for name in expected[0]} for row in actual] == expected


def test_circuits_are_as_calculated_in_plain_python(
    published_rows: dict[str, list[Row]], championship: Championship
) -> None:
    expected = sorted(map(championship.circuit, championship.circuits), key=lambda row: row["circuit_id"])
    actual = published_rows["circuits_summary"]
    assert [{name: row[name] for name in expected[0]} for row in actual] == expected


@pytest.mark.skipif(not REAL.is_dir(), reason="the real files are not here")
def test_known_figures_of_the_real_files_are_met(tmp_path: Path) -> None:
    settings = Settings.from_environment({"RACING_REFUSED_REPORT": str(tmp_path / "refused.csv")})
    with duckdb.connect() as connection:
        build(open_folder(REAL), connection, settings, lambda line: None, "")
        known = connection.execute(
            "select reference, races_entered, wins, podiums from summaries.drivers_summary"
            " where reference in ('hamilton', 'michael_schumacher', 'fangio', 'senna') order by reference"
        ).fetchall()
        assert known == [
            ("fangio", 51, 24, 35),
            ("hamilton", 374, 105, 202),
            ("michael_schumacher", 308, 91, 155),
            ("senna", 162, 41, 80),
        ]
        circuits = connection.execute(
            "select count(*), count(*) filter (where fastest_lap is null),"
            " max(total_races) filter (where reference = 'monza'),"
            " max(total_races) filter (where reference = 'monaco') from summaries.circuits_summary"
        ).fetchall()
        assert circuits == [(77, 36, 75, 71)]
        assert connection.execute("select count(*) from summaries.drivers_summary").fetchall() == [(864,)]
