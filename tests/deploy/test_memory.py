"""The memory that containers may take is what a worker comes to, by the formula in docs/deploying.md."""

from typing import Any

import pytest
import yaml

from etl.published.config import read
from graph.execution.row_texts import MAX_BYTES
from graph.settings import SETTINGS
from tests.deploy.test_kubernetes import OVERLAYS, rendered
from tests.support.folders import ROOT

PROGRAM, DATASET, SHARE = 100_000_000, 100_000_000, 1.15
"""Of a process without data, and of the real data; `python -m tests.soak.hostile` measures both."""

DIRECT_SHARE = 0.1
"""Of the response cache, for direct responses beside it."""

UNITS = {"Mi": 1 << 20, "Gi": 1 << 30, "m": 1 << 20, "g": 1 << 30}


def needed() -> float:
    values: Any = read(SETTINGS, {})
    settings = ("answer_cache_bytes", "document_cache_bytes", "max_unsent_bytes")
    direct = DIRECT_SHARE * values["answer_cache_bytes"]
    total: float = SHARE * (PROGRAM + 2 * DATASET + MAX_BYTES + direct + sum(values[name] for name in settings))
    return total


def size(written: str) -> int:
    unit = written.lstrip("0123456789")
    return int(written.removesuffix(unit)) * UNITS[unit]


@pytest.mark.parametrize("overlay", OVERLAYS)
def test_a_pod_has_the_memory_of_the_formula(overlay: str) -> None:
    containers = [
        container
        for manifest in rendered(overlay)
        if manifest["kind"] == "Deployment"
        for container in manifest["spec"]["template"]["spec"]["containers"]
    ]
    assert containers
    for container in containers:
        assert size(container["resources"]["limits"]["memory"]) >= needed()


def test_the_service_in_docker_has_the_memory_of_the_formula() -> None:
    compose = yaml.safe_load((ROOT / "docker" / "docker-compose.yml").read_text("utf-8"))
    assert size(compose["services"]["api"]["mem_limit"]) >= needed()
