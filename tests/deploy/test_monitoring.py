"""Alerts fire when they should, and alerts and dashboards use only metrics that the service exports."""

import json
import os
import re
import shutil
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from threading import Thread

import asyncpg
import httpx2
import pytest
import yaml
from prometheus_client import generate_latest
from prometheus_client.parser import text_string_to_metric_families

from etl.input_rows import InputRows
from etl.metrics import Run
from graph.endpoints.metrics import MAX_OPERATION_NAMES
from tests.dataset.test_live import until
from tests.fixtures import Published
from tests.support.folders import ROOT
from tests.support.local_http import local_client, local_get
from tests.support.pipeline import etl
from tests.support.postgres import execute, free_port, run_script, wait_for
from tests.support.service import served

pytestmark = pytest.mark.full

MONITORING = ROOT / "docker" / "monitoring"
ALERTS = yaml.safe_load((MONITORING / "alerts.yml").read_text("utf-8"))["groups"][0]["rules"]
DASHBOARD = json.loads((MONITORING / "grafana" / "dashboards" / "racing.json").read_text("utf-8"))
QUERIES = [target["expr"] for panel in DASHBOARD["panels"] for target in panel["targets"]]

METRIC = re.compile(r"\b(?:racing|process|pg)_\w+")


def promtool(*arguments: str) -> None:
    command = shutil.which("promtool")
    if command is None:
        pytest.skip("promtool is not installed (Debian's package prometheus)")
    completed = subprocess.run([command, *arguments], cwd=MONITORING, capture_output=True, text=True)
    assert completed.returncode == 0, completed.stdout + completed.stderr


@pytest.mark.parametrize(
    "arguments",
    [
        ("check", "rules", "alerts.yml", "cluster.yml"),
        ("test", "rules", "alerts_test.yml", "alerts_stale_test.yml", "cluster_test.yml"),
        ("check", "config", "--syntax-only", "prometheus.yml"),
    ],
    ids=" ".join,
)
def test_promtool_accepts_it(arguments: tuple[str, ...]) -> None:
    promtool(*arguments)


def test_alertmanager_accepts_its_file() -> None:
    amtool = shutil.which("amtool")
    if amtool is None:
        pytest.skip("amtool is not installed (Debian's package prometheus-alertmanager)")
    completed = subprocess.run(
        [amtool, "check-config", "alertmanager.yml"], cwd=MONITORING, capture_output=True, text=True
    )
    assert completed.returncode == 0, completed.stdout + completed.stderr


@contextmanager
def alertmanager(folder: Path, **environment: str) -> Iterator[tuple[str, Path]]:
    """The address of Alertmanager as the compose file starts it, and its log."""
    command = shutil.which("prometheus-alertmanager") or shutil.which("alertmanager")
    if command is None:
        pytest.skip("Alertmanager is not installed (Debian's package prometheus-alertmanager)")
    folders = {"ALERTMANAGER_FOLDER": str(MONITORING), "ALERTMANAGER_WORKING_FOLDER": str(folder)}
    port, log = free_port(), folder / "log"
    options = [f"--web.listen-address=127.0.0.1:{port}", f"--storage.path={folder}/data", "--cluster.listen-address="]
    with log.open("w") as output:
        server = subprocess.Popen(
            ["sh", str(MONITORING / "alertmanager.sh"), *options],
            env={"PATH": os.environ["PATH"], "ALERTMANAGER": command, **folders, **environment},
            stdout=output,
            stderr=output,
        )
        try:
            wait_for(port)
            yield f"http://127.0.0.1:{port}", log
        finally:
            server.kill()
            server.wait(10)


def test_an_alert_reaches_the_receiver_of_the_setting(tmp_path: Path) -> None:
    received: list[bytes] = []

    class Receiver(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            received.append(self.rfile.read(int(self.headers["Content-Length"])))
            self.send_response(200)
            self.end_headers()

        def log_message(self, *_: object) -> None:
            pass

    receiver = HTTPServer(("127.0.0.1", 0), Receiver)
    with receiver:
        Thread(target=receiver.serve_forever, daemon=True).start()
        webhook = f"http://127.0.0.1:{receiver.server_port}/hook?token=secret"
        gateway = "http://pushgateway:9091"
        with alertmanager(tmp_path, RACING_ALERT_WEBHOOK=webhook, RACING_PUSHGATEWAY=gateway) as (address, log):
            alert = [{"labels": {"alertname": "RacingDown"}}]
            assert httpx2.post(f"{address}/api/v2/alerts", json=alert, trust_env=False).status_code == 200
            until(lambda: len(received) > 0, 60)
            receiver.shutdown()
        assert json.loads(received[0])["alerts"][0]["labels"]["alertname"] == "RacingDown"
        assert "warning" not in log.read_text()
        assert "secret" not in log.read_text()


def test_alertmanager_names_a_missing_setting_at_its_start(tmp_path: Path) -> None:
    with alertmanager(tmp_path) as (_, log):
        assert "RACING_ALERT_WEBHOOK is empty: alerts are shown at http://localhost:9093 and not sent" in (
            log.read_text()
        )
        assert "RACING_PUSHGATEWAY is empty: set it to http://pushgateway:9091" in log.read_text()


def test_every_alert_is_tested_both_ways() -> None:
    files = ("alerts_test.yml", "alerts_stale_test.yml", "cluster_test.yml")
    tests = [test for name in files for test in yaml.safe_load((MONITORING / name).read_text("utf-8"))["tests"]]
    alert_tests = [test for case in tests for test in case.get("alert_rule_test", ())]
    seen = {(test["alertname"], bool(test["exp_alerts"])) for test in alert_tests}
    cluster = yaml.safe_load((MONITORING / "cluster.yml").read_text("utf-8"))["groups"][0]["rules"]
    alerts = [rule["alert"] for rule in (*ALERTS, *cluster) if "alert" in rule]
    assert seen == {(alert, rings) for alert in alerts for rings in (True, False)}


def test_the_dashboards_queries_are_valid(tmp_path_factory: pytest.TempPathFactory) -> None:
    rules = [{"record": f"panel:{number}", "expr": query} for number, query in enumerate(QUERIES)]
    file = tmp_path_factory.mktemp("dashboard") / "rules.yml"
    file.write_text(yaml.safe_dump({"groups": [{"name": "dashboard", "rules": rules}]}))
    promtool("check", "rules", str(file))


@pytest.mark.parametrize("query", [*QUERIES, *(rule["expr"] for rule in ALERTS)])
def test_every_metric_of_a_query_is_exported(query: str, client: httpx2.Client) -> None:
    client.post("/graphql", json={"query": "query Named { drivers { name } }"})
    exported = names(client.get("/metrics").text) | names(of_the_pipeline())
    named = {name for name in METRIC.findall(query) if not name.startswith("pg_")}
    assert named <= exported


def names(metrics: str) -> set[str]:
    families = list(text_string_to_metric_families(metrics))
    exported = {sample.name for family in families for sample in family.samples}
    return exported | {f"{family.name}_total" for family in families if family.type == "counter"}


def of_the_pipeline() -> str:
    run = Run()
    run.read([InputRows("races.csv", read=1, used=1, rejected=0, replaced_values=0)])
    run.ended(well=True)
    return generate_latest(run.registry).decode()


def test_the_exporter_of_postgresql_has_the_metrics_of_the_queries_and_no_other_rights(
    new_database: Callable[[], str], small: Path, tmp_path: Path
) -> None:
    command = shutil.which("prometheus-postgres-exporter") or shutil.which("postgres_exporter")
    if command is None:
        pytest.skip("postgres_exporter is not installed (Debian's package prometheus-postgres-exporter)")
    url, port = new_database(), free_port()
    run_script(url, (ROOT / "docker" / "postgres" / "roles.sql").read_text("utf-8"))
    execute(url, "alter role racing_monitor password 'looks'")
    assert etl("run", "--source", small, "--database", url, folder=tmp_path).returncode == 0
    as_monitor = re.sub("//.*@", "//racing_monitor:looks@", url)
    environment = {"DATA_SOURCE_NAME": f"{as_monitor}?sslmode=disable"}
    with (tmp_path / "log").open("w") as log:
        exporter = subprocess.Popen([command, f"--web.listen-address=127.0.0.1:{port}"], env=environment, stderr=log)
        try:
            wait_for(port)
            exported = names(local_get(f"http://127.0.0.1:{port}/metrics").text)
        finally:
            exporter.kill()
            exporter.wait(10)
    needed = {name for query in QUERIES for name in METRIC.findall(query) if name.startswith("pg_")}
    assert needed
    assert needed <= exported
    with pytest.raises(asyncpg.InsufficientPrivilegeError):
        execute(as_monitor, "select * from public.drivers_summary")


def test_prometheus_scrapes_the_service_and_has_data_for_every_panel(client: httpx2.Client, tmp_path: Path) -> None:
    command = shutil.which("prometheus")
    if command is None:
        pytest.skip("prometheus is not installed (Debian's package prometheus)")
    config = yaml.safe_load((MONITORING / "prometheus.yml").read_text("utf-8"))
    config["global"] = {"scrape_interval": "200ms", "evaluation_interval": "200ms"}
    config["rule_files"] = [str(MONITORING / "alerts.yml")]
    (tmp_path / "metrics_key").write_text("none")
    config["scrape_configs"][0]["authorization"]["credentials_file"] = str(tmp_path / "metrics_key")
    config["scrape_configs"][0]["static_configs"][0]["targets"] = [client.base_url.netloc.decode()]
    (tmp_path / "prometheus.yml").write_text(yaml.safe_dump(config))
    port = free_port()
    options = [f"--config.file={tmp_path}/prometheus.yml", f"--storage.tsdb.path={tmp_path}/data"]
    with (tmp_path / "log").open("w") as log:
        server = subprocess.Popen([command, *options, f"--web.listen-address=127.0.0.1:{port}"], stderr=log, stdout=log)
        try:
            wait_for(port)
            with local_client(base_url=f"http://127.0.0.1:{port}/api/v1") as prometheus:
                version = until_it_has(prometheus, "max(racing_dataset_version)")
                assert float(version) == client.get("/health/ready").json()["version"]
                for query in QUERIES:
                    assert prometheus.get("/query", params={"query": query}).json()["status"] == "success"
                rules = prometheus.get("/rules").json()["data"]["groups"][0]["rules"]
                assert {rule["health"] for rule in rules} <= {"ok", "unknown"}
        finally:
            server.kill()
            server.wait(10)


def until_it_has(prometheus: httpx2.Client, query: str) -> str:
    """The first value of what the query finds, as soon as it finds anything."""
    for _ in range(100):
        response = prometheus.get("/query", params={"query": query})
        if response.status_code == 200 and (result := response.json()["data"]["result"]):
            return str(result[0]["value"][1])
        time.sleep(0.1)
    raise TimeoutError(f"Prometheus knows nothing of {query}")


def test_operation_times_are_exported_for_a_limited_number_of_names(published: Published, tmp_path: Path) -> None:
    with served(published.url, tmp_path / "log") as client:
        for number in range(MAX_OPERATION_NAMES + 10):
            client.post("/graphql", json={"query": f"query Op{number} {{ drivers {{ name }} }}"})
        for query in (
            "{ drivers { name } }",
            "query Op1 { drivers { name } }",
            f"query {'x' * 70} {{ drivers {{ name }} }}",
        ):
            client.post("/graphql", json={"query": query})
        client.post("/graphql", json={"query": "query Broken { nothing }"})
        families = list(text_string_to_metric_families(client.get("/metrics").text))
    samples = [sample for family in families if family.name == "racing_operation_seconds" for sample in family.samples]
    counts = {sample.labels["operation"]: sample.value for sample in samples if sample.name.endswith("_count")}
    assert len(counts) == MAX_OPERATION_NAMES + 2
    assert (counts["Op0"], counts["Op1"], counts["other"]) == (1, 2, 11)
    assert "Broken" not in counts


def test_response_times_are_exported(client: httpx2.Client) -> None:
    def requests() -> dict[str, float]:
        families = text_string_to_metric_families(client.get("/metrics").text)
        samples = [
            sample for family in families if family.name == "racing_request_seconds" for sample in family.samples
        ]
        return {sample.labels.get("le", sample.name): sample.value for sample in samples}

    before = requests()
    client.get("/drivers/1")
    after = requests()
    assert after["+Inf"] >= before["+Inf"] + 2  # the driver, and the metrics themselves
    assert after["racing_request_seconds_sum"] > before["racing_request_seconds_sum"]
    assert after["0.0001"] <= after["0.01"] <= after["+Inf"] == after["racing_request_seconds_count"]
