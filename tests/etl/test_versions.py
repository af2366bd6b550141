"""A version is published whole, and rollback restores it; a killed run leaves the old version or the new one."""

import asyncio
import multiprocessing
import re
import signal
import tempfile
from collections.abc import Callable
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

import asyncpg
import duckdb
import pytest

from etl.fingerprint import digests
from etl.pipeline import build, publisher_of
from etl.publish.dataset import Dataset
from etl.published.database import Database
from etl.published.tables import VERSIONED, files
from etl.settings import Settings
from etl.sources.folder import open_folder
from etl.sources.sources import Sources
from graph.dataset.connections import connect
from graph.dataset.snapshot import Snapshot, load
from tests.support.examples import examples
from tests.support.folders import ROOT
from tests.support.kill_points import KillPoints, chosen
from tests.support.pipeline import etl_here, publish
from tests.support.postgres import PASSWORD, Postgres, execute, run_script

KILLS = examples(6)


def states(url: str, folder: Path) -> dict[int, str]:
    """What `history` prints about each version."""
    completed = etl_here("history", "--database", url, folder=folder)
    assert completed.returncode == 0, completed.stderr
    return {int(line.split()[0]): line.split()[3] for line in completed.stdout.splitlines()}


def run(url: str, source: Path, folder: Path, *arguments: str, **environment: str) -> str:
    completed = etl_here("run", "--source", source, "--database", url, *arguments, folder=folder, **environment)
    assert completed.returncode == 0, completed.stderr
    return completed.stdout.splitlines()[-1]


def read(url: str) -> Snapshot:
    """The current version, as the service reads it."""

    return asyncio.run(load(Database(url)))


@pytest.mark.full
def test_rollback_restores_the_version_before_and_any_kept_version(
    url: str, small_dataset: Dataset, tmp_path: Path
) -> None:
    for _ in range(4):
        publish(small_dataset, url)
    assert states(url, tmp_path) == {4: "current", 3: "kept", 2: "kept", 1: "gone"}

    def rollback(*version: str) -> tuple[int, str]:
        completed = etl_here("rollback", *version, "--database", url, folder=tmp_path)
        return completed.returncode, (completed.stdout or completed.stderr).strip()

    assert rollback()[0] == 0
    assert read(url).dataset.version == 3
    assert states(url, tmp_path) == {4: "kept", 3: "current", 2: "kept", 1: "gone"}
    assert rollback("2")[1].startswith("version 2 is current again")
    assert rollback() == (2, "error    no earlier version is kept; there is 4, 3, 2")
    assert rollback("1") == (2, "error    version 1 is not kept; there is 4, 3, 2")
    assert rollback("2")[0] == 0
    assert rollback("4")[0] == 0
    assert states(url, tmp_path) == {4: "current", 3: "kept", 2: "kept", 1: "gone"}
    assert publish(small_dataset, url) == 5
    assert states(url, tmp_path) == {5: "current", 4: "kept", 3: "kept", 2: "gone", 1: "gone"}


@pytest.mark.full
def test_a_version_that_was_rolled_back_is_not_published_again_by_itself(
    url: str, small: Path, sample: Path, tmp_path: Path
) -> None:
    run(url, small, tmp_path)
    run(url, sample, tmp_path)
    assert etl_here("rollback", "--database", url, folder=tmp_path).returncode == 0
    assert run(url, sample, tmp_path).startswith("skipped: version 2 has this data")
    assert run(url, small, tmp_path).startswith("up to date: version 1")
    assert run(url, sample, tmp_path, "--force").startswith("published version 3")
    assert read(url).dataset.version == 3


@pytest.mark.full
def test_only_the_current_version_is_kept_with_keep_versions_1(
    url: str, small_dataset: Dataset, tmp_path: Path
) -> None:
    for _ in range(2):
        publish(small_dataset, url, keep=1)
    assert states(url, tmp_path) == {2: "current", 1: "gone"}


def test_rollback_without_any_version_is_an_error(url: str, tmp_path: Path) -> None:
    completed = etl_here("rollback", "--database", url, folder=tmp_path)
    assert (completed.returncode, completed.stderr.strip()) == (2, "error    no earlier version is kept; there is none")


@pytest.mark.full
def test_two_runs_at_once_publish_one_after_the_other(url: str, small: Path, tmp_path: Path) -> None:
    context = multiprocessing.get_context("spawn")
    runs = [context.Process(target=publish_one, args=(url, small, tmp_path)) for _ in range(3)]
    for run in runs:
        run.start()
    for run in runs:
        run.join(60)
    assert [run.exitcode for run in runs] == [0, 0, 0]
    assert states(url, tmp_path) == {3: "current", 2: "kept", 1: "kept"}


@pytest.mark.full
def test_the_service_role_reads_and_cannot_write(
    new_database: Callable[[], str], small: Path, small_dataset: Dataset, tmp_path: Path
) -> None:
    url = new_database()
    publish(small_dataset, url)  # one that was there before the roles
    pipeline, service = roles_made(url)
    assert read(service).dataset.version == 1
    assert publish(small_dataset, pipeline) == 2
    snapshot = read(service)
    assert (snapshot.dataset.version, len(snapshot.rows.drivers)) == (2, 27)
    assert etl_here("rollback", "--database", pipeline, folder=tmp_path).returncode == 0
    assert read(service).dataset.version == 1

    async def denied_statements() -> list[str]:
        outcomes = []
        connection = await asyncpg.connect(service)
        await connection.execute("set default_transaction_read_only = off")
        for statement in (
            "delete from datasets",
            "update datasets set source = ''",
            "insert into version_1.drivers_summary select * from version_1.drivers_summary",
            "drop schema version_1 cascade",
            "create or replace view drivers_summary as select 1",
            "create table public.mine (one int)",
            "create schema mine",
            "create temporary table mine (one int)",
            "truncate version_1.files",
            "copy datasets to program 'true'",
            "set role racing_pipeline",
        ):
            try:
                await connection.execute(statement)
            except asyncpg.PostgresError as error:
                outcomes.append(type(error).__name__)
            else:
                outcomes.append(f"done: {statement}")
        await connection.close()
        return outcomes

    assert set(asyncio.run(denied_statements())) == {"InsufficientPrivilegeError"}
    assert etl_here("run", "--force", "--database", service, "--source", small, folder=tmp_path).returncode == 3
    assert read(pipeline).dataset.version == 1


@pytest.mark.full
def test_the_roles_can_be_created_without_a_superuser(small: Path, tmp_path: Path) -> None:
    with Postgres.running() as server:
        execute(
            server.url(),
            f"create role administrator login createrole password '{PASSWORD}'",
            "grant pg_monitor to administrator with admin option",
            "create database managed owner administrator",
        )
        url = server.url("managed").replace("//postgres:", "//administrator:")
        run(url, small, tmp_path)
        pipeline, service = roles_made(url)
        assert run(pipeline, small, tmp_path, "--force").startswith("published version 2")
        assert read(service).dataset.version == 2
        with pytest.raises(asyncpg.InsufficientPrivilegeError):
            execute(service, "set default_transaction_read_only = off", "delete from datasets")


def roles_made(url: str) -> tuple[str, str]:
    """The URLs of the pipeline and the service, whose roles are made in a database, twice."""
    for _ in range(2):
        run_script(url, (ROOT / "docker" / "postgres" / "roles.sql").read_text("utf-8"))
    execute(url, *(f"alter role racing_{name} password 'a password'" for name in ("pipeline", "service")))
    address = url.split("@", 1)[1]
    return f"postgresql://racing_pipeline:a%20password@{address}", f"postgresql://racing_service:a%20password@{address}"


def publish_one(
    url: str,
    source: Path,
    folder: Path,
    steps: Connection | None = None,
    temporary: Path | None = None,
    kill_at: str | None = None,
) -> None:
    """A run in a process of its own, which sends the steps of its publish, or is killed at one of them."""
    # Named, not found: in search of one Python writes a file into it, which is not ours if it stays.
    tempfile.tempdir = str(temporary) if temporary else None
    settings = Settings.from_environment({"DATABASE_URL": url, "RACING_REFUSED_REPORT": str(folder / "refused.csv")})
    publisher = publisher_of(Database(url), settings)
    with duckdb.connect() as connection:
        raw = open_folder(source)
        dataset = build(sources := Sources(raw), connection, settings, lambda line: None, digests(sources))
        points = KillPoints(kill_at)
        if steps:
            points.install()
        publisher.publish(dataset)
        if steps:
            steps.send(points.steps)


def figures(url: str) -> dict[str, list[Any]]:
    """Every published row, as somebody reads it who knows the tables' names only."""

    async def reading() -> dict[str, list[Any]]:
        async with connect(Database(url)) as connection:
            return {
                table.name: [
                    tuple(row)
                    async for rows in connection.fetch(table.select().order_by(*table.primary_key))
                    for row in rows
                ]
                for table in (*VERSIONED, files)
            }

    return asyncio.run(reading())


def things(url: str) -> set[str]:
    """Everything in the database, or beside its file, under its name; numbers of versions left out."""
    if url.startswith("sqlite"):
        return {re.sub(r"\d+", "N", path.name) for path in Path(url.removeprefix("sqlite:///")).parent.iterdir()}

    async def look() -> set[str]:
        connection = await asyncpg.connect(url)
        objects = await connection.fetch(
            "select nspname || '.' || relname from pg_class c join pg_namespace n on n.oid = c.relnamespace "
            "where nspname !~ '^(pg_|information_schema)' "
            "union select nspname from pg_namespace where nspname !~ '^pg_'"
        )
        await connection.close()
        return {re.sub(r"\d+", "N", row[0]) for row in objects}

    return asyncio.run(look())


@pytest.mark.full
def test_a_run_killed_at_any_step_leaves_a_whole_version_and_nothing_else(
    url: str, small: Path, sample: Path, tmp_path: Path
) -> None:
    if url.startswith("sqlite"):
        (tmp_path / "database").mkdir()
        url = f"sqlite:///{tmp_path}/database/racing.db"
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    whole = {}
    for source in (small, sample, sample):
        run(url, source, tmp_path, "--force")
        whole[read(url).dataset.fingerprint] = figures(url)
    settings = Settings.from_environment({"DATABASE_URL": url, "RACING_REFUSED_REPORT": str(tmp_path / "refused.csv")})
    publisher = publisher_of(Database(url), settings)
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["tests.etl.test_versions"])

    def publish_in_child(kill_at: str | None) -> tuple[int | None, list[str]]:
        """Exit status of a process that publishes, and its steps if it ends by itself."""
        receiving, sending = context.Pipe(duplex=False)
        child = context.Process(target=publish_one, args=(url, small, tmp_path, sending, temporary, kill_at))
        child.start()
        sending.close()
        try:
            steps: list[str] = receiving.recv()
        except EOFError:
            steps = []
        child.join()
        return child.exitcode, steps

    with duckdb.connect() as connection:
        dataset = build(
            Sources(open_folder(sample)), connection, settings, lambda line: None, digests(Sources(open_folder(sample)))
        )
        status, steps = publish_in_child(None)
        assert status == 0
        number = publisher.publish(dataset).version
        expected, versions = things(url), set()
        for step in chosen(steps, KILLS):
            assert publish_in_child(step) == (-signal.SIGKILL, []), step
            current = read(url).dataset
            versions.add(current.version - number)
            assert current.version in (number, number + 1), step
            assert figures(url) == whole[current.fingerprint], step
            number = publisher.publish(dataset).version
            assert number == current.version + 1, step
            assert things(url) == expected, step
    assert versions == {0, 1}, "kills before and after the switch"
    assert list(temporary.iterdir()) == []
