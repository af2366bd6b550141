"""Every setting reaches its program: no variable in docker/.env or a ConfigMap is ignored."""

import os
import re
import subprocess
import sys
from typing import Any

import pytest
import yaml

from etl import settings as etl_settings
from etl.published.config import Setting, SettingError
from etl.published.setting_names import NAMES
from graph import settings as graph_settings
from tests.deploy.test_kubernetes import OVERLAYS, rendered
from tests.support.folders import ROOT

COMPOSE = yaml.safe_load((ROOT / "docker" / "docker-compose.yml").read_text("utf-8"))
PROGRAMS = {"api": graph_settings.SETTINGS, "etl": etl_settings.SETTINGS}
DIFFERENT = {"RACING_MEMORY": "1500MB", "RACING_LOG_FORMAT": "json"}
"""Settings with a default of their own in Docker."""


@pytest.mark.parametrize("service", PROGRAMS)
def test_compose_passes_every_setting(service: str) -> None:
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
    for setting in {each.name: each for each in (*graph_settings.SETTINGS, *etl_settings.SETTINGS)}.values():
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
    maps = {manifest["metadata"]["name"]: manifest["data"] for manifest in manifests if manifest["kind"] == "ConfigMap"}
    names = {setting.name for setting in graph_settings.SETTINGS}
    assert maps["racing-api"].keys() <= names
    for pod in pods(manifests):
        (container,) = pod["containers"]
        assert container["envFrom"], container["name"]
        assert any(mount["mountPath"] == "/app/config" for mount in container["volumeMounts"])


def pods(manifests: list[dict[str, Any]]) -> list[dict[str, Any]]:
    deployments = [manifest["spec"]["template"]["spec"] for manifest in manifests if manifest["kind"] == "Deployment"]
    jobs = [
        manifest["spec"]["jobTemplate"]["spec"]["template"]["spec"]
        for manifest in manifests
        if manifest["kind"] == "CronJob"
    ]
    return deployments + jobs


@pytest.mark.parametrize("name", COMPOSE["services"])
def test_no_container_has_rights_that_it_does_not_need(name: str) -> None:
    service = COMPOSE["services"][name]
    assert service["cap_drop"] == ["ALL"]
    assert service["read_only"] is True
    assert service["security_opt"] == ["no-new-privileges:true"]
    assert "privileged" not in service
    assert name == "postgres" or "cap_add" not in service


def test_both_programs_know_every_variable_of_each_other_and_of_the_compose_file() -> None:
    settings = {setting.name for program in PROGRAMS.values() for setting in program}
    compose = set(re.findall(r"\$\{(RACING_[A-Z_]+)", (ROOT / "docker" / "docker-compose.yml").read_text("utf-8")))
    assert settings - {"DATABASE_URL"} | compose == NAMES


WRONG = [
    ("RACING_RATELIMIT", "100/s", "RACING_RATELIMIT is not a setting; did you mean RACING_RATE_LIMIT?"),
    ("RACING_PAGE", "5", "RACING_PAGE is not a setting; did you mean RACING_MAX_PAGE?"),
    ("RACING_CACHE_CONTROL", "foo", "write directives of Cache-Control"),
    ("RACING_CACHE_CONTROL", "max-age=long", "write directives of Cache-Control"),
    ("RACING_RATE_LIMIT", "100", "write 100/s, 1000/m, 5000/h or 100/s burst 200"),
    ("RACING_RATE_LIMIT", "0/s", "write 100/s"),
    ("RACING_CORS_ORIGINS", "example.org", "write origins such as https://example.org"),
    ("RACING_CORS_ORIGINS", "https://a.org,https://b.org/path", "write origins"),
    ("RACING_CORS_ORIGINS", "https://*.example.org", "write origins"),
    ("RACING_HOSTS", "https://example.org", "write host names such as example.org"),
    ("RACING_HOSTS", "a b", "write host names"),
    ("RACING_PROXIES", "10.0.0", "write addresses or networks such as 10.0.0.0/8"),
    ("RACING_REDIS_URL", "redis:6379", "write an address such as redis://redis:6379"),
    ("RACING_TRACES_URL", "collector:4318", "write an address with http:// or https://"),
    ("RACING_WORKERS", "0", "choose at least 1"),
    ("RACING_WORKERS", "many", "write a whole number"),
    ("RACING_MAX_SECONDS", "nan", "write a finite number"),
    ("RACING_MAX_SECONDS", "inf", "write a finite number"),
    ("RACING_MAX_PAGE", "-1", "choose more than 0"),
    ("RACING_DRAIN_SECONDS", "-1", "choose 0 or more"),
    ("RACING_REFRESH_SECONDS", "0", "choose more than 0"),
    ("RACING_ANSWER_CACHE_BYTES", "-1", "choose 0 or more"),
    ("RACING_LOG_FORMAT", "xml", "choose text or json"),
    ("RACING_LOG_REQUESTS", "some", "choose all, failed or none"),
    ("RACING_INTROSPECTION", "maybe", "write true or false"),
]


@pytest.mark.parametrize(("name", "value", "message"), WRONG)
def test_a_wrong_setting_stops_the_start_with_one_line(name: str, value: str, message: str) -> None:
    with pytest.raises(SettingError) as caught:
        graph_settings.Settings.from_environment({name: value})
    assert str(caught.value).startswith(name)
    assert message in str(caught.value)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("program", [pytest.param("graph", marks=pytest.mark.full), "etl"])
def test_a_misspelt_setting_stops_either_program(program: str) -> None:
    command = [sys.executable, "-m", program, *(["history"] if program == "etl" else [])]
    completed = subprocess.run(
        command, cwd=ROOT, env={**os.environ, "RACING_RATELIMIT": "1/s"}, capture_output=True, text=True, timeout=30
    )
    assert completed.returncode == 2
    (line,) = completed.stderr.splitlines()
    assert line.endswith("RACING_RATELIMIT is not a setting; did you mean RACING_RATE_LIMIT?")


@pytest.mark.parametrize(
    "name",
    ["RACING_API_SERVICE_HOST", "RACING_API_SERVICE_PORT_HTTP", "RACING_API_PORT", "RACING_API_PORT_80_TCP_ADDR"],
)
def test_variables_that_kubernetes_adds_are_accepted(name: str) -> None:
    assert graph_settings.Settings.from_environment({name: "10.0.0.1"}) == graph_settings.Settings.from_environment({})
