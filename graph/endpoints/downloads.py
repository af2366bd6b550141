"""Every published table as a file, as CSV or Parquet.

CSV is written from the rows in memory. The pipeline has written Parquet. Range requests are supported: readers of
Parquet fetch only the columns that they need.
"""

import asyncio
import csv
import io
from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from itertools import islice
from typing import Any

import orjson
from sqlalchemy import JSON, Column, Table
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route
from starlette.types import Receive, Scope, Send

from etl.published.tables import VERSIONED
from graph.dataset.snapshot import Snapshot
from graph.endpoints.byte_ranges import UNSATISFIABLE, range_of
from graph.endpoints.no_version import snapshot_of
from graph.endpoints.response_cache import CachedResponse, ResponseCache, encoding_of, has_etag
from graph.types.names import attribute_of
from graph.types.race_laps import unpacked

TABLES = {table.name: table for table in VERSIONED}
CHUNK_ROWS = 1_000

FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
"""Spreadsheets run a text that begins with one of these as a formula; OWASP's list for CSV injection."""

PARQUET = "application/vnd.apache.parquet"


class Download(Response):
    """A file of the current version: cached, compressed, with an ETag, whole or in part.

    `name` is the key of the cache. A file without `filename` is shown, not saved.
    """

    def __init__(
        self, cache: ResponseCache, name: str, media_type: str, write: Callable[[Snapshot], bytes], filename: str = ""
    ) -> None:
        self.cache = cache
        self.name = name
        self.file_type = media_type
        self.write = write
        self.filename = filename

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        snapshot, headers = snapshot_of(scope), dict(scope["headers"])
        range_header = headers.get(b"range") if scope["method"] == "GET" else None
        is_compressible = not range_header and self.file_type != PARQUET
        encoding = encoding_of(headers.get(b"accept-encoding")) if is_compressible else None
        response = self.cache.get(snapshot, (encoding, self.name)) or await self._respond(snapshot, encoding)
        byte_range, if_none_match = None, headers.get(b"if-none-match")
        # A client that has the file gets a 304, whatever range it requests: RFC 9110, section 13.2.2.
        if range_header and not (if_none_match and has_etag(if_none_match.decode("latin-1"), response.etag)):
            byte_range = range_of(range_header, headers.get(b"if-range"), response.etag, len(response.body))
        if byte_range is not None:
            await _partial_content(response, byte_range).send(scope, None, send)
        else:
            await response.send(scope, if_none_match, send)

    async def _respond(self, snapshot: Snapshot, encoding: str | None) -> CachedResponse:
        """A response that was not in the cache, from a thread: writing the largest file takes a tenth of a second."""

        def encode() -> CachedResponse:
            return self.cache.encode(snapshot, self.write(snapshot), encoding, media_type=self.file_type)

        response = await asyncio.to_thread(encode)
        if self.filename:
            disposition = f'attachment; filename="{self.filename}"'.encode()
            headers = [
                (b"content-disposition", disposition),
                (b"accept-ranges", b"bytes"),
                (b"x-data-licence", _licences(snapshot)),
            ]
            response = response.with_headers(headers)
        self.cache.put(snapshot, (encoding, self.name), len(self.name), response)
        return response


def _partial_content(response: CachedResponse, byte_range: range) -> CachedResponse:
    """The response to a range request, RFC 9110 section 15.3.7; 416 for a range beyond the end."""
    size = len(response.body)
    if byte_range == UNSATISFIABLE:
        rejected = response._replace(status=416, description=b"", body=b"")
        return rejected.with_headers([(b"content-range", b"bytes */%d" % size)])
    body = response.body[byte_range.start : byte_range.stop]
    content_range = b"bytes %d-%d/%d" % (byte_range.start, byte_range.stop - 1, size)
    return response._replace(status=206, body=body).with_headers([(b"content-range", content_range)])


def routes(cache: ResponseCache) -> list[BaseRoute]:
    async def contents(request: Request) -> Response:
        return Download(cache, "contents?", "application/json", _contents)

    async def csv_file(request: Request) -> Response:
        """A table as CSV. With `?escape=formulas`, texts that spreadsheets would run begin with a quote."""
        table = _table(request)
        escape = request.query_params.get("escape")
        if escape not in (None, "formulas"):
            raise HTTPException(400, "The only value of the parameter escape is formulas.")

        def write(snapshot: Snapshot) -> bytes:
            return "".join(_lines(table, _rows(snapshot, table.name), escape=escape is not None)).encode()

        filename = f"{table.name}.csv"
        return Download(cache, f"{filename}?{escape or ''}", "text/csv; charset=utf-8", write, filename)

    async def parquet_file(request: Request) -> Response:
        filename = f"{_table(request).name}.parquet"
        return Download(cache, f"{filename}?", PARQUET, lambda snapshot: snapshot.files[filename], filename)

    return [
        Route("/data", contents),
        Route("/data/{table}.csv", csv_file),
        Route("/data/{table}.parquet", parquet_file),
    ]


def _licences(snapshot: Snapshot) -> bytes:
    """The licences of the sources, each once, as a header's value."""
    licences = dict.fromkeys(file.licence for file in snapshot.dataset.sources if file.licence)
    text = "; ".join(str(licence) for licence in licences) or "unknown"
    return "".join(letter if " " <= letter <= "~" else "?" for letter in text).encode("ascii")


def _contents(snapshot: Snapshot) -> bytes:
    """The list of the files, with their numbers of rows."""
    return orjson.dumps([_entry(snapshot, name) for name in TABLES])


def _entry(snapshot: Snapshot, name: str) -> dict[str, Any]:
    return {
        "table": name,
        "rows": len(_rows(snapshot, name)),
        "csv": f"/data/{name}.csv",
        "csv_for_spreadsheets": f"/data/{name}.csv?escape=formulas",
        "parquet": f"/data/{name}.parquet",
    }


def _table(request: Request) -> Table:
    name = request.path_params["table"]
    if name not in TABLES:
        raise HTTPException(404, f"There is no table {name}: /data lists the tables.")
    return TABLES[name]


def _rows(snapshot: Snapshot, table: str) -> Sequence[Any]:
    rows: Sequence[Any] = snapshot.rows.of(TABLES[table])
    return rows


def _lines(table: Table, rows: Sequence[Any], *, escape: bool) -> Iterator[str]:
    columns = list(table.columns)
    cell = _escaped_cell if escape else _cell
    yield _csv([[column.name for column in columns]])
    remaining = iter(rows)
    while chunk := list(islice(remaining, CHUNK_ROWS)):
        yield _csv([[cell(column, getattr(row, attribute_of(column))) for column in columns] for row in chunk])


def _csv(cells: list[list[Any]]) -> str:
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerows(cells)
    return text.getvalue()


def _cell(column: Column[Any], value: Any) -> Any:
    if isinstance(column.type, JSON):
        return orjson.dumps(value, default=unpacked).decode()
    if isinstance(value, datetime):
        return value.strftime("%Y-%m-%dT%H:%M:%SZ")
    return str(value).lower() if isinstance(value, bool) else value


def _escaped_cell(column: Column[Any], value: Any) -> Any:
    return f"'{value}" if isinstance(value, str) and value.startswith(FORMULA_STARTS) else _cell(column, value)
