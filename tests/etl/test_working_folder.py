"""A run removes its temporary files, however it ends."""

import subprocess
import sys
from contextlib import suppress
from pathlib import Path

from etl.working_folder import working_folder
from tests.support.folders import ROOT

HOLD = """
import sys, time
from etl.working_folder import working_folder
with working_folder(sys.argv[1]) as folder:
    (folder / "spilled").write_text("rows")
    print("ready", flush=True)
    time.sleep(60)
"""


def held(temp: Path) -> subprocess.Popen[str]:
    """A process that has a folder."""
    command = [sys.executable, "-c", HOLD, str(temp)]
    process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)
    assert process.stdout
    assert process.stdout.readline() == "ready\n"
    return process


def test_a_folder_is_removed_at_the_end_of_a_run(tmp_path: Path) -> None:
    with suppress(KeyError), working_folder(str(tmp_path)) as folder:
        assert folder.is_dir()
        raise KeyError
    assert list(tmp_path.iterdir()) == []


def test_the_next_run_removes_the_files_of_a_killed_run(tmp_path: Path) -> None:
    process = held(tmp_path)
    process.kill()
    process.communicate()
    assert list(tmp_path.glob("*/spilled"))
    with working_folder(str(tmp_path)):
        assert list(tmp_path.glob("*/spilled")) == []
    assert list(tmp_path.iterdir()) == []


def test_the_folder_of_a_run_in_progress_is_left_alone(tmp_path: Path) -> None:
    process = held(tmp_path)
    try:
        with working_folder(str(tmp_path)):
            assert list(tmp_path.glob("*/spilled"))
        assert list(tmp_path.glob("*/spilled"))
    finally:
        process.kill()
        process.communicate()
