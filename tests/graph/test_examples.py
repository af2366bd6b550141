"""The example queries answer, on every database, on the sample and on the real data alike."""

from collections.abc import Iterator
from pathlib import Path

import httpx2
import pytest

from tests.conftest import REAL
from tests.pipeline import etl
from tests.service import ROOT, ask, served

EXAMPLES = sorted((ROOT / "graph" / "examples").glob("*.graphql"))


@pytest.fixture(scope="module")
def real(tmp_path_factory: pytest.TempPathFactory) -> Iterator[httpx2.Client]:
    if not REAL.is_dir():
        pytest.skip("the real files are not here")
    folder = tmp_path_factory.mktemp("real")
    assert etl("run", "--source", REAL, folder=folder).returncode == 0
    with served(f"sqlite:///{folder}/racing.db", folder / "log") as client:
        yield client


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda path: path.stem)
def test_it_answers_on_the_sample(example: Path, client: httpx2.Client) -> None:
    data = ask(client, example.read_text("utf-8"))
    assert all(value is not None for value in data.values())


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda path: path.stem)
def test_it_answers_on_the_real_data(example: Path, real: httpx2.Client) -> None:
    data = ask(real, example.read_text("utf-8"))
    assert all(value is not None for value in data.values())


def test_known_answers_of_the_real_data(real: httpx2.Client) -> None:
    data = ask(
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
