"""How response time, loading and memory grow with the number of drivers, without cached responses."""

import tempfile
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import psutil
from sqlalchemy import Column, Date, Float, Integer, create_engine, insert

from etl.published.tables import datasets, drivers_summary, metadata
from tests.bench.load import Connection, Request, spent
from tests.bench.servers import POINT, Server, ours, running

SIZES = (1_000, 100_000, 1_000_000)
CHUNK = 50_000
ROUNDS = 3
FIELDS = "{ driverId name wins }"
QUESTIONS = {
    "point": POINT,
    "page by an order": "query($id: Int!) { drivers(limit: 50, offset: $id,"
    f" orderBy: {{field: WINS, direction: DESC}}) {FIELDS} }}",
    "page where equal": f"query($id: Int!) {{ drivers(limit: 50, offset: $id, where: {{wins: {{eq: 3}}}}) {FIELDS} }}",
    "page where greater, sorted": "query($id: Int!) { drivers(limit: 50, offset: $id,"
    f" where: {{wins: {{gt: 98}}}}, orderBy: {{field: NAME}}) {FIELDS} }}",
}


def measure() -> Iterator[str]:
    """The lines of a Markdown table."""
    yield f"| drivers | load | memory | {' | '.join(QUESTIONS)} |"
    yield "|---|---|---|" + "---|" * len(QUESTIONS)
    first: list[float] = []
    for size in SIZES:
        with tempfile.TemporaryDirectory() as name:
            fill(Path(name) / "racing.db", size)
            start, costs = _measured(
                ours("growth", RACING_ANSWER_CACHE_BYTES="0", RACING_MAX_COST="100000000"),
                f"sqlite:///{name}/racing.db",
            )
        shown = (
            [f"{cost / least:.1f}" for cost, least in zip(costs, first, strict=True)] if first else _microseconds(costs)
        )
        first = first or costs
        yield f"| {size:,} | {start} | {' | '.join(shown)} |"


def _microseconds(costs: list[float]) -> list[str]:
    return [f"{cost * 1e6:.0f} µs" for cost in costs]


def _measured(server: Server, url: str) -> tuple[str, list[float]]:
    """Seconds and memory of the start, and the seconds of CPU of each question."""
    began = time.monotonic()
    with running(server, url) as (pid, port):
        load, memory = time.monotonic() - began, psutil.Process(pid).memory_info().rss
        costs = []
        for query in QUESTIONS.values():
            requests = [Request.post("/graphql", query, id=number) for number in range(1, 401)]
            first = Connection(port)
            assert b"errors" not in first.send(requests[0])
            costs.append(min(spent(pid, port, requests) for _ in range(ROUNDS)))
    return f"{load:.1f} s | {memory / 1e6:,.0f} MB", costs


def fill(file: Path, size: int) -> None:
    """A database with this many drivers and nothing else."""
    engine = create_engine(f"sqlite:///{file}")
    with engine.begin() as connection:
        connection.exec_driver_sql("pragma synchronous = off")
        metadata.create_all(connection)
        for start in range(1, size + 1, CHUNK):
            rows = [driver(number) for number in range(start, min(start + CHUNK, size + 1))]
            connection.execute(insert(drivers_summary), rows)
        dataset: dict[str, Any] = {"version": 1, "fingerprint": "0" * 64, "is_current": True, "source": "growth"}
        dataset["published_at"] = datetime.now(UTC)
        lists: dict[str, Any] = {
            "coverage": [],
            "sources": [],
            "checks": [],
            "row_counts": {},
            "refused_rows": {},
            "input_rows": [],
        }
        connection.execute(insert(datasets), [dataset | lists])
    engine.dispose()


def driver(number: int) -> dict[str, Any]:
    return {column.key: _value(column, number) for column in drivers_summary.columns}


def _value(column: Column[Any], number: int) -> Any:
    if column.primary_key:
        return number
    if column.key.endswith(("_note", "_race_id")) or isinstance(column.type, Date):
        return None
    if isinstance(column.type, Integer):
        return number * 7919 % 100
    return number * 7919 % 1000 / 8 if isinstance(column.type, Float) else f"{column.key} {number * 7919 % 1000003}"
