"""Every published table as a file, for people who want data frames, not pages.

CSV is written from the rows that the service holds. Parquet, which takes DuckDB, was written by the pipeline.
"""

import csv
import io
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Any

import orjson
from sqlalchemy import JSON, Column, Table
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, Response, StreamingResponse
from starlette.routing import Route

from etl.tables import VERSIONED
from graph.answers import VERSION_HEADER
from graph.refresh import served_to
from graph.snapshot import Snapshot

TABLES = {table.name: table for table in VERSIONED}
CHUNK = 1_000


async def contents(request: Request) -> Response:
    """The files there are, and how many rows each has."""
    snapshot = served_to(request).snapshot
    files = [
        {"table": name, "rows": len(_rows(snapshot, name)), "csv": f"/data/{name}.csv", "parquet": _path(name)}
        for name in TABLES
    ]
    return JSONResponse(files, headers={VERSION_HEADER: str(snapshot.dataset.version)})


async def csv_file(request: Request) -> Response:
    snapshot, table = served_to(request).snapshot, _table(request)
    lines = _lines(table, _rows(snapshot, table.name))
    return StreamingResponse(lines, headers=_headers(snapshot, f"{table.name}.csv"), media_type="text/csv")


async def parquet_file(request: Request) -> Response:
    snapshot, name = served_to(request).snapshot, f"{_table(request).name}.parquet"
    media_type = "application/vnd.apache.parquet"
    return Response(snapshot.files[name], headers=_headers(snapshot, name), media_type=media_type)


def _table(request: Request) -> Table:
    name = request.path_params["table"]
    if name not in TABLES:
        raise HTTPException(404, f"There is no table {name}; /data lists them.")
    return TABLES[name]


def _rows(snapshot: Snapshot, table: str) -> Sequence[Any]:
    rows: Sequence[Any] = getattr(snapshot.rows, table.removesuffix("_summary"))
    return rows


def _path(table: str) -> str:
    return f"/data/{table}.parquet"


def _headers(snapshot: Snapshot, name: str) -> dict[str, str]:
    version = str(snapshot.dataset.version)
    return {
        VERSION_HEADER: version,
        # A version never changes, so its number and the file's name say what the bytes are.
        "ETag": f'"{version}-{snapshot.dataset.fingerprint[:24]}-{name}"',
        "Content-Disposition": f'attachment; filename="{name}"',
    }


def _lines(table: Table, rows: Sequence[Any]) -> Iterator[str]:
    columns = list(table.columns)
    yield _written([[column.name for column in columns]])
    remaining = iter(rows)
    while chunk := list(islice(remaining, CHUNK)):
        yield _written([[_cell(column, getattr(row, column.key)) for column in columns] for row in chunk])


def _written(cells: list[list[Any]]) -> str:
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerows(cells)
    return text.getvalue()


def _cell(column: Column[Any], value: Any) -> Any:
    if isinstance(column.type, JSON):
        return orjson.dumps(value).decode()
    return str(value).lower() if isinstance(value, bool) else value


routes = [
    Route("/data", contents),
    Route("/data/{table}.csv", csv_file),
    Route("/data/{table}.parquet", parquet_file),
]
