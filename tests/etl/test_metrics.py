"""The metrics of each run at a real Pushgateway, and a run without one."""

import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from prometheus_client.parser import text_string_to_metric_families

from tests.support.local_http import local_get
from tests.support.pipeline import etl
from tests.support.postgres import free_port, wait_for


@pytest.fixture(scope="module")
def gateway() -> Iterator[str]:
    command = shutil.which("prometheus-pushgateway") or shutil.which("pushgateway")
    if command is None:
        pytest.skip("pushgateway is not installed (Debian's package prometheus-pushgateway)")
    port = free_port()
    with subprocess.Popen(
        [command, f"--web.listen-address=127.0.0.1:{port}"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as server:
        wait_for(port)
        yield f"http://127.0.0.1:{port}"
        server.terminate()


def pushed_figures(gateway: str) -> dict[str, float]:
    """Each figure by its name, with the file where there is one."""
    text = local_get(f"{gateway}/metrics").text
    return {
        " ".join([sample.name, *([sample.labels["file"]] if "file" in sample.labels else [])]): sample.value
        for family in text_string_to_metric_families(text)
        for sample in family.samples
        if sample.name.startswith("racing_pipeline")
    }


def test_a_run_pushes_its_rows_and_a_failed_run_the_time_of_the_last_success(
    gateway: str, small: Path, tmp_path: Path
) -> None:
    raw = tmp_path / "raw"
    shutil.copytree(small, raw)
    with (raw / "lap_times.csv").open("a") as file:
        file.write("no,lap\n")
    assert etl("run", folder=tmp_path, RACING_PUSHGATEWAY=gateway).returncode == 0
    good = pushed_figures(gateway)
    assert good["racing_pipeline_failed"] == 0
    assert 0 < good["racing_pipeline_seconds"] < 60
    assert good["racing_pipeline_last_success_timestamp_seconds"] == good["racing_pipeline_last_run_timestamp_seconds"]
    assert good["racing_pipeline_rows_read races.csv"] == 30
    assert good["racing_pipeline_rows_refused races.csv"] == 0
    assert good["racing_pipeline_rows_refused lap_times.csv"] == 1

    (raw / "races.csv").unlink()
    assert etl("run", folder=tmp_path, RACING_PUSHGATEWAY=gateway).returncode == 1
    failed = pushed_figures(gateway)
    assert failed["racing_pipeline_failed"] == 1
    assert failed["racing_pipeline_last_run_timestamp_seconds"] > good["racing_pipeline_last_run_timestamp_seconds"]
    lasting = ("racing_pipeline_last_success_timestamp_seconds", "racing_pipeline_rows_read races.csv")
    assert [failed[name] for name in lasting] == [good[name] for name in lasting]


@pytest.mark.full
@pytest.mark.parametrize("address", ["http://127.0.0.1:9", "127.0.0.1:9"])
def test_a_pushgateway_that_is_down_is_reported_and_the_version_published(
    address: str, small: Path, tmp_path: Path
) -> None:
    completed = etl("run", "--source", small, folder=tmp_path, RACING_PUSHGATEWAY=address)
    assert completed.returncode == 0
    assert "published version 1" in completed.stdout
    assert "did not take the metrics" in completed.stderr
    assert "Traceback" not in completed.stderr
