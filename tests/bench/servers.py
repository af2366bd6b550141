"""The servers that are measured, ours and what people use today, and their requests."""

import asyncio
import os
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import asyncpg

from etl.sources.sample import Sample
from tests.bench.load import Request
from tests.support.folders import REAL, ROOT
from tests.support.pipeline import etl
from tests.support.postgres import Postgres, free_port, wait_for

PEERS = Path(__file__).parent / "peers"
NODE = PEERS / "node_modules" / ".bin" / "node"
"""From npm as the peers are: PostGraphile needs 22, and returns errors on 20."""

FIELDS = "driverId name racesEntered podiums wins"
POINT = f"query($id: Int!) {{ driver(driverId: $id) {{ {FIELDS} }} }}"
LIST = f"{{ drivers {{ {FIELDS} }} }}"
NESTED = "{ circuits { circuitId circuitName location country totalRaces fastestLap fastestDriver { name wins } } }"
PAGE = (
    "query($where: DriverWhere, $orderBy: [DriverOrder!], $offset: Int!) "
    f"{{ drivers(where: $where, orderBy: $orderBy, limit: 20, offset: $offset) {{ {FIELDS} }} }}"
)
PEERS_PAGE = (
    "query($least: Int!, $orderBy: DriverField!, $offset: Int!) "
    f"{{ drivers: driverPage(leastWins: $least, orderBy: $orderBy, limit: 20, offset: $offset) {{ {FIELDS} }} }}"
)
"""The same page with the arguments that a service has which somebody wrote for it."""

BESIDE_EMPTY = POINT.replace("($id: Int!)", "($id: Int!, $offset: Int!)").replace(
    " } }", " } circuits(limit: 0, offset: $offset) { circuitId } }"
)
IDS = range(1, 801)
PAGES = [
    (least, field, offset) for least in range(1, 6) for field in ("WINS", "PODIUMS") for offset in range(0, 80, 20)
]

Requests = dict[str, list[Request]]


def rest() -> Requests:
    return {"REST one": [Request.get(f"/drivers/{id_}") for id_ in IDS], "REST all": [Request.get("/drivers")]}


def graphql(path: str = "/graphql", point: str = POINT, list_: str = LIST, nested: str = NESTED) -> Requests:
    return {
        "point": [Request.post(path, point, id=id_) for id_ in IDS],
        "list": [Request.post(path, list_)],
        "nested": [Request.post(path, nested)],
    }


def pages(path: str = "/graphql") -> Requests:
    """A page of a table: conditions, order and offset are variables."""
    return {
        "page": [
            Request.post(
                path,
                PAGE,
                where={"wins": {"gte": least}},
                orderBy=[{"field": field, "direction": "DESC"}],
                offset=offset,
            )
            for least, field, offset in PAGES
        ],
        "point, empty list": [Request.post(path, BESIDE_EMPTY, id=id_, offset=id_) for id_ in IDS],
    }


def pages_of_peers(path: str = "/graphql") -> Requests:
    return {
        "page": [
            Request.post(path, PEERS_PAGE, least=least, orderBy=field, offset=offset) for least, field, offset in PAGES
        ]
    }


def ergast() -> Requests:
    """The results of races, which only ours has."""
    races = [(year, round_) for year in range(2016, 2025) for round_ in range(1, 11)]
    return {"Ergast results": [Request.get(f"/ergast/f1/{year}/{round_}/results.json") for year, round_ in races]}


POSTGRAPHILE = graphql(
    point=POINT.replace("driver(", "driver: driverByDriverId("),
    list_=LIST.replace("drivers", "drivers: allDriversList"),
    nested=NESTED.replace("circuits", "circuits: allCircuitsList").replace(
        "fastestDriver", "fastestDriver: driverByFastestDriver"
    ),
)
COLUMNS = ("point", "list", "nested", "page", "point, empty list", "REST one", "REST all", "Ergast results")


@dataclass(frozen=True)
class Server:
    """A program, and its requests."""

    name: str
    command: Sequence[str]
    requests: Requests
    environment: Mapping[str, str] = field(default_factory=dict)


def python_peer(name: str, module: str, requests: Requests) -> Server:
    command = [
        sys.executable,
        "-m",
        "uvicorn",
        f"tests.bench.peers.{module}:app",
        "--no-access-log",
        "--log-level",
        "warning",
    ]
    return Server(name, [*command, "--port", "$PORT"], requests)


def ours(name: str, **environment: str) -> Server:
    return Server(
        name, [sys.executable, "-m", "graph", "--port", "$PORT"], graphql() | pages() | rest() | ergast(), environment
    )


def all_servers() -> list[Server]:
    """The first one is ours with cached responses."""
    servers = [ours("**ours, answer cached**"), ours("**ours, answer not cached**", RACING_ANSWER_CACHE_BYTES="0")]
    servers += [
        python_peer("FastAPI + SQLAlchemy", "fastapi_sqlalchemy", rest()),
        python_peer("Strawberry + SQLAlchemy", "strawberry_sqlalchemy", graphql(path="/") | pages_of_peers("/")),
    ]
    if NODE.exists():
        servers += [
            Server("PostGraphile 5", [str(NODE), str(PEERS / "postgraphile.js")], POSTGRAPHILE),
            Server(
                "Mercurius + graphql-jit + pg",
                [str(NODE), str(PEERS / "mercurius.js")],
                graphql() | pages_of_peers(),
            ),
        ]
    return servers


@contextmanager
def running(server: Server, url: str) -> Iterator[tuple[int, int]]:
    """Process and port of a server that is ready."""
    port = free_port()
    environment = {**os.environ, "DATABASE_URL": url, "PORT": str(port), "NODE_ENV": "production", **server.environment}
    command = [part.replace("$PORT", str(port)) for part in server.command]
    process = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        wait_for(port, seconds=300)
        yield process.pid, port
    finally:
        process.terminate()
        process.wait(60)


@contextmanager
def published(folder: Path) -> Iterator[str]:
    """URL of a PostgreSQL with a published version, and the same figures as plain tables for the peers."""
    raw = REAL
    if not raw.is_dir():
        raw = folder / "raw"
        Sample(seasons=40, scale=4).write(raw)
    with Postgres.running() as postgres:
        completed = etl("run", "--source", raw, "--database", postgres.url(), folder=folder)
        assert completed.returncode == 0, completed.stderr
        asyncio.run(_copy(postgres.url()))
        yield postgres.url()


async def _copy(url: str) -> None:
    connection = await asyncpg.connect(url)
    await connection.execute(
        """
        create schema bench;
        create table bench.drivers as
            select "driverId" as driver_id, name, races_entered, podiums, wins from drivers_summary;
        create table bench.circuits as
            select
                "circuitId" as circuit_id, circuit_name, location, country, total_races, fastest_lap, fastest_driver
            from circuits_summary;
        alter table bench.drivers add primary key (driver_id);
        alter table bench.circuits
            add primary key (circuit_id), add foreign key (fastest_driver) references bench.drivers;
        create index on bench.circuits (fastest_driver);
        analyze;
        """
    )
    await connection.close()
