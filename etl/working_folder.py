"""Temporary folders of runs. Those of a killed run are removed by the next run."""

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from filelock import FileLock, Timeout

PREFIX, LOCK = "racing-", ".lock"


@contextmanager
def working_folder(temp: str) -> Iterator[Path]:
    """An empty folder in `temp`, or where the system has its temporary files. Raises OSError."""
    parent = Path(temp or tempfile.gettempdir())
    _remove_abandoned(parent)
    # Lock first: another run would remove a folder without a lock.
    handle, name = tempfile.mkstemp(suffix=LOCK, prefix=PREFIX, dir=parent)
    folder = Path(name.removesuffix(LOCK))
    with open(handle), FileLock(name):
        try:
            folder.mkdir(mode=0o700)
            yield folder
        finally:
            _remove(folder)


def _remove_abandoned(parent: Path) -> None:
    """Remove the folders of killed runs, whose locks the system has released."""
    for lock in parent.glob(f"{PREFIX}*{LOCK}"):
        with suppress(Timeout, OSError), FileLock(lock, timeout=0):
            _remove(lock.with_suffix(""))


def _remove(folder: Path) -> None:
    shutil.rmtree(folder, ignore_errors=True)
    folder.with_name(folder.name + LOCK).unlink(missing_ok=True)
