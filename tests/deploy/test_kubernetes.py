"""The manifests render, are what Kubernetes takes, and give nothing more rights than it needs."""

import shutil
import subprocess
from pathlib import Path
from typing import Any

import kubernetes_validate
import pytest
import yaml

from tests.support.service import ROOT

FOLDER = ROOT / "docker" / "kubernetes"
OVERLAYS = ("overlays/staging", "overlays/production", "overlays/blue-green")
VERSIONS = ("1.30", "1.34")
FOREIGN = {"ExternalSecret", "PrometheusRule", "ServiceMonitor"}
"""Kinds that operators add to Kubernetes, whose schemas it does not carry."""


@pytest.fixture(scope="module", params=OVERLAYS)
def manifests(request: pytest.FixtureRequest) -> list[dict[str, Any]]:
    return rendered(request.param)


def rendered(overlay: str) -> list[dict[str, Any]]:
    kubectl = shutil.which("kubectl")
    if kubectl is None:
        pytest.skip("kubectl is not installed (Debian's package kubernetes-client)")
    done = subprocess.run([kubectl, "kustomize", str(FOLDER / overlay)], capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, "")
    return list(yaml.safe_load_all(done.stdout))


def containers(manifests: list[dict[str, Any]]) -> list[tuple[dict[str, Any], dict[str, Any]]]:
    """Each container, with the pod it is in."""
    templates = [one["spec"]["template"]["spec"] for one in manifests if one["kind"] == "Deployment"]
    templates += [
        one["spec"]["jobTemplate"]["spec"]["template"]["spec"] for one in manifests if one["kind"] == "CronJob"
    ]
    return [(pod, container) for pod in templates for container in pod["containers"]]


@pytest.mark.parametrize("version", VERSIONS)
def test_kubernetes_takes_them(version: str, manifests: list[dict[str, Any]]) -> None:
    for one in manifests:
        if one["kind"] not in FOREIGN:
            kubernetes_validate.validate(one, version, strict=True)


def test_every_container_runs_as_nobody_in_particular_on_a_file_system_it_cannot_write(
    manifests: list[dict[str, Any]],
) -> None:
    found = containers(manifests)
    assert len(found) >= 2
    for pod, container in found:
        assert pod["securityContext"]["runAsNonRoot"] is True
        assert pod["automountServiceAccountToken"] is False
        assert container["securityContext"] == {
            "allowPrivilegeEscalation": False,
            "readOnlyRootFilesystem": True,
            "capabilities": {"drop": ["ALL"]},
        }
        assert "memory" in container["resources"]["limits"]


def test_no_password_is_in_a_manifest(manifests: list[dict[str, Any]]) -> None:
    assert not [one for one in manifests if one["kind"] == "Secret"]
    for _, container in containers(manifests):
        given = {one["name"]: one for one in container["env"]}
        assert "secretKeyRef" in given["DATABASE_URL"]["valueFrom"]


def test_only_what_is_needed_may_be_reached(manifests: list[dict[str, Any]]) -> None:
    policies = {one["metadata"]["name"]: one["spec"] for one in manifests if one["kind"] == "NetworkPolicy"}
    assert policies["nothing-else"] == {"podSelector": {}, "policyTypes": ["Ingress", "Egress"]}
    ports = {
        name: {at["port"] for rule in spec.get("egress", ()) for at in rule["ports"]} for name, spec in policies.items()
    }
    assert ports == {"nothing-else": set(), "racing-api": {5432, 53}, "racing-etl": {5432, 443, 53}}


def test_a_service_is_replaced_without_ever_being_away(manifests: list[dict[str, Any]]) -> None:
    deployment = next(one for one in manifests if one["kind"] == "Deployment")
    assert deployment["spec"]["strategy"]["rollingUpdate"]["maxUnavailable"] == 0
    pod = deployment["spec"]["template"]["spec"]
    drain = next(one for one in manifests if one["kind"] == "ConfigMap" and one["metadata"]["name"] == "racing-api")
    assert (
        pod["terminationGracePeriodSeconds"] > int(drain["data"]["RACING_DRAIN_SECONDS"]) + 30
    )  # LONGEST_ANSWER_SECONDS


def test_nothing_but_what_is_named_reaches_a_pod_or_is_reached(manifests: list[dict[str, Any]]) -> None:
    policies = [one for one in manifests if one["kind"] == "NetworkPolicy"]
    assert {one["metadata"]["name"] for one in policies} >= {"nothing-else", "racing-api", "racing-etl"}
    for policy in policies:
        for rule in policy["spec"].get("ingress", []):
            assert rule["from"], policy["metadata"]["name"]
        for rule in policy["spec"].get("egress", []):
            assert rule["to"], policy["metadata"]["name"]


def test_what_only_the_cluster_needs_is_not_found_from_outside(manifests: list[dict[str, Any]]) -> None:
    (ingress,) = (one for one in manifests if one["kind"] == "Ingress")
    services = {one["metadata"]["name"]: one for one in manifests if one["kind"] == "Service"}
    (rule,) = ingress["spec"]["rules"]
    led_to = {path["path"]: path["backend"]["service"]["name"] for path in rule["http"]["paths"]}
    assert led_to == {"/": "racing-api", "/metrics": "racing-nowhere", "/health/db": "racing-nowhere"}
    nowhere = services["racing-nowhere"]["spec"]["selector"]
    assert not any(nowhere.items() <= labels.items() for labels in labels_of_pods(manifests))


def labels_of_pods(manifests: list[dict[str, Any]]) -> list[dict[str, str]]:
    return [one["spec"]["template"]["metadata"]["labels"] for one in manifests if one["kind"] == "Deployment"]


def test_production_knows_its_proxies_and_names_and_limits_rates() -> None:
    (settings,) = (
        one["data"]
        for one in rendered("overlays/production")
        if one["kind"] == "ConfigMap" and one["metadata"]["name"] == "racing-api"
    )
    assert {"RACING_PROXIES", "RACING_HOSTS", "RACING_RATE_LIMIT"} <= settings.keys()


def test_everything_is_in_a_namespace(manifests: list[dict[str, Any]]) -> None:
    assert len({one["metadata"]["namespace"] for one in manifests}) == 1


def test_the_service_leads_to_one_of_two_deployments_beside_each_other() -> None:
    manifests = rendered("overlays/blue-green")
    service = next(one for one in manifests if one["kind"] == "Service" and one["metadata"]["name"] == "racing-api")
    deployments = [one for one in manifests if one["kind"] == "Deployment"]
    scaled = {one["spec"]["scaleTargetRef"]["name"] for one in manifests if one["kind"] == "HorizontalPodAutoscaler"}
    assert {one["metadata"]["name"] for one in deployments} == scaled == {"racing-api-blue", "racing-api-green"}
    led_to = [
        one["metadata"]["name"]
        for one in deployments
        if service["spec"]["selector"].items() <= one["spec"]["template"]["metadata"]["labels"].items()
    ]
    assert led_to == ["racing-api-blue"]
    assert all(
        one["spec"]["selector"]["matchLabels"]["racing-data/slot"] == one["metadata"]["name"].rsplit("-", 1)[1]
        for one in deployments
    ), "the two would fight for each other's pods"


def test_the_alerts_are_those_of_prometheus() -> None:
    rule = yaml.safe_load((FOLDER / "base" / "common" / "alerts.yaml").read_text("utf-8"))
    alerts = yaml.safe_load((ROOT / "docker" / "monitoring" / "alerts.yml").read_text("utf-8"))
    assert rule["spec"] == alerts, "run make manifests"


def test_argo_cd_is_led_to_a_folder_that_is_there() -> None:
    application = yaml.safe_load((FOLDER / "argocd" / "application.yaml").read_text("utf-8"))
    assert (ROOT / application["spec"]["source"]["path"] / "kustomization.yaml").is_file()


def test_the_documentation_names_every_overlay() -> None:
    text = (ROOT / "docs" / "deploying.md").read_text("utf-8")
    assert all(Path(overlay).name in text for overlay in OVERLAYS)
