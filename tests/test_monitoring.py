"""Alerts ring when they should, and neither they nor the dashboard ask for what the service does not tell."""

import json
import re
import shutil
import subprocess

import httpx2
import pytest
import yaml
from prometheus_client.parser import text_string_to_metric_families

from tests.service import ROOT

MONITORING = ROOT / "docker" / "monitoring"
ALERTS = yaml.safe_load((MONITORING / "alerts.yml").read_text("utf-8"))["groups"][0]["rules"]
DASHBOARD = json.loads((MONITORING / "grafana" / "dashboards" / "racing.json").read_text("utf-8"))
QUERIES = [target["expr"] for panel in DASHBOARD["panels"] for target in panel["targets"]]

METRIC = re.compile(r"\b(?:racing|process)_\w+")


def promtool(*arguments: str) -> None:
    command = shutil.which("promtool")
    if command is None:
        pytest.skip("promtool is not installed (Debian's package prometheus)")
    done = subprocess.run([command, *arguments], cwd=MONITORING, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize(
    "arguments",
    [
        ("check", "rules", "alerts.yml"),
        ("test", "rules", "alerts_test.yml"),
        ("check", "config", "--syntax-only", "prometheus.yml"),
    ],
    ids=" ".join,
)
def test_promtool_takes_it(arguments: tuple[str, ...]) -> None:
    promtool(*arguments)


def test_every_alert_is_tested_both_ways() -> None:
    tests = yaml.safe_load((MONITORING / "alerts_test.yml").read_text("utf-8"))["tests"]
    seen = {(one["alert_rule_test"][0]["alertname"], bool(one["alert_rule_test"][0]["exp_alerts"])) for one in tests}
    assert seen == {(rule["alert"], rings) for rule in ALERTS for rings in (True, False)}


def test_the_dashboards_queries_are_valid(tmp_path_factory: pytest.TempPathFactory) -> None:
    rules = [{"record": f"panel:{number}", "expr": query} for number, query in enumerate(QUERIES)]
    file = tmp_path_factory.mktemp("dashboard") / "rules.yml"
    file.write_text(yaml.safe_dump({"groups": [{"name": "dashboard", "rules": rules}]}))
    promtool("check", "rules", str(file))


@pytest.mark.parametrize("query", [*QUERIES, *(rule["expr"] for rule in ALERTS)])
def test_what_is_asked_for_is_told(query: str, client: httpx2.Client) -> None:
    families = list(text_string_to_metric_families(client.get("/metrics").text))
    told = {sample.name for family in families for sample in family.samples}
    told |= {f"{family.name}_total" for family in families if family.type == "counter"}
    named = set(METRIC.findall(query))
    assert named <= told or query.startswith("up")


def test_how_long_answers_took_is_told(client: httpx2.Client) -> None:
    def asked() -> dict[str, float]:
        families = text_string_to_metric_families(client.get("/metrics").text)
        samples = [
            sample for family in families if family.name == "racing_request_seconds" for sample in family.samples
        ]
        return {sample.labels.get("le", sample.name): sample.value for sample in samples}

    before = asked()
    client.get("/drivers/1")
    after = asked()
    assert after["+Inf"] >= before["+Inf"] + 2  # the driver, and the metrics themselves
    assert after["racing_request_seconds_sum"] > before["racing_request_seconds_sum"]
    assert after["0.0001"] <= after["0.01"] <= after["+Inf"] == after["racing_request_seconds_count"]
