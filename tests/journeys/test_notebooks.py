"""The Python of the documentation prints the text below it, and the example notebook shows its outputs."""

import json
import re
import shlex
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from tests.support.folders import ROOT
from tests.support.notebooks import DOCS, ENVIRONMENT, NOTEBOOK, UV, execute, install
from tests.support.service import served

pytestmark = pytest.mark.full

BLOCK = re.compile(r"```(\w+)(?: title=\"([^\"]+)\")?\n(.*?)```", re.DOTALL)


class Block(NamedTuple):
    """A code block of a page, and the name of the file that it is, if it has a title."""

    language: str
    title: str
    text: str


@pytest.fixture(scope="module")
def site(sample_database: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a service on the sample."""
    with served(f"sqlite:///{sample_database}/racing.db", tmp_path_factory.mktemp("notebooks") / "log") as client:
        yield str(client.base_url).rstrip("/")


@pytest.fixture(scope="module")
def commands() -> Path:
    return install()


def blocks_of(page: str) -> list[Block]:
    return [Block(*match) for match in BLOCK.findall((DOCS / page).read_text("utf-8"))]


def run(command: list[str], folder: Path) -> str:
    completed = subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=120, check=False)
    assert completed.returncode == 0, completed.stderr
    return completed.stdout


@pytest.mark.parametrize("page", ["notebooks.md", "assistants.md"])
def test_each_block_prints_the_text_below_it(page: str, site: str, commands: Path, tmp_path: Path) -> None:
    shutil.copy(ROOT / "schema.graphql", tmp_path)
    printed = ""
    for block in blocks_of(page):
        text = block.text.replace("http://localhost:8000", site)
        if block.title:
            (tmp_path / block.title).write_text(text, "utf-8")
        if block.language == "python":
            (tmp_path / "block.py").write_text(text, "utf-8")
            printed = run([str(commands / "python"), block.title or "block.py"], tmp_path)
        elif block.language == "text":
            assert printed == block.text
        elif block.language == "sh" and page == "notebooks.md":
            for command in map(shlex.split, text.splitlines()):
                run(in_environment(command, commands), tmp_path)


def in_environment(command: list[str], commands: Path) -> list[str]:
    """The command with the environment's programs; its pip is uv's."""
    if command[:2] == ["pip", "install"]:
        return [str(UV), "pip", "install", "--offline", "--python", str(ENVIRONMENT), *command[2:]]
    return [str(commands / command[0]), *command[1:]]


def test_the_typed_client_passes_mypy(commands: Path, tmp_path: Path) -> None:
    shutil.copy(ROOT / "schema.graphql", tmp_path)
    for block in blocks_of("notebooks.md"):
        if block.title:
            (tmp_path / block.title).write_text(block.text, "utf-8")
    run([str(commands / "ariadne-codegen")], tmp_path)
    run([str(commands / "mypy"), "--strict", "winners.py"], tmp_path)
    wrong = (tmp_path / "winners.py").read_text("utf-8").replace("race.round", "race.rounds")
    (tmp_path / "wrong.py").write_text(wrong, "utf-8")
    completed = subprocess.run(
        [commands / "mypy", "wrong.py"], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert '"SeasonWinnersSeasonRaces" has no attribute "rounds"' in completed.stdout


def test_the_notebook_has_three_plots_and_the_outputs_that_it_shows(site: str, commands: Path, tmp_path: Path) -> None:
    execute(commands, site, tmp_path)
    executed, shown = outputs_of(tmp_path / NOTEBOOK.name), outputs_of(NOTEBOOK)
    assert executed == shown, "run make notebook"
    assert len([output for output in shown if output == "image"]) == 3
    page = NOTEBOOK.with_suffix(".md").name
    assert (tmp_path / page).read_text("utf-8") == (DOCS / page).read_text("utf-8"), "run make notebook"


def outputs_of(notebook: Path) -> list[str]:
    """The texts that the cells printed, and "image" for each plot."""
    cells: list[Any] = json.loads(notebook.read_text("utf-8"))["cells"]
    outputs = [output for cell in cells for output in cell.get("outputs", ())]
    return ["".join(output["text"]) if "text" in output else "image" for output in outputs]
