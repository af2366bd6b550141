"""Every published table as a file, equal in both formats and to what GraphQL answers."""

import csv
import io
from pathlib import Path
from typing import Any

import duckdb
import httpx2
import pytest

from etl.tables import VERSIONED
from tests.service import ask


@pytest.mark.parametrize("table", [table.name for table in VERSIONED])
def test_both_formats_hold_the_same_rows(table: str, client: httpx2.Client, tmp_path: Path) -> None:
    parquet, plain = client.get(f"/data/{table}.parquet"), client.get(f"/data/{table}.csv")
    assert parquet.headers["Content-Type"] == "application/vnd.apache.parquet"
    assert plain.headers["Content-Type"] == "text/csv; charset=utf-8"
    for answer, suffix in ((parquet, "parquet"), (plain, "csv")):
        assert answer.status_code == 200
        assert answer.headers["X-Dataset-Version"] == "1"
        assert answer.headers["ETag"].startswith('"1-')
        assert answer.headers["Content-Disposition"] == f'attachment; filename="{table}.{suffix}"'
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
    counts: Any = ask(client, "{ dataset { rowCounts { name rows } } }")["dataset"]
    assert {"name": table, "rows": len(rows[0])} in counts["rowCounts"]


def test_the_files_are_listed(client: httpx2.Client) -> None:
    listed = client.get("/data").json()
    assert [one["table"] for one in listed] == [table.name for table in VERSIONED]
    for one in listed:
        assert client.head(one["csv"]).status_code == client.head(one["parquet"]).status_code == 200


def test_the_columns_are_the_published_ones(client: httpx2.Client) -> None:
    rows = csv.DictReader(io.StringIO(client.get("/data/drivers_summary.csv").text))
    first = next(rows)
    assert (first["driverId"], first["name"]) == ("1", "Håkon Bräutigam")


@pytest.mark.parametrize("path", ["/data/nothing.csv", "/data/datasets.parquet", "/data/..%2fetl.csv"])
def test_an_unknown_table_is_not_found(path: str, client: httpx2.Client) -> None:
    answer = client.get(path)
    assert answer.status_code == 404
