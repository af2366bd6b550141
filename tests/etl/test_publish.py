"""Publishing: versions are numbered, whole, and equal on both databases."""

import asyncio
from collections.abc import Callable
from pathlib import Path
from typing import Any

import asyncpg
import httpx2
import pytest

from tests.support.folders import REAL
from tests.support.pipeline import etl
from tests.support.postgres import Postgres, execute
from tests.support.proxy import proxied
from tests.support.service import fetch, served

UNREACHABLE = 3


def test_unchanged_input_is_published_once_unless_forced(url: str, small: Path, tmp_path: Path) -> None:
    def run(*arguments: str) -> str:
        completed = etl("run", "--source", small, "--database", url, *arguments, folder=tmp_path)
        assert completed.returncode == 0, completed.stderr
        return completed.stdout.splitlines()[-1]

    assert run().startswith("published version 1")
    assert run().startswith("up to date: version 1")
    assert run("--force").startswith("published version 2")
    history = etl("history", "--database", url, folder=tmp_path)
    assert [line.split()[0] for line in history.stdout.splitlines()] == ["2", "1"]


@pytest.mark.full
def test_check_publishes_nothing(url: str, small: Path, tmp_path: Path) -> None:
    assert etl("check", "--source", small, folder=tmp_path, DATABASE_URL=url).returncode == 0
    assert etl("history", "--database", url, folder=tmp_path).stdout == ""


def test_rejected_rows_are_reported_and_published_with_the_version(url: str, small: Path, tmp_path: Path) -> None:
    raw = tmp_path / "raw"
    raw.mkdir()
    for file in small.iterdir():
        (raw / file.name).write_bytes(file.read_bytes())
    line = len((raw / "results.csv").read_text("utf-8").splitlines()) + 1
    with (raw / "results.csv").open("a") as results:
        results.write("99999,1,888,1,1,1,1,1,1,10,30,\\N,\\N,\\N,\\N,\\N,\\N,1\n")
    completed = etl("run", "--database", url, folder=tmp_path)
    assert completed.returncode == 0, completed.stderr
    assert (tmp_path / "refused.csv").read_text().splitlines() == [
        "file,line,column,reason,effect",
        f"results.csv,{line},driverId,888 names no row of drivers,row rejected",
    ]
    with served(url, tmp_path / "log") as client:
        dataset = fetch(
            client, "{ dataset { refusedRows { name rows } inputRows { name read used rejected } checks } }"
        )
    published_counts: Any = dataset["dataset"]
    assert published_counts["refusedRows"] == [{"name": "results.csv", "rows": 1}]
    assert {"name": "results.csv", "read": line - 1, "used": line - 2, "rejected": 1} in published_counts["inputRows"]
    assert all(rows["read"] == rows["used"] + rows["rejected"] for rows in published_counts["inputRows"])
    assert "input_rows_add_up" in published_counts["checks"]


@pytest.mark.full
@pytest.mark.skipif(not REAL.is_dir(), reason="the real files are not here")
def test_both_databases_give_byte_identical_responses(new_database: Callable[[], str], tmp_path: Path) -> None:
    responses = []
    query = """{
        drivers { driverId name points dateOfBirth code championships firstRace { name date } }
        circuits { circuitId latitude longitude altitude fastestLapText fastestDriver { name } lastRace { year } }
    }"""
    for url in (f"sqlite:///{tmp_path}/real.db", new_database()):
        completed = etl("run", "--source", REAL, "--database", url, folder=tmp_path)
        assert completed.returncode == 0, completed.stderr
        with served(url, tmp_path / "log") as client:
            assert client.get("/drivers/30").json() == {
                "driverId": 30, "name": "Michael Schumacher", "races_entered": 308, "podiums": 155, "wins": 91,
            }  # fmt: skip
            drivers, circuits = client.get("/drivers").content, client.get("/circuits").content
            each = [
                client.get(f"/{name}/{number}").content for name in ("drivers", "circuits") for number in range(900)
            ]
            responses.append((drivers, circuits, each, client.post("/graphql", json={"query": query}).content))
    assert responses[0] == responses[1]


def test_a_published_text_keeps_its_quotes_and_letters(client: httpx2.Client) -> None:
    names = {driver["name"] for driver in client.get("/drivers").json()}
    assert any("D'Ambrosi" in name for name in names)
    assert any("Großmann" in name for name in names)


@pytest.mark.full
def test_postgres_has_views_over_the_current_version_and_keeps_some(
    new_database: Callable[[], str], small: Path, tmp_path: Path
) -> None:
    url = new_database()
    for _ in range(3):
        completed = etl(
            "run", "--force", "--database", url, folder=tmp_path, RACING_KEEP_VERSIONS="2", RACING_RAW=str(small)
        )
        assert completed.returncode == 0, completed.stderr

    async def look() -> tuple[list[str], int, str]:
        connection = await asyncpg.connect(url)
        schemas = await connection.fetch("select nspname from pg_namespace where nspname like 'version%' order by 1")
        drivers = await connection.fetchval('select count("driverId") from public.drivers_summary')
        comment = await connection.fetchval("select obj_description('version_3.drivers_summary'::regclass)")
        await connection.close()
        return [row[0] for row in schemas], drivers, comment

    assert asyncio.run(look()) == (["version_2", "version_3"], 27, "One row per driver.")


@pytest.mark.full
def test_rights_and_views_over_the_published_views_survive_a_publish(
    new_database: Callable[[], str], small: Path, tmp_path: Path
) -> None:
    url = new_database()
    assert etl("run", "--source", small, "--database", url, folder=tmp_path).returncode == 0
    execute(url, "create view mine as select * from drivers_summary", "grant select on drivers_summary to public")
    assert etl("run", "--force", "--source", small, "--database", url, folder=tmp_path).returncode == 0
    assert [row[0] for row in execute(url, "select count(*) from mine")] == [27]
    assert [row[0] for row in execute(url, "select has_table_privilege('public', 'drivers_summary', 'select')")] == [
        True
    ]
    execute(url, "drop view mine", "drop view drivers_summary", "create view drivers_summary as select 1 as other")
    assert etl("run", "--force", "--source", small, "--database", url, folder=tmp_path).returncode == 0
    assert [row[0] for row in execute(url, "select count(name) from drivers_summary")] == [27]


def test_a_wrong_password_is_reported_without_the_password(postgres: Postgres, small: Path, tmp_path: Path) -> None:
    completed = etl("run", "--source", small, "--database", postgres.url(password="wrong"), folder=tmp_path)
    assert completed.returncode == UNREACHABLE
    assert "password authentication failed" in completed.stderr
    assert "wrong@" not in completed.stderr
    assert "Traceback" not in completed.stderr


def test_a_missing_database_is_an_error(postgres: Postgres, small: Path, tmp_path: Path) -> None:
    completed = etl("run", "--source", small, "--database", postgres.url("nowhere"), folder=tmp_path)
    assert (completed.returncode, "Traceback" in completed.stderr) == (UNREACHABLE, False)
    assert 'database "nowhere" does not exist' in completed.stderr


def test_an_unreachable_server_is_an_error(small: Path, tmp_path: Path) -> None:
    url = "postgresql://postgres@127.0.0.1:9/racing"
    completed = etl("run", "--source", small, "--database", url, folder=tmp_path)
    assert (completed.returncode, "Traceback" in completed.stderr) == (UNREACHABLE, False)
    assert "127.0.0.1" in completed.stderr


@pytest.mark.full
@pytest.mark.parametrize("allowed", [200, 100_000])
def test_a_connection_lost_midway_keeps_the_old_version(
    allowed: int, new_database: Callable[[], str], postgres: Postgres, small: Path, tmp_path: Path
) -> None:
    url = new_database()
    assert etl("run", "--source", small, "--database", url, folder=tmp_path).returncode == 0
    with proxied(postgres.port, cut_after=allowed) as proxy:
        through = url.replace(f":{postgres.port}/", f":{proxy.port}/")
        completed = etl("run", "--force", "--source", small, "--database", through, folder=tmp_path)
    assert (completed.returncode, "Traceback" in completed.stderr) == (UNREACHABLE, False), completed.stderr
    history = etl("history", "--database", url, folder=tmp_path)
    assert [line.split()[0] for line in history.stdout.splitlines()] == ["1"]
    assert etl("run", "--force", "--source", small, "--database", url, folder=tmp_path).returncode == 0
