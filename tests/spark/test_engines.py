"""Both engines give equal tables, on the sample and on the real files, in a session and by Spark Connect."""

import shutil
import subprocess
import time
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

import duckdb
import pytest

from etl.engines.choice import engine_of
from etl.engines.engine import EngineError
from etl.published.tables import VERSIONED
from etl.sources.archive import unpack
from etl.sources.sample import Sample
from tests.etl.test_convert import published, rewrite
from tests.etl.test_missing_files import MISSING
from tests.etl.test_real_supplement import F1DB
from tests.spark.built import built
from tests.support.f1db_files import write_f1db
from tests.support.folders import REAL
from tests.support.pipeline import etl, etl_here
from tests.support.postgres import free_port, wait_for

MISUSE = 2

pytestmark = [
    pytest.mark.skipif(find_spec("pyspark") is None, reason="pyspark is not installed: make test_spark"),
    pytest.mark.skipif(shutil.which("java") is None, reason="Java is not installed (Debian's openjdk-17-jre-headless)"),
    # PySpark's own, at the end of a session.
    pytest.mark.filterwarnings("ignore::ResourceWarning"),
    pytest.mark.filterwarnings("ignore::DeprecationWarning"),
    pytest.mark.filterwarnings("ignore::FutureWarning"),
    pytest.mark.filterwarnings("ignore::UserWarning"),
]


@pytest.fixture(scope="module")
def parts(raw: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The source as Parquet, laps by season: what Spark reads itself."""
    folder = tmp_path_factory.mktemp("parts")
    completed = etl("convert", "--source", raw, "--out", folder / "raw", folder=folder)
    assert completed.returncode == 0, completed.stderr
    return folder / "raw"


@pytest.fixture(scope="module")
def supplement(raw: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A release of F1DB to the raw files: the real one, where it is."""
    folder = tmp_path_factory.mktemp("supplement")
    archive = F1DB if raw == REAL and F1DB.is_file() else write_f1db(raw, folder.with_suffix(".zip"))
    unpack(archive, folder, 10**9)
    return folder


def test_every_table_is_equal_row_by_row(parts: Path, supplement: Path, tmp_path: Path) -> None:
    theirs = built(parts, tmp_path, "spark", supplement=supplement)
    assert list((tmp_path / "cache").rglob("*.parquet")) == [], "DuckDB has added up the laps"
    ours = built(parts, tmp_path, "duckdb", supplement=supplement)
    assert ours["summaries.agreement"]
    assert {f"summaries.{table.name}" for table in VERSIONED} < ours.keys()
    assert ours.keys() == theirs.keys()
    for name, rows in ours.items():
        assert theirs[name] == rows, name


@pytest.fixture(scope="module")
def connect(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A Spark Connect server of its own, which interprets queries: for small tables compiling them takes longer."""
    import pyspark

    home, port = Path(pyspark.__file__).parent, free_port()
    log = tmp_path_factory.mktemp("connect") / "log"
    command = [home / "bin" / "spark-submit", "--class", "org.apache.spark.sql.connect.service.SparkConnectServer"]
    settings = (
        f"spark.connect.grpc.binding.port={port}",
        "spark.sql.codegen.wholeStage=false",
        "spark.sql.codegen.factoryMode=NO_CODEGEN",
    )
    options = [
        "--master",
        "local[2]",
        *(word for setting in settings for word in ("--conf", setting)),
        "spark-internal",
    ]
    with log.open("w") as output:
        server = subprocess.Popen([*map(str, command), *options], stdout=output, stderr=output)
        try:
            wait_for(port, 60)
            time.sleep(1)
            yield f"sc://127.0.0.1:{port}"
        finally:
            server.terminate()
            server.wait(30)


@pytest.mark.skipif(find_spec("grpc") is None, reason="pyspark[connect] is not installed: make test_spark")
def test_spark_connect_gives_the_same_version_and_reports_the_same_laps(
    connect: str, sample: Path, tmp_path: Path
) -> None:
    source, spark, duckdb_ = tmp_path / "raw", tmp_path / "spark", tmp_path / "duckdb"
    spark.mkdir()
    duckdb_.mkdir()
    assert etl("convert", "--source", sample, "--out", source, folder=tmp_path).returncode == 0
    part = sorted((source / "lap_times").rglob("*.parquet"))[-1]
    rewrite(part, "select * replace (case when lap = 2 then -5 else milliseconds end as milliseconds) from '{part}'")
    theirs = published(source, spark, "--engine", "spark", "--master", connect)
    assert theirs == published(source, duckdb_)
    report = (spark / "refused.csv").read_text()
    assert "-5 must satisfy" in report
    assert report == (duckdb_ / "refused.csv").read_text()
    again = etl("run", "--source", source, folder=spark)
    assert "up to date: version 1" in again.stdout, "another engine has another fingerprint"


def test_a_missing_cluster_is_an_error(small: Path, tmp_path: Path) -> None:
    completed = etl("run", "--source", small, "--engine", "spark", "--master", "nonsense", folder=tmp_path)
    assert (completed.returncode, "Traceback" in completed.stderr) == (MISUSE, False), completed.stderr
    assert "Spark failed" in completed.stderr


def test_an_unknown_engine_is_an_error(small: Path, tmp_path: Path) -> None:
    completed = etl_here("run", "--source", small, "--engine", "steam", folder=tmp_path)
    assert (completed.returncode, "--engine is steam: choose duckdb or spark" in completed.stderr) == (MISUSE, True)


def test_a_missing_engine_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("etl.engines.choice.find_spec", lambda package: None)
    with (
        duckdb.connect() as connection,
        pytest.raises(EngineError, match=r"--engine spark needs pyspark: pip install"),
        engine_of("spark", "", connection),
    ):
        pass


# Each takes a quarter of a minute: make check leaves out laps, and all optional files; make fuzz each of them too.
IN_CHECK = ("lap_times",)
CASES = [
    pytest.param(
        missing,
        id="all" if len(missing) > 1 else missing[0],
        marks=[] if len(missing) > 1 or missing == IN_CHECK else [pytest.mark.fuzz],
    )
    for missing in MISSING
]


@pytest.mark.parametrize("missing", CASES)
def test_every_table_is_equal_without_optional_files(missing: tuple[str, ...], tmp_path: Path) -> None:
    Sample(seasons=2, format="parquet").write(tmp_path / "raw")
    for table in missing:
        (tmp_path / "raw" / f"{table}.parquet").unlink()
    assert built(tmp_path / "raw", tmp_path, "spark") == built(tmp_path / "raw", tmp_path, "duckdb")
