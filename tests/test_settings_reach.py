"""Every setting reaches its program: what an operator writes into docker/.env or a ConfigMap is never ignored."""

import re
from typing import Any

import pytest
import yaml

from etl import settings as etl_settings
from etl.environment import Setting
from graph import settings as graph_settings
from tests.service import ROOT
from tests.test_kubernetes import OVERLAYS, rendered

COMPOSE = yaml.safe_load((ROOT / "docker" / "docker-compose.yml").read_text("utf-8"))
PROGRAMS = {"api": graph_settings.SETTINGS, "etl": etl_settings.SETTINGS}
DIFFERENT = {"RACING_MEMORY": "1500MB", "RACING_LOG_FORMAT": "json"}
"""Settings with a default of their own in Docker."""


@pytest.mark.parametrize("service", PROGRAMS)
def test_compose_hands_on_every_setting(service: str) -> None:
    handed_on = COMPOSE["services"][service]["environment"]
    for setting in PROGRAMS[service]:
        if setting.name == "DATABASE_URL":
            assert setting.name in handed_on
        else:
            assert handed_on[setting.name] == f"${{{setting.name}:-{DIFFERENT.get(setting.name, '')}}}"
    known = {setting.name for setting in PROGRAMS[service]}
    assert {name for name in handed_on if name.startswith("RACING_")} <= known


@pytest.mark.parametrize("program", [graph_settings, etl_settings])
def test_an_empty_variable_is_the_default(program: Any) -> None:
    empty = {setting.name: "" for setting in program.SETTINGS}
    assert program.Settings.from_environment(empty) == program.Settings.from_environment({})


def test_the_example_lists_every_setting_with_its_default() -> None:
    text = (ROOT / "docker" / ".env.example").read_text("utf-8")
    listed = dict(re.findall(r"^#(RACING_[A-Z_]+)=(.*)$", text, re.MULTILINE))
    for setting in {one.name: one for one in (*graph_settings.SETTINGS, *etl_settings.SETTINGS)}.values():
        if setting.name not in ("DATABASE_URL", "RACING_MEMORY", "RACING_LOG_FORMAT"):
            assert listed[setting.name] == written(setting), setting.name


def written(setting: Setting) -> str:
    return str(setting.default).lower() if isinstance(setting.default, bool) else str(setting.default)


def test_files_that_settings_name_are_in_a_folder_that_both_programs_see() -> None:
    for service in PROGRAMS:
        assert any(":/app/config:ro" in volume for volume in COMPOSE["services"][service]["volumes"])


@pytest.mark.parametrize("overlay", OVERLAYS)
def test_the_manifests_take_every_setting_from_a_config_map(overlay: str) -> None:
    manifests = rendered(overlay)
    maps = {one["metadata"]["name"]: one["data"] for one in manifests if one["kind"] == "ConfigMap"}
    names = {setting.name for setting in graph_settings.SETTINGS}
    assert maps["racing-api"].keys() <= names
    for pod in pods(manifests):
        (container,) = pod["containers"]
        assert container["envFrom"], container["name"]
        assert any(mount["mountPath"] == "/app/config" for mount in container["volumeMounts"])


def pods(manifests: list[dict[str, Any]]) -> list[dict[str, Any]]:
    deployments = [one["spec"]["template"]["spec"] for one in manifests if one["kind"] == "Deployment"]
    jobs = [one["spec"]["jobTemplate"]["spec"]["template"]["spec"] for one in manifests if one["kind"] == "CronJob"]
    return deployments + jobs


@pytest.mark.parametrize("name", COMPOSE["services"])
def test_no_container_has_rights_that_it_does_not_need(name: str) -> None:
    service = COMPOSE["services"][name]
    assert service["cap_drop"] == ["ALL"]
    assert service["read_only"] is True
    assert service["security_opt"] == ["no-new-privileges:true"]
    assert "privileged" not in service
    assert name == "postgres" or "cap_add" not in service


def test_the_workflow_runs_no_action_that_can_change() -> None:
    workflow = (ROOT / ".github" / "workflows" / "checks.yml").read_text("utf-8")
    uses = re.findall(r"uses: (\S+)", workflow)
    assert uses
    assert all(re.fullmatch(r"[\w./-]+@[0-9a-f]{40}", one) for one in uses)
    jobs: dict[str, Any] = yaml.safe_load(workflow)["jobs"]
    writers = [name for name, job in jobs.items() if (job.get("permissions") or {}).get("packages") == "write"]
    assert writers == ["publish"]
    assert jobs["publish"]["if"] == "startsWith(github.ref, 'refs/tags/')"
