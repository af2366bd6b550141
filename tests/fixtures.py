"""What tests of several packages share: raw files, databases with a version of them, and PostgreSQL."""

import fcntl
import itertools
import os
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import httpx2
import pytest

from etl.publish.dataset import Dataset
from etl.sources.sample import Sample
from tests.support.folders import REAL
from tests.support.pipeline import built, publish_files
from tests.support.postgres import Postgres, execute
from tests.support.service import served

SharedFolder = Callable[[str, Callable[[Path], None]], Path]


@dataclass(frozen=True)
class Published:
    """A database that holds one version, and the raw files it was made from."""

    url: str
    raw: Path


@pytest.fixture(scope="session")
def shared_folder(tmp_path_factory: pytest.TempPathFactory) -> SharedFolder:
    """Returns the folder of a name, which the first worker of pytest-xdist to need it fills, and all of them read."""
    base = tmp_path_factory.getbasetemp()
    root = base.parent if "PYTEST_XDIST_WORKER" in os.environ else base

    def shared(name: str, fill: Callable[[Path], None]) -> Path:
        folder, unfinished = root / name, root / f"{name}.unfinished"
        with (root / f"{name}.lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            if not folder.exists():
                shutil.rmtree(unfinished, ignore_errors=True)
                unfinished.mkdir()
                fill(unfinished)
                unfinished.rename(folder)
        return folder

    return shared


@pytest.fixture(scope="session")
def sample(shared_folder: SharedFolder) -> Path:
    """The sample championship as CSV."""
    return shared_folder("sample", Sample().write)


@pytest.fixture(scope="session")
def small(shared_folder: SharedFolder) -> Path:
    """A sample of three seasons, where it does not matter what is in it."""
    return shared_folder("small", Sample(seasons=3).write)


@pytest.fixture(scope="session")
def small_dataset(small: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Dataset]:
    """The summaries of the small sample, for tests that publish them again and again."""
    with built(small, tmp_path_factory.mktemp("built")) as dataset:
        yield dataset


@pytest.fixture(scope="session")
def sample_database(sample: Path, shared_folder: SharedFolder) -> Path:
    """A folder with a SQLite database in which the sample is published, for tests that only read it."""
    return shared_folder("sample_database", partial(publish_files, sample))


@pytest.fixture(scope="session")
def real_database(shared_folder: SharedFolder) -> Path:
    """The same with the real files, where they are."""
    if not REAL.is_dir():
        pytest.skip("the real files are not here")
    return shared_folder("real_database", partial(publish_files, REAL))


@pytest.fixture(scope="session")
def largest_database(request: pytest.FixtureRequest) -> Path:
    """The real files where they are, because their lists are longer; otherwise the sample."""
    folder: Path = request.getfixturevalue("real_database" if REAL.is_dir() else "sample_database")
    return folder


@pytest.fixture(scope="session", params=["sample", "real"])
def raw(request: pytest.FixtureRequest) -> Path:
    """Raw files: the sample's, and the real ones where they are."""
    if request.param == "sample":
        folder: Path = request.getfixturevalue("sample")
        return folder
    if not REAL.is_dir():
        pytest.skip("the real files are not here")
    return REAL


@pytest.fixture(scope="session")
def raw_database(raw: Path, request: pytest.FixtureRequest) -> Path:
    """A folder with a SQLite database in which these raw files are published, for tests that only read it."""
    folder: Path = request.getfixturevalue("real_database" if raw == REAL else "sample_database")
    return folder


@pytest.fixture(scope="session")
def postgres() -> Iterator[Postgres]:
    with Postgres.running() as server:
        yield server


@pytest.fixture(scope="session")
def new_database(postgres: Postgres) -> Callable[[], str]:
    """Creates an empty PostgreSQL database and returns its URL."""
    numbers = itertools.count()

    def make() -> str:
        name = f"racing_{os.getpid()}_{next(numbers)}"
        execute(postgres.url(), f"create database {name}")
        return postgres.url(name)

    return make


@pytest.fixture(scope="session", params=["sqlite", "postgres"])
def database_kind(request: pytest.FixtureRequest) -> str:
    kind: str = request.param
    return kind


@pytest.fixture
def url(database_kind: str, tmp_path: Path, request: pytest.FixtureRequest) -> str:
    """An empty database of each kind for one test."""
    if database_kind == "sqlite":
        return f"sqlite:///{tmp_path}/one.db"
    make: Callable[[], str] = request.getfixturevalue("new_database")
    return make()


@pytest.fixture(scope="session")
def published(
    database_kind: str, sample: Path, request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Published:
    """The sample, published to each kind of database, for tests that only read it."""
    if database_kind == "sqlite":
        return Published(f"sqlite:///{request.getfixturevalue('sample_database')}/racing.db", sample)
    url = request.getfixturevalue("new_database")()
    publish_files(sample, tmp_path_factory.mktemp("run"), url)
    return Published(url, sample)


@pytest.fixture(scope="session")
def client(published: Published, tmp_path_factory: pytest.TempPathFactory) -> Iterator[httpx2.Client]:
    """A client of a running service on the published sample."""
    with served(published.url, tmp_path_factory.mktemp("service") / "log") as started:
        yield started


@pytest.fixture(scope="session")
def real(real_database: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[httpx2.Client]:
    """A client of a service on the real files, where they are."""
    with served(f"sqlite:///{real_database}/racing.db", tmp_path_factory.mktemp("real") / "log") as service:
        yield service
