"""The manifests render, are valid for Kubernetes, and grant no more rights than needed."""

import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

import kubernetes_validate
import pytest
import yaml

from tests.support.folders import ROOT

FOLDER = ROOT / "docker" / "kubernetes"
OVERLAYS = ("overlays/staging", "overlays/production", "overlays/blue-green", "overlays/canary")
VERSIONS = ("1.30", "1.34")
FOREIGN = {"Application", "ExternalSecret", "HTTPRoute", "PrometheusRule", "ServiceMonitor"}
"""Kinds that operators add to Kubernetes, whose schemas are in packages of their own."""

NODE = Path(__file__).parent / "node"
DIGEST = "sha256:" + "0123456789abcdef" * 4


@pytest.fixture(scope="module", params=OVERLAYS)
def manifests(request: pytest.FixtureRequest) -> list[dict[str, Any]]:
    return rendered(request.param)


def rendered(overlay: str) -> list[dict[str, Any]]:
    kubectl = shutil.which("kubectl")
    if kubectl is None:
        pytest.skip("kubectl is not installed (Debian's package kubernetes-client)")
    completed = subprocess.run([kubectl, "kustomize", str(FOLDER / overlay)], capture_output=True, text=True)
    assert (completed.returncode, completed.stderr) == (0, "")
    return list(yaml.safe_load_all(completed.stdout))


def containers(manifests: list[dict[str, Any]]) -> list[tuple[dict[str, Any], dict[str, Any]]]:
    """Each container, with the pod it is in."""
    templates = [manifest["spec"]["template"]["spec"] for manifest in manifests if manifest["kind"] == "Deployment"]
    templates += [
        manifest["spec"]["jobTemplate"]["spec"]["template"]["spec"]
        for manifest in manifests
        if manifest["kind"] == "CronJob"
    ]
    return [(pod, container) for pod in templates for container in pod["containers"]]


@pytest.mark.parametrize("version", VERSIONS)
def test_kubernetes_accepts_them(version: str, manifests: list[dict[str, Any]]) -> None:
    for manifest in manifests:
        if manifest["kind"] not in FOREIGN:
            kubernetes_validate.validate(manifest, version, strict=True)


@pytest.fixture(scope="module")
def node() -> None:
    if shutil.which("npm") is None:
        pytest.skip("Node is missing")
    subprocess.run(["npm", "ci", "--no-audit", "--no-fund", "--loglevel=error"], cwd=NODE, check=True)


@pytest.mark.full
def test_operators_accept_the_kinds_that_they_add(node: None) -> None:
    manifests = [
        manifest
        for overlay in (*OVERLAYS, "monitoring")
        for manifest in rendered(overlay)
        if manifest["kind"] in FOREIGN
    ]
    manifests.append(yaml.safe_load((FOLDER / "argocd" / "application.yaml").read_text("utf-8")))
    assert {manifest["kind"] for manifest in manifests} == FOREIGN
    validated = validate(manifests)
    assert validated.returncode == 0, validated.stderr
    assert validated.stdout.split() == [manifest["kind"] for manifest in manifests]
    (route,) = (manifest for manifest in manifests if manifest["kind"] == "HTTPRoute")
    route["spec"]["rules"][1]["backendRefs"][0]["weight"] = -1
    assert "weight must be >= 0" in validate([route]).stderr


def validate(manifests: list[dict[str, Any]]) -> subprocess.CompletedProcess[str]:
    command = ["node", "validate.js"]
    return subprocess.run(command, cwd=NODE, input=json.dumps(manifests), text=True, capture_output=True, check=False)


@pytest.mark.parametrize("version", VERSIONS)
def test_kubernetes_accepts_the_monitoring_of_the_cluster(version: str) -> None:
    manifests = rendered("monitoring")
    for manifest in manifests:
        if manifest["kind"] not in FOREIGN:
            kubernetes_validate.validate(manifest, version, strict=True)
    (role,) = (manifest for manifest in manifests if manifest["kind"] == "ClusterRole")
    allowed = {(resource, verb) for rule in role["rules"] for resource in rule["resources"] for verb in rule["verbs"]}
    assert {verb for _, verb in allowed} == {"list", "watch"}
    assert not {resource for resource, _ in allowed} & {"secrets", "configmaps"}


def test_every_container_runs_without_root_on_a_read_only_file_system(
    manifests: list[dict[str, Any]],
) -> None:
    every_container = containers(manifests)
    assert len(every_container) >= 2
    for pod, container in every_container:
        assert pod["securityContext"]["runAsNonRoot"] is True
        assert pod["automountServiceAccountToken"] is False
        assert container["securityContext"] == {
            "allowPrivilegeEscalation": False,
            "readOnlyRootFilesystem": True,
            "capabilities": {"drop": ["ALL"]},
        }
        assert "memory" in container["resources"]["limits"]


def test_no_password_is_in_a_manifest(manifests: list[dict[str, Any]]) -> None:
    assert not [manifest for manifest in manifests if manifest["kind"] == "Secret"]
    for _, container in containers(manifests):
        variables = {variable["name"]: variable for variable in container["env"]}
        assert "secretKeyRef" in variables["DATABASE_URL"]["valueFrom"]


def test_only_required_ports_are_reachable(manifests: list[dict[str, Any]]) -> None:
    policies = {
        manifest["metadata"]["name"]: manifest["spec"] for manifest in manifests if manifest["kind"] == "NetworkPolicy"
    }
    assert policies["nothing-else"] == {"podSelector": {}, "policyTypes": ["Ingress", "Egress"]}
    ports = {
        name: {at["port"] for rule in spec.get("egress", ()) for at in rule["ports"]} for name, spec in policies.items()
    }
    assert ports == {"nothing-else": set(), "racing-api": {5432, 53}, "racing-etl": {5432, 443, 53}}


def test_a_service_is_replaced_without_downtime(manifests: list[dict[str, Any]]) -> None:
    deployment = next(manifest for manifest in manifests if manifest["kind"] == "Deployment")
    assert deployment["spec"]["strategy"]["rollingUpdate"]["maxUnavailable"] == 0
    pod = deployment["spec"]["template"]["spec"]
    drain = next(
        manifest
        for manifest in manifests
        if manifest["kind"] == "ConfigMap" and manifest["metadata"]["name"] == "racing-api"
    )
    assert (
        pod["terminationGracePeriodSeconds"] > int(drain["data"]["RACING_DRAIN_SECONDS"]) + 30
    )  # LONGEST_ANSWER_SECONDS


def test_network_policies_allow_only_the_named_connections(manifests: list[dict[str, Any]]) -> None:
    policies = [manifest for manifest in manifests if manifest["kind"] == "NetworkPolicy"]
    assert {manifest["metadata"]["name"] for manifest in policies} >= {"nothing-else", "racing-api", "racing-etl"}
    for policy in policies:
        for rule in policy["spec"].get("ingress", []):
            assert rule["from"], policy["metadata"]["name"]
        for rule in policy["spec"].get("egress", []):
            assert rule["to"], policy["metadata"]["name"]


def test_paths_for_the_cluster_are_not_reachable_from_outside(manifests: list[dict[str, Any]]) -> None:
    services = {manifest["metadata"]["name"]: manifest for manifest in manifests if manifest["kind"] == "Service"}
    (entrance,) = (manifest for manifest in manifests if manifest["kind"] in ("Ingress", "HTTPRoute"))
    routes = routes_of(entrance)
    assert routes.pop("/") in (["racing-api"], ["racing-api-stable", "racing-api-canary"])
    assert routes == {"/metrics": ["racing-nowhere"], "/health/db": ["racing-nowhere"]}
    nowhere = services["racing-nowhere"]["spec"]["selector"]
    assert not any(nowhere.items() <= labels.items() for labels in labels_of_pods(manifests))


def routes_of(entrance: dict[str, Any]) -> dict[str, list[str]]:
    """Names of the services that an Ingress or an HTTPRoute sends requests to, by the beginning of their path."""
    if entrance["kind"] == "Ingress":
        (rule,) = entrance["spec"]["rules"]
        return {path["path"]: [path["backend"]["service"]["name"]] for path in rule["http"]["paths"]}
    return {
        match["path"]["value"]: [backend["name"] for backend in rule["backendRefs"]]
        for rule in entrance["spec"]["rules"]
        for match in rule.get("matches", [{"path": {"value": "/"}}])
    }


def labels_of_pods(manifests: list[dict[str, Any]]) -> list[dict[str, str]]:
    return [
        manifest["spec"]["template"]["metadata"]["labels"] for manifest in manifests if manifest["kind"] == "Deployment"
    ]


def test_production_knows_its_proxies_and_names_and_limits_rates() -> None:
    (settings,) = (
        manifest["data"]
        for manifest in rendered("overlays/production")
        if manifest["kind"] == "ConfigMap" and manifest["metadata"]["name"] == "racing-api"
    )
    assert {"RACING_PROXIES", "RACING_HOSTS", "RACING_RATE_LIMIT"} <= settings.keys()


def test_everything_is_in_a_namespace(manifests: list[dict[str, Any]]) -> None:
    assert len({manifest["metadata"]["namespace"] for manifest in manifests}) == 1


def test_the_service_leads_to_one_of_two_deployments_beside_each_other() -> None:
    manifests = rendered("overlays/blue-green")
    service = next(
        manifest
        for manifest in manifests
        if manifest["kind"] == "Service" and manifest["metadata"]["name"] == "racing-api"
    )
    deployments = [manifest for manifest in manifests if manifest["kind"] == "Deployment"]
    scaled = {
        manifest["spec"]["scaleTargetRef"]["name"]
        for manifest in manifests
        if manifest["kind"] == "HorizontalPodAutoscaler"
    }
    assert (
        {manifest["metadata"]["name"] for manifest in deployments} == scaled == {"racing-api-blue", "racing-api-green"}
    )
    led_to = [
        manifest["metadata"]["name"]
        for manifest in deployments
        if service["spec"]["selector"].items() <= manifest["spec"]["template"]["metadata"]["labels"].items()
    ]
    assert led_to == ["racing-api-blue"]
    assert all(
        manifest["spec"]["selector"]["matchLabels"]["racing-data/slot"]
        == manifest["metadata"]["name"].rsplit("-", 1)[1]
        for manifest in deployments
    ), "the two would fight for each other's pods"


def test_a_canary_gets_its_share_of_the_requests_and_both_their_own_pods() -> None:
    manifests = rendered("overlays/canary")
    (route,) = (manifest for manifest in manifests if manifest["kind"] == "HTTPRoute")
    weights = {backend["name"]: backend["weight"] for backend in route["spec"]["rules"][1]["backendRefs"]}
    assert weights == {"racing-api-stable": 100, "racing-api-canary": 0}
    services = {manifest["metadata"]["name"]: manifest for manifest in manifests if manifest["kind"] == "Service"}
    for name in weights:
        selected = [
            labels["racing-data/track"]
            for labels in labels_of_pods(manifests)
            if services[name]["spec"]["selector"].items() <= labels.items()
        ]
        assert selected == [name.removeprefix("racing-api-")]
    scaled = {
        manifest["spec"]["scaleTargetRef"]["name"]
        for manifest in manifests
        if manifest["kind"] == "HorizontalPodAutoscaler"
    }
    assert scaled == set(weights)


@pytest.mark.parametrize("overlay", ["staging", "production"])
def test_the_images_of_an_overlay_are_those_that_the_workflow_writes(overlay: str, tmp_path: Path) -> None:
    shutil.copytree(FOLDER, tmp_path / "kubernetes")
    script = tmp_path / "kubernetes" / "write-images.sh"
    images = [f"registry.example.org/owner/racing-data-{name}@{DIGEST}" for name in ("api", "etl")]
    subprocess.run(["sh", script, overlay, *images], check=True)
    folder = str(tmp_path / "kubernetes" / "overlays" / overlay)
    completed = subprocess.run(["kubectl", "kustomize", folder], capture_output=True, text=True, check=True)
    written = [container["image"] for _, container in containers(list(yaml.safe_load_all(completed.stdout)))]
    assert written == images


@pytest.mark.parametrize(
    "arguments",
    [
        (),
        ("canary", f"a/b@{DIGEST}", f"a/c@{DIGEST}"),
        ("staging", "a/b:latest", f"a/c@{DIGEST}"),
        ("staging", f"a/b@{DIGEST}", f"a/c@{DIGEST}\nimages: []"),
        ("../../base", f"a/b@{DIGEST}", f"a/c@{DIGEST}"),
    ],
)
def test_the_script_rejects_what_is_no_image_of_an_overlay(arguments: tuple[str, ...], tmp_path: Path) -> None:
    shutil.copytree(FOLDER, tmp_path / "kubernetes")
    completed = subprocess.run(
        ["sh", tmp_path / "kubernetes" / "write-images.sh", *arguments], capture_output=True, text=True, check=False
    )
    assert completed.returncode == 2
    assert len(completed.stderr.splitlines()) <= 2
    for name in ("staging", "production"):
        file = Path("overlays", name, "images", "kustomization.yaml")
        assert (tmp_path / "kubernetes" / file).read_text() == (FOLDER / file).read_text()


@pytest.mark.parametrize(
    ("file", "rules"), [("base/common/alerts.yaml", "alerts.yml"), ("monitoring/cluster.yaml", "cluster.yml")]
)
def test_the_rules_are_those_of_prometheus(file: str, rules: str) -> None:
    rule = yaml.safe_load((FOLDER / file).read_text("utf-8"))
    alerts = yaml.safe_load((ROOT / "docker" / "monitoring" / rules).read_text("utf-8"))
    assert rule["spec"] == alerts, "run make manifests"


def test_argo_cd_names_a_folder_that_exists() -> None:
    application = yaml.safe_load((FOLDER / "argocd" / "application.yaml").read_text("utf-8"))
    assert (ROOT / application["spec"]["source"]["path"] / "kustomization.yaml").is_file()


def test_the_documentation_names_every_overlay() -> None:
    text = (ROOT / "docs" / "deploying.md").read_text("utf-8")
    assert all(Path(overlay).name in text for overlay in OVERLAYS)
