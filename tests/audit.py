"""make audit: known weaknesses of what is installed, by pip-audit and npm audit.

A registry without a response proves nothing: packages that were not looked up are skipped, not passed.
"""

import json
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.support.folders import ROOT

PYTHON = ("requirements.txt", "requirements-dev.txt")
NODE = ("graph/web", "tests/clients", "tests/bench/peers")


@dataclass(frozen=True)
class Verdict:
    """What an audit came to: `bad` names weaknesses, `skipped` says why nothing, or not all, was looked up."""

    bad: tuple[str, ...] = ()
    skipped: str = ""

    def __str__(self) -> str:
        if self.bad:
            return f"FAILED: {', '.join(self.bad)}"
        return f"skipped: {self.skipped}" if self.skipped else "passed"


def of_pip(report: dict[str, Any]) -> Verdict:
    """Of pip-audit's JSON, which counts packages that it could not look up as good."""
    packages = report["dependencies"]
    weaknesses = [
        f"{package['name']} {package['version']}: {weak['id']}"
        for package in packages
        for weak in package.get("vulns", ())
    ]
    missed = [package["skip_reason"] for package in packages if "skip_reason" in package]
    reason = f"{len(missed)} of {len(packages)} packages were not looked up; {missed[0]}" if missed else ""
    return Verdict(tuple(weaknesses), reason)


def of_npm(report: dict[str, Any]) -> Verdict:
    """Of npm audit's JSON."""
    if "vulnerabilities" not in report:
        return Verdict(skipped=str(report.get("message") or report.get("error") or "npm printed nothing"))
    return Verdict(tuple(f"{name}: {package['severity']}" for name, package in report["vulnerabilities"].items()))


def read(*command: str, folder: Path = ROOT) -> dict[str, Any] | None:
    """What a command wrote as JSON; None if it was none."""
    completed = subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=600)
    try:
        written: dict[str, Any] = json.loads(completed.stdout)
    except ValueError:
        return None
    return written


def main() -> int:
    verdicts = {}
    for name in PYTHON:
        options = ("--requirement", name, "--require-hashes", "--disable-pip", "--format", "json")
        report = read(sys.executable, "-m", "pip_audit", *options)
        verdicts[name] = of_pip(report) if report else Verdict(skipped="pip-audit printed nothing")
    for folder in NODE:
        npm = shutil.which("npm")
        report = read(npm, "audit", "--json", folder=ROOT / folder) if npm else {"message": "npm is not installed"}
        verdicts[f"{folder}/package-lock.json"] = of_npm(report or {})
    for name, verdict in verdicts.items():
        print(f"audit of {name}: {verdict}")
    return 1 if any(verdict.bad for verdict in verdicts.values()) else 0


if __name__ == "__main__":
    sys.exit(main())
