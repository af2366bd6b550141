"""The pipeline as users start it: a process of its own."""

import os
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from typer.testing import CliRunner

from etl.__main__ import app, main
from tests.support.programs import Program
from tests.support.service import ROOT


def etl(*arguments: str | Path, folder: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run python -m etl with all that it writes under the folder."""
    values = [*map(str, arguments)]
    with TemporaryDirectory() as written:
        out, err = Path(written, "stdout"), Path(written, "stderr")
        program = Program(main, values, folder=ROOT, environment=_environment(folder, environment), out=out, err=err)
        status = program.wait(120)
        return subprocess.CompletedProcess(["etl", *values], status, out.read_text(), err.read_text())


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


def _environment(folder: Path, environment: dict[str, str]) -> dict[str, str]:
    return {
        **{name: value for name, value in os.environ.items() if not name.startswith("RACING_")},
        "DATABASE_URL": f"sqlite:///{folder}/racing.db",
        "RACING_RAW": str(folder / "raw"),
        "RACING_REFUSED_REPORT": str(folder / "refused.csv"),
        **environment,
    }
