"""Raw files in a bucket, on a real server of the S3 protocol: the same figures, and unchanged files stay unread."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import boto3
import httpx2
import pytest

from etl.sources.sample import Sample
from tests.support.pipeline import etl
from tests.support.postgres import free_port, wait_for
from tests.support.proxy import proxied

pytestmark = pytest.mark.full

REFUSED, MISUSE = 1, 2
KEYS = {"AWS_ACCESS_KEY_ID": "key", "AWS_SECRET_ACCESS_KEY": "secret", "AWS_REGION": "us-east-1"}


@pytest.fixture(scope="module")
def log(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The log in which the server writes each request."""
    return tmp_path_factory.mktemp("s3") / "log"


@pytest.fixture(scope="module")
def port(log: Path) -> Iterator[int]:
    number = free_port()
    command = [str(Path(sys.executable).with_name("moto_server")), "--port", str(number)]
    with log.open("w") as output:
        server = subprocess.Popen(command, stdout=output, stderr=output)
        try:
            wait_for(number, 30)
            yield number
        finally:
            server.terminate()
            server.wait(10)


@pytest.fixture(scope="module")
def s3(port: int) -> Any:
    return boto3.client(
        "s3",
        endpoint_url=f"http://127.0.0.1:{port}",
        region_name="us-east-1",
        aws_access_key_id="key",
        aws_secret_access_key="secret",
    )


@pytest.fixture
def bucket(s3: Any, small: Path, request: pytest.FixtureRequest) -> str:
    """A bucket of the test's own with the files of a small sample."""
    name = f"bucket-{abs(hash(request.node.name))}"
    s3.create_bucket(Bucket=name)
    upload(s3, name, small)
    return name


def upload(s3: Any, bucket: str, folder: Path) -> None:
    for path in folder.rglob("*"):
        if path.is_file():
            s3.upload_file(str(path), bucket, f"f1/{path.relative_to(folder)}")


def run(source: str | Path, folder: Path, port: int, **environment: str) -> subprocess.CompletedProcess[str]:
    settings = {"AWS_ENDPOINT_URL": f"http://127.0.0.1:{port}", "RACING_CACHE": str(folder / "cache"), **KEYS}
    return etl("run", "--source", source, folder=folder, **{**settings, **environment})


def rejecting(port: int, rejected: bool) -> None:
    """Have the server look at keys, of which it knows none, or take any."""
    unchecked = "0" if rejected else "inf"
    httpx2.post(f"http://127.0.0.1:{port}/moto-api/reset-auth", content=unchecked, trust_env=False).raise_for_status()


def gets(log: Path) -> list[str]:
    """The files that were fetched."""
    return [line.split('"')[1] for line in log.read_text().splitlines() if '"GET ' in line and "list-type" not in line]


@pytest.mark.parametrize("format_", ["csv", "parquet", "parts"])
def test_a_bucket_gives_the_same_version_as_a_folder(
    format_: str, small: Path, s3: Any, port: int, tmp_path: Path
) -> None:
    raw = tmp_path / "files"
    if format_ == "parts":
        assert etl("convert", "--source", small, "--out", raw, folder=tmp_path).returncode == 0
        assert len(list(raw.glob("lap_times/*/*.parquet"))) == 1, "the sample's laps begin in its third season"
    else:
        Sample(seasons=3, format=format_).write(raw)
    bucket = f"same-{format_}"
    s3.create_bucket(Bucket=bucket)
    upload(s3, bucket, raw)
    assert run(raw, tmp_path, port).returncode == 0
    again = run(f"s3://{bucket}/f1", tmp_path, port)
    assert again.returncode == 0, again.stderr
    assert "up to date: version 1" in again.stdout, "its fingerprint is another"


def test_only_what_changed_is_fetched_again(bucket: str, s3: Any, port: int, log: Path, tmp_path: Path) -> None:
    assert run(f"s3://{bucket}/f1", tmp_path, port).returncode == 0
    before = len(gets(log))
    assert "up to date" in run(f"s3://{bucket}/f1", tmp_path, port).stdout
    assert len(gets(log)) == before
    s3.put_object(
        Bucket=bucket, Key="f1/status.csv", Body=b"statusId,status\n" + b"".join(b"%d,S\n" % i for i in range(13))
    )
    s3.delete_object(Bucket=bucket, Key="f1/pit_stops.csv")
    completed = run(f"s3://{bucket}/f1", tmp_path, port)
    assert "published version 2" in completed.stdout, completed.stderr
    assert [line.split()[1] for line in gets(log)[before:]] == [f"/{bucket}/f1/status.csv"]
    assert "absent   pit_stops" in completed.stdout


def test_it_is_named_by_its_address_unless_it_says_where_it_is_from(
    bucket: str, s3: Any, port: int, tmp_path: Path
) -> None:
    assert "Fictional sample" in run(f"s3://{bucket}/f1", tmp_path, port).stdout
    s3.delete_object(Bucket=bucket, Key="f1/SOURCE.txt")
    assert f"source   s3://{bucket}/f1\n" in run(f"s3://{bucket}/f1", tmp_path, port).stdout


def test_keys_may_be_in_a_file(bucket: str, port: int, tmp_path: Path) -> None:
    file = tmp_path / "credentials"
    file.write_text("[default]\naws_access_key_id = key\naws_secret_access_key = secret\n")
    keys = {"AWS_ACCESS_KEY_ID": "", "AWS_SECRET_ACCESS_KEY": "", "RACING_BUCKET_CREDENTIALS": str(file)}
    assert run(f"s3://{bucket}/f1", tmp_path, port, **keys).returncode == 0
    file.write_text("[default]\naws_access_key_id = key\n")
    assert "has no [default] with aws_access_key_id" in run(f"s3://{bucket}/f1", tmp_path, port, **keys).stderr


@pytest.mark.parametrize(
    ("source", "message"),
    [
        ("s3://nobody-has-this/f1", "there is no such bucket"),
        ("s3://{bucket}/elsewhere", "there are no input files"),
        ("s3://", "cannot be read"),
        ("az://container/f1", "AZURE_STORAGE_ACCOUNT_NAME has to say"),
    ],
)
def test_a_missing_bucket_or_file_is_named(source: str, message: str, bucket: str, port: int, tmp_path: Path) -> None:
    completed = run(source.format(bucket=bucket), tmp_path, port)
    assert (completed.returncode, message in completed.stderr, "Traceback" in completed.stderr) == (
        REFUSED,
        True,
        False,
    ), completed.stderr


def test_an_unknown_kind_of_address_is_misuse(tmp_path: Path) -> None:
    completed = run("ftp://somewhere", tmp_path, 1)
    assert completed.returncode == MISUSE
    assert "s3://, gs://, az://" in completed.stderr


@pytest.mark.parametrize("fault", ["refused", "cut"])
def test_the_old_version_stays_when_the_store_rejects_or_disconnects(
    fault: str, bucket: str, small: Path, s3: Any, port: int, tmp_path: Path
) -> None:
    assert run(small, tmp_path, port).returncode == 0
    before = (tmp_path / "racing.db").read_bytes()
    s3.put_object(Bucket=bucket, Key="f1/lap_times.csv", Body=b"x" * 20_000_000)
    with proxied(port, cut_after=1_000_000 if fault == "cut" else None) as proxy:
        if fault == "refused":
            rejecting(port, True)
        try:
            completed = run(f"s3://{bucket}/f1", tmp_path, proxy.port, RACING_DOWNLOAD_TIMEOUT="2")
        finally:
            if fault == "refused":
                rejecting(port, False)
    message = "the store refuses these credentials" if fault == "refused" else "cannot be read"
    assert (completed.returncode, message in completed.stderr, "Traceback" in completed.stderr) == (
        REFUSED,
        True,
        False,
    ), completed.stderr
    assert (tmp_path / "racing.db").read_bytes() == before
