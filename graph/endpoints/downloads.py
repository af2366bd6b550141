"""Every published table as a file, for people who want data frames, not pages.

CSV is written from the rows that the service holds. Parquet, which takes DuckDB, was written by the pipeline. Both are
answered in parts too, for readers that need only some columns of a Parquet file.
"""

import asyncio
import csv
import io
from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from typing import Any

import orjson
from sqlalchemy import JSON, Column, Table
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from starlette.types import Receive, Scope, Send

from etl.published.tables import VERSIONED
from graph.dataset.live import Served, served_to
from graph.dataset.snapshot import Snapshot
from graph.endpoints.byte_ranges import UNSATISFIABLE, range_of
from graph.endpoints.response_cache import Answer, encoding_of

TABLES = {table.name: table for table in VERSIONED}
CHUNK = 1_000


FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
"""What makes spreadsheets take a text for a formula, and run it; OWASP's list for CSV injection."""

PARQUET = "application/vnd.apache.parquet"


class File(Response):
    """A file of the version that is served: cached, compressed, with an ETag, whole or in part."""

    def __init__(self, request: Request, name: str, media_type: str, write: Callable[[Snapshot], bytes]) -> None:
        self.request = request
        self.name = name
        self.file_type = media_type
        self.write = write

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        served, headers = served_to(scope), dict(scope["headers"])
        wanted = headers.get(b"range") if scope["method"] == "GET" else None
        encoding = None if wanted or self.file_type == PARQUET else encoding_of(headers.get(b"accept-encoding"))
        answer = served.answers.get((encoding, self.name)) or await self.fresh(served, encoding)
        part = range_of(wanted, headers.get(b"if-range"), answer.etag, len(answer.body)) if wanted else None
        if part is not None:
            await _part_of(answer, part).send(scope, None, send)
        else:
            await answer.send(scope, headers.get(b"if-none-match"), send)

    async def fresh(self, served: Served, encoding: str | None) -> Answer:
        """The file as it leaves, written in a thread: the largest takes a tenth of a second."""

        def finish() -> Answer:
            body = self.write(served.snapshot)
            return served.answers.finish(body, encoding, media_type=self.file_type)

        answer = await asyncio.to_thread(finish)
        disposition = b'attachment; filename="%s"' % self.name.rpartition("?")[0].encode()
        answer.headers.extend([(b"content-disposition", disposition), (b"accept-ranges", b"bytes")])
        served.answers.keep((encoding, self.name), len(self.name), answer)
        return answer


def _part_of(answer: Answer, part: range) -> Answer:
    """A response to a range request, RFC 9110 section 15.3.7; or 416 where the range is beyond the end."""
    if part == UNSATISFIABLE:
        headers = [(b"content-range", b"bytes */%d" % len(answer.body)), (b"content-length", b"0")]
        return answer._replace(status=416, headers=[*headers, *answer.unchanged], body=b"")
    body = answer.body[part.start : part.stop]
    described = [one for one in answer.headers if one[0] != b"content-length"]
    place = b"bytes %d-%d/%d" % (part.start, part.stop - 1, len(answer.body))
    headers = [*described, (b"content-range", place), (b"content-length", b"%d" % len(body))]
    return answer._replace(status=206, headers=headers, body=body)


async def contents(request: Request) -> Response:
    """The files there are, and how many rows each has."""

    def write(snapshot: Snapshot) -> bytes:
        return orjson.dumps([_entry(snapshot, name) for name in TABLES])

    return Listing(request, "contents?", "application/json", write)


class Listing(File):
    """The list of the files, which is shown, not saved."""

    async def fresh(self, served: Served, encoding: str | None) -> Answer:
        answer = served.answers.finish(self.write(served.snapshot), encoding)
        served.answers.keep((encoding, self.name), len(self.name), answer)
        return answer


def _entry(snapshot: Snapshot, name: str) -> dict[str, Any]:
    return {
        "table": name,
        "rows": len(_rows(snapshot, name)),
        "csv": f"/data/{name}.csv",
        "csv_for_spreadsheets": f"/data/{name}.csv?escape=formulas",
        "parquet": f"/data/{name}.parquet",
    }


async def csv_file(request: Request) -> Response:
    """A table as CSV. With `?escape=formulas` no text is taken for a formula by a spreadsheet: a quote is before it."""
    table = _table(request)
    escape = request.query_params.get("escape")
    if escape not in (None, "formulas"):
        raise HTTPException(400, "The parameter escape takes one value: formulas.")

    def write(snapshot: Snapshot) -> bytes:
        return "".join(_lines(table, _rows(snapshot, table.name), escapes=escape is not None)).encode()

    return File(request, f"{table.name}.csv?{escape or ''}", "text/csv; charset=utf-8", write)


async def parquet_file(request: Request) -> Response:
    name = f"{_table(request).name}.parquet"
    return File(request, f"{name}?", PARQUET, lambda snapshot: snapshot.files[name])


def _table(request: Request) -> Table:
    name = request.path_params["table"]
    if name not in TABLES:
        raise HTTPException(404, f"There is no table {name}; /data lists them.")
    return TABLES[name]


def _rows(snapshot: Snapshot, table: str) -> Sequence[Any]:
    rows: Sequence[Any] = getattr(snapshot.rows, table.removesuffix("_summary"))
    return rows


def _lines(table: Table, rows: Sequence[Any], *, escapes: bool) -> Iterator[str]:
    columns = list(table.columns)
    cell = _escaped if escapes else _cell
    yield _written([[column.name for column in columns]])
    remaining = iter(rows)
    while chunk := list(islice(remaining, CHUNK)):
        yield _written([[cell(column, getattr(row, column.key)) for column in columns] for row in chunk])


def _written(cells: list[list[Any]]) -> str:
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerows(cells)
    return text.getvalue()


def _cell(column: Column[Any], value: Any) -> Any:
    if isinstance(column.type, JSON):
        return orjson.dumps(value).decode()
    return str(value).lower() if isinstance(value, bool) else value


def _escaped(column: Column[Any], value: Any) -> Any:
    return f"'{value}" if isinstance(value, str) and value.startswith(FORMULA_STARTS) else _cell(column, value)


routes = [
    Route("/data", contents),
    Route("/data/{table}.csv", csv_file),
    Route("/data/{table}.parquet", parquet_file),
]
