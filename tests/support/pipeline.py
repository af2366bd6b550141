"""The pipeline as users start it, a process of its own; and its two halves, for tests of one of them."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from typer.testing import CliRunner

from etl.__main__ import app
from etl.duckdb_session import duckdb_session
from etl.fingerprint import digests
from etl.pipeline import build, publisher_of
from etl.publish.dataset import Dataset
from etl.published.database import Database
from etl.settings import Settings
from etl.sources.folder import open_folder
from etl.sources.sources import Sources
from tests.support.folders import ROOT
from tests.support.programs import Program, run_pipeline


def etl(*arguments: str | Path, folder: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run python -m etl with all that it writes under the folder."""
    values = [*map(str, arguments)]
    with TemporaryDirectory() as written:
        out, err = Path(written, "stdout"), Path(written, "stderr")
        program = Program(
            run_pipeline, values, folder=ROOT, environment=_environment(folder, environment), out=out, err=err
        )
        status = program.wait(120)
        return subprocess.CompletedProcess(["etl", *values], status, out.read_text(), err.read_text())


def publish_files(raw: Path, folder: Path, database: str | None = None) -> None:
    """Publish raw files to a SQLite database in the folder, or to the database of a URL, with all cores."""
    database = database or f"sqlite:///{folder}/racing.db"
    completed = etl("run", "--source", raw, "--database", database, folder=folder, RACING_THREADS="0")
    assert completed.returncode == 0, completed.stderr


def start_etl(*arguments: str | Path, folder: Path, **environment: str) -> subprocess.Popen[str]:
    """The same, without waiting for its end."""
    return subprocess.Popen(
        [sys.executable, "-m", "etl", *map(str, arguments)],
        cwd=ROOT,
        env=_environment(folder, environment),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def etl_here(*arguments: str | Path, folder: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """The same command in this process, for the many runs where starting Python would be most of the time.

    An exception that the command lets out is raised: it would have been a traceback.
    """
    result = CliRunner().invoke(app, [*map(str, arguments)], env=_environment(folder, environment))
    if result.exception and not isinstance(result.exception, SystemExit):
        raise result.exception
    return subprocess.CompletedProcess(["etl", *map(str, arguments)], result.exit_code, result.stdout, result.stderr)


@contextmanager
def built(raw: Path, folder: Path) -> Iterator[Dataset]:
    """The summaries of raw files, ready to be published any number of times."""
    settings = Settings.from_environment(_environment(folder, {"RACING_CACHE": str(folder / "cache")}))
    source = open_folder(raw)
    with duckdb_session(settings) as connection:
        yield build(sources := Sources(source), connection, settings, lambda line: None, digests(sources))


def publish(dataset: Dataset, url: str, keep: int = 3) -> int:
    """Publish what is built, as `run --force` does; the number of its version."""
    settings = Settings.from_environment({"RACING_KEEP_VERSIONS": str(keep)})
    return publisher_of(Database(url), settings).publish(dataset).version


def _environment(folder: Path, environment: dict[str, str]) -> dict[str, str]:
    return {
        **{name: value for name, value in os.environ.items() if not name.startswith("RACING_")},
        "DATABASE_URL": f"sqlite:///{folder}/racing.db",
        "RACING_RAW": str(folder / "raw"),
        "RACING_REFUSED_REPORT": str(folder / "refused.csv"),
        "RACING_THREADS": "1",  # a run of the sample takes a fifth less of two cores than with two threads
        **environment,
    }
