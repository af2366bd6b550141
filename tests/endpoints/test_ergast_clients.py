"""Clients of the Ergast API, each in an environment of its own, read from a service what is in the raw files."""

import json
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from tests.oracles.ergast import Ergast
from tests.support.folders import ROOT
from tests.support.service import served

pytestmark = pytest.mark.full

CLIENTS = ROOT / "tests" / "clients" / "ergast"
UV = Path(sys.executable).with_name("uv")


class Service(NamedTuple):
    """A running service, and a race that it has results, laps and pit stops of."""

    address: str
    files: Ergast
    season: str
    round: str

    def rows(self, path: str, limit: int = 3_000) -> Any:
        """The list that the raw files give for a path."""
        table = self.table(path, limit)
        return next(value for value in table.values() if isinstance(value, list))

    def table(self, path: str, limit: int = 3_000) -> Any:
        page = self.files.response(path, limit, url="")[1]["MRData"]
        return next(value for name, value in page.items() if name.endswith("Table"))


@pytest.fixture(scope="module")
def service(raw: Path, raw_database: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Service]:
    files = Ergast(raw)
    with_laps = [race for race in files.races if files.laps.get(race.id) and files.pit_stops.get(race.id)]
    race = next((race for race in reversed(with_laps) if files.sprints.get(race.id)), with_laps[-1])
    with served(f"sqlite:///{raw_database}/racing.db", tmp_path_factory.mktemp("ergast") / "log") as client:
        yield Service(str(client.base_url).rstrip("/"), files, str(race.year), str(race.round))


def read_with(client: str, script: str, service: Service) -> Any:
    """What a Python client reads, in an environment with nothing but it."""
    environment = ROOT / ".venv" / "clients" / client
    subprocess.run([UV, "venv", "--quiet", "--allow-existing", environment], check=True)
    requirements = CLIENTS / f"requirements-{client}.txt"
    install = [UV, "pip", "install", "--quiet", "--python", environment, "--require-hashes", "-r", requirements]
    subprocess.run([*map(str, install)], check=True)
    return _output(environment / "bin" / "python", CLIENTS / script, f"{service.address}/ergast/f1", service)


def _output(*command: Any) -> Any:
    *words, service = command
    completed = subprocess.run(
        [*map(str, words), service.season, service.round], capture_output=True, text=True, timeout=120, check=False
    )
    assert completed.returncode == 0, completed.stderr
    return json.loads(completed.stdout)


def test_fastf1_reads_every_resource(service: Service) -> None:
    read = read_with("fastf1", "fastf1_client.py", service)
    for path, rows in read["lists"].items():
        assert rows == service.rows(path), path
    results = service.rows(f"/{service.season}/{service.round}/results")[0]["Results"]
    assert read["drivers"] == [row["Driver"]["driverId"] for row in results]
    assert read["points"] == [float(row["points"]) for row in results]
    laps = service.rows(f"/{service.season}/{service.round}/laps")[0]["Laps"]
    assert read["laps"] == sum(len(lap["Timings"]) for lap in laps)
    races = service.rows(f"/{service.season}")
    assert read["events"] == [[int(race["round"]), race["raceName"], race["date"]] for race in races]


def test_basef1_reads_every_resource(service: Service) -> None:
    for path, table in read_with("basef1", "basef1_client.py", service).items():
        read, expected = Counter(_texts(table)), Counter(_texts(service.table(path, 100)))
        assert read <= expected, (path, read - expected)
        assert sum(read.values()) > sum(expected.values()) / 2, path


def _texts(value: Any) -> Iterator[str]:
    """All texts in a JSON value."""
    if isinstance(value, dict | list):
        for element in value.values() if isinstance(value, dict) else value:
            yield from _texts(element)
    elif value is not None:
        yield str(value)


def test_ergast_py_reads_a_race_and_a_season(service: Service) -> None:
    read = read_with("ergast-py", "ergast_py_client.py", service)
    race = f"/{service.season}/{service.round}"
    (results,) = service.rows(f"{race}/results")
    assert read["race"] == [int(service.season), int(service.round), results["raceName"]]
    assert read["results"] == [
        [row["Driver"]["driverId"], int(row["position"]), float(row["points"]), int(row["grid"]), int(row["laps"])]
        for row in results["Results"]
    ]
    assert read["qualifying"] == [
        [row["Driver"]["driverId"], int(row["position"])]
        for row in service.rows(f"{race}/qualifying")[0]["QualifyingResults"]
    ]
    assert read["pit_stops"] == [
        [row["driverId"], int(row["stop"]), int(row["lap"])] for row in service.rows(f"{race}/pitstops")[0]["PitStops"]
    ]
    assert read["laps"] == sum(len(lap["Timings"]) for lap in service.rows(f"{race}/laps")[0]["Laps"])
    standings = service.rows(f"/{service.season}/driverStandings", 30)[0]["DriverStandings"]
    assert read["standings"] == [
        [row["Driver"]["driverId"], float(row["points"]), int(row["wins"])] for row in standings
    ]
    assert read["constructors"] == [row["constructorId"] for row in service.rows(f"/{service.season}/constructors")]


@pytest.mark.skipif(not shutil.which("npm"), reason="Node is missing")
def test_the_clients_from_npm_read_a_season(service: Service) -> None:
    subprocess.run(["npm", "ci", "--no-audit", "--no-fund", "--loglevel=error"], cwd=CLIENTS, check=True)
    season, race = f"/{service.season}", f"/{service.season}/{service.round}"
    drivers = service.rows(f"{season}/drivers")
    command = ["node", str(CLIENTS / "npm_clients.cjs"), f"{service.address}/api/f1", service.season, service.round]
    completed = subprocess.run(
        [*command, drivers[0]["driverId"]], cwd=CLIENTS, capture_output=True, text=True, timeout=60, check=False
    )
    assert completed.returncode == 0, completed.stderr
    read = json.loads(completed.stdout)
    ergast_client, f1_api = read["ergastClient"], read["f1"]
    results = service.rows(f"{race}/results")[0]["Results"]
    assert [
        (row["driver"]["driverId"], row["position"], row["points"]) for row in ergast_client["results"]["driverResults"]
    ] == [(row["Driver"]["driverId"], int(row["position"]), float(row["points"])) for row in results]
    assert len(ergast_client["season"]["races"]) == len(service.rows(season))
    assert ergast_client["race"]["raceName"] == service.rows(race)[0]["raceName"]
    assert ergast_client["lastRace"]["raceName"] == service.rows("/current/last")[0]["raceName"]
    ids = [row["driverId"] for row in drivers]
    assert [row["driverId"] for row in ergast_client["drivers"]["drivers"]] == ids
    assert [row["id"] for row in f1_api["drivers"]] == ids[:30]
    assert f1_api["driver"]["lastName"] == drivers[0]["familyName"]
    teams = [row["constructorId"] for row in service.rows(f"{season}/constructors")]
    assert [row["constructorId"] for row in ergast_client["constructors"]["constructors"]] == teams
    assert [row["id"] for row in f1_api["constructors"]] == teams
    circuits = service.rows(f"{season}/circuits")
    assert [row["circuitId"] for row in ergast_client["circuits"]["circuits"]] == [row["circuitId"] for row in circuits]
    standings = service.rows(f"{season}/driverStandings")[0]["DriverStandings"]
    expected = [(row["Driver"]["driverId"], float(row["points"])) for row in standings]
    assert [
        (row["driver"]["driverId"], row["points"]) for row in ergast_client["driverStandings"]["standings"]
    ] == expected
    assert [(row["driver"]["id"], row["points"]) for row in f1_api["driverStandings"]["standings"]] == expected[:30]
    of_teams = service.rows(f"{race}/constructorStandings")[0]["ConstructorStandings"]
    expected = [(row["Constructor"]["constructorId"], float(row["points"])) for row in of_teams]
    assert [
        (row["constructor"]["constructorId"], row["points"])
        for row in ergast_client["constructorStandings"]["standings"]
    ] == expected
    assert [
        (row["constructor"]["id"], row["points"]) for row in f1_api["constructorStandings"]["standings"]
    ] == expected
    assert [row["statusId"] for row in ergast_client["statuses"]["finishingStatuses"]] == [
        row["statusId"] for row in service.rows(f"{season}/status")
    ]
    assert len(f1_api["races"]) == len(service.rows(season))
