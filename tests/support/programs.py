"""The pipeline and the service in processes of their own, forked from one that has imported both.

Importing them is most of the time that a start takes. tests/test_packaging.py, tests/journeys and tests/deploy start
them as users do.
"""

import multiprocessing
import os
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from importlib import import_module
from pathlib import Path

PIPELINE, SERVICE = "etl.__main__", "graph.__main__"

# mutmut forks a process for each mutant, and only the process that started a fork server can use it.
IS_FORKED = "MUTANT_UNDER_TEST" in os.environ
CONTEXT = multiprocessing.get_context("spawn") if IS_FORKED else multiprocessing.get_context("forkserver")
CONTEXT.set_forkserver_preload([PIPELINE, SERVICE])


def run_pipeline() -> None:
    """As python -m etl."""
    import_module(PIPELINE).main()


def serve() -> None:
    """As python -m graph."""
    import_module(SERVICE).main()


class Program:
    """A process that runs `main`, with the methods of a `subprocess.Popen` that tests use."""

    def __init__(
        self,
        main: Callable[[], None],
        arguments: Sequence[str],
        *,
        folder: Path,
        environment: Mapping[str, str],
        out: Path,
        err: Path,
    ) -> None:
        self._process = CONTEXT.Process(target=_run, args=(main, arguments, folder, dict(environment), out, err))
        self._process.start()
        assert self._process.pid is not None
        self.pid: int = self._process.pid
        self.terminate: Callable[[], None] = self._process.terminate
        self.kill: Callable[[], None] = self._process.kill

    def wait(self, seconds: float) -> int:
        """The exit status, negative for a signal; `subprocess.TimeoutExpired` after so many seconds."""
        self._process.join(seconds)
        status = self._process.exitcode
        if status is None:
            raise subprocess.TimeoutExpired(str(self.pid), seconds)
        return status


def _run(
    main: Callable[[], None],
    arguments: Sequence[str],
    folder: Path,
    environment: Mapping[str, str],
    out: Path,
    err: Path,
) -> None:
    os.environ.clear()
    os.environ.update(environment)
    os.chdir(folder)
    for path, descriptor in ((out, 1), (err, 2)):
        file = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND)
        os.dup2(file, descriptor)
        os.close(file)
    sys.stdout, sys.stderr = os.fdopen(1, "w", buffering=1), os.fdopen(2, "w", buffering=1)
    sys.argv = [main.__module__, *arguments]
    main()
