"""Every published table as a file, equal in both formats and to the GraphQL results."""

import csv
import io
import shutil
from pathlib import Path
from typing import Any

import duckdb
import httpx2
import pytest

from etl.published.tables import VERSIONED
from tests.support.pipeline import etl
from tests.support.service import fetch, served


@pytest.mark.parametrize("table", [table.name for table in VERSIONED])
def test_both_formats_hold_the_same_rows(table: str, client: httpx2.Client, tmp_path: Path) -> None:
    parquet, plain = client.get(f"/data/{table}.parquet"), client.get(f"/data/{table}.csv")
    assert parquet.headers["Content-Type"] == "application/vnd.apache.parquet"
    assert plain.headers["Content-Type"] == "text/csv; charset=utf-8"
    for response, suffix in ((parquet, "parquet"), (plain, "csv")):
        assert response.status_code == 200
        assert response.headers["X-Dataset-Version"] == "1"
        assert response.headers["ETag"].startswith('"1-')
        assert response.headers["Content-Disposition"] == f'attachment; filename="{table}.{suffix}"'
    (tmp_path / "rows.parquet").write_bytes(parquet.content)
    (tmp_path / "rows.csv").write_bytes(plain.content)
    with duckdb.connect() as connection:
        types = connection.execute("describe from read_parquet($path)", {"path": str(tmp_path / "rows.parquet")})
        columns = {name: type_ for name, type_, *_ in types.fetchall()}
        rows = [
            connection.execute(f"from {function}", {"path": str(tmp_path / name), **more}).fetchall()
            for function, name, more in (
                ("read_parquet($path)", "rows.parquet", {}),
                ("read_csv($path, columns = $columns, header = true)", "rows.csv", {"columns": columns}),
            )
        ]
    assert rows[0] == rows[1]
    counts: Any = fetch(client, "{ dataset { rowCounts { name rows } } }")["dataset"]
    assert {"name": table, "rows": len(rows[0])} in counts["rowCounts"]


def test_the_files_are_listed(client: httpx2.Client) -> None:
    listed = client.get("/data").json()
    assert [file["table"] for file in listed] == [table.name for table in VERSIONED]
    for file in listed:
        assert client.head(file["csv"]).status_code == client.head(file["parquet"]).status_code == 200


def test_the_columns_are_the_published_ones(client: httpx2.Client) -> None:
    rows = csv.DictReader(io.StringIO(client.get("/data/drivers_summary.csv").text))
    first = next(rows)
    assert (first["driverId"], first["name"]) == ("1", "Håkon Bräutigam")


@pytest.mark.parametrize("path", ["/data/nothing.csv", "/data/datasets.parquet", "/data/..%2fetl.csv"])
def test_an_unknown_table_is_not_found(path: str, client: httpx2.Client) -> None:
    response = client.get(path)
    assert response.status_code == 404


@pytest.mark.parametrize("suffix", ["csv", "parquet"])
def test_a_byte_range_of_a_file_is_served(suffix: str, client: httpx2.Client) -> None:
    path = f"/data/race_results.{suffix}"
    whole = client.get(path, headers={"Accept-Encoding": "identity"})
    assert whole.headers["Accept-Ranges"] == "bytes"
    size = len(whole.content)
    for byte_range, part in {
        "bytes=0-99": whole.content[:100],
        f"bytes={size - 10}-": whole.content[-10:],
        "bytes=-10": whole.content[-10:],
        f"bytes=5-{size * 2}": whole.content[5:],
    }.items():
        response = client.get(path, headers={"Range": byte_range})
        assert (response.status_code, response.content) == (206, part)
        start = size - len(part) if byte_range != "bytes=0-99" else 0
        assert response.headers["Content-Range"] == f"bytes {start}-{start + len(part) - 1}/{size}"
        assert response.headers["ETag"] == whole.headers["ETag"]
    beyond = client.get(path, headers={"Range": f"bytes={size}-"})
    assert (beyond.status_code, beyond.headers["Content-Range"]) == (416, f"bytes */{size}")
    for ignored in ("bytes=9-1", "bytes=0-1,5-6", "lines=1-2", "bytes=-"):
        assert client.get(path, headers={"Range": ignored}).content == whole.content
    same, other = whole.headers["ETag"], '"other"'
    for tag, status in ((same, 206), (other, 200)):
        assert client.get(path, headers={"Range": "bytes=0-1", "If-Range": tag}).status_code == status
    for tag, status in ((same, 304), (other, 206)):
        assert client.get(path, headers={"Range": "bytes=0-1", "If-None-Match": tag}).status_code == status


@pytest.mark.parametrize("path", ["/data", "/data/drivers_summary.csv", "/data/drivers_summary.parquet"])
def test_a_file_is_cached_by_clients_as_any_response_is(path: str, client: httpx2.Client) -> None:
    response = client.get(path)
    assert response.headers["Cache-Control"] == client.get("/drivers").headers["Cache-Control"]
    unchanged = client.get(path, headers={"If-None-Match": response.headers["ETag"]})
    assert (unchanged.status_code, unchanged.content) == (304, b"")


def test_csv_is_compressed_and_parquet_is_as_it_is(client: httpx2.Client) -> None:
    for path, encoding in (("/data/race_results.csv", "br"), ("/data/race_results.parquet", None)):
        assert client.get(path, headers={"Accept-Encoding": "br"}).headers.get("Content-Encoding") == encoding


def test_polars_style_readers_read_the_parts(client: httpx2.Client) -> None:
    """A Parquet reader takes the end of the file first, then the columns that it wants."""
    polars = pytest.importorskip("polars")
    address = f"{client.base_url}/data/drivers_summary.parquet".replace("//data", "/data")
    names = polars.scan_parquet(address).select("name").collect()
    assert names.height == len(client.get("/drivers").json())


@pytest.mark.full
def test_formulas_are_escaped_on_request_only(small: Path, tmp_path: Path) -> None:
    raw = shutil.copytree(small, tmp_path / "raw")
    drivers = (raw / "drivers.csv").read_text("utf-8").splitlines()
    parts = drivers[1].split(",")
    parts[4] = '"=HYPERLINK(""https://example.org"")"'
    (raw / "drivers.csv").write_text("\n".join([drivers[0], ",".join(parts), *drivers[2:]]) + "\n", "utf-8")
    assert etl("run", "--source", raw, folder=tmp_path).returncode == 0
    with served(f"sqlite:///{tmp_path}/racing.db", tmp_path / "log") as client:
        plain, escaped = (
            next(csv.DictReader(io.StringIO(client.get(f"/data/drivers_summary.csv{query}").text)))
            for query in ("", "?escape=formulas")
        )
        assert plain["forename"] == '=HYPERLINK("https://example.org")'
        assert escaped["forename"] == f"'{plain['forename']}"
        assert {name: value for name, value in escaped.items() if value != plain[name]}.keys() <= {"forename", "name"}
        assert client.get("/data/drivers_summary.csv?escape=other").status_code == 400


def test_files_name_their_source_and_licence(client: httpx2.Client, tmp_path: Path) -> None:
    response = client.get("/data/circuits_summary.csv")
    assert response.headers["X-Data-Licence"] == "CC0 (public domain)"
    file = tmp_path / "circuits.parquet"
    file.write_bytes(client.get("/data/circuits_summary.parquet").content)
    with duckdb.connect() as connection:
        rows = connection.execute("select key, value from parquet_kv_metadata($file)", {"file": str(file)}).fetchall()
    metadata = {key.decode(): value.decode() for key, value in rows}
    assert metadata["licence"] == "CC0 (public domain)"
    assert metadata["source"].startswith("Fictional sample championship")
