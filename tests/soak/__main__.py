"""make soak: readers send requests for a minute while versions change and the database fails; no request may fail.

Every response is compared with that of a second service for the same raw files, over another database.
"""

import asyncio
import sys
import tempfile
import time
from dataclasses import dataclass, field
from hashlib import sha256
from itertools import cycle
from pathlib import Path

import asyncpg
import psutil

from etl.published.database import PUBLISHED
from etl.sources.sample import Sample
from tests.bench.load import Connection, Request
from tests.soak.readers import Reader, Responses
from tests.support.local_http import local_client
from tests.support.pipeline import etl
from tests.support.postgres import Postgres, execute
from tests.support.proxy import Proxy, proxied
from tests.support.service import process, served

READERS, WORKERS, SECONDS = 200, 2, 60
PUBLISHES, OUTAGE_SECONDS = 10, 20
PROMPT_SECONDS = 2
"""How soon every worker must serve a version after its publish or a rollback."""

RECOVERY_SECONDS = 30

LIST = "{ drivers(orderBy: [{ field: WINS, direction: DESC }]) { driverId name racesEntered wins podiums } }"
NESTED = "{ circuits { circuitName totalRaces fastestLap fastestDriver { name wins } lapRecords { fastestLap } } }"
ONE = "query ($id: Int!) { driver(driverId: $id) { name wins careers: results(limit: 5) { points race { name } } } }"

QUESTIONS = [
    Request.post("/graphql", LIST),
    Request.post("/graphql", NESTED),
    *(Request.post("/graphql", ONE, id=number) for number in range(1, 21)),
    *(Request.get(f"/drivers/{number}") for number in range(1, 11)),
    Request.get("/drivers"),
    Request.get("/circuits"),
    Request.get("/ergast/f1/current/last/results.json"),
    Request.get("/ergast/f1/driverStandings/1/drivers.json"),
]


@dataclass
class Switch:
    """A version took another one's place."""

    version: int
    at: float
    what: str


@dataclass
class Course:
    """What happens to the database while readers read."""

    postgres: Postgres
    proxy: Proxy
    sources: list[Path]
    folder: Path
    port: int
    made_from: dict[int, int] = field(default_factory=dict)
    """The number of the source of each version."""
    switches: list[Switch] = field(default_factory=list)

    async def run(self) -> None:
        """About a minute; longer on a slow machine."""
        began = time.monotonic()
        for number, source in zip(range(1, PUBLISHES + 1), cycle([1, 2, 0]), strict=False):
            await self.switched(f"publish {number}", "run", "--force", "--source", self.sources[source])
            self.made_from[self.switches[-1].version] = source
            if number in (3, 7):
                await self.switched("rollback", "rollback")
            if number == 4:
                await asyncio.to_thread(self.restart)
            if number == 6:
                await asyncio.to_thread(self.outage)
        await asyncio.sleep(SECONDS - (time.monotonic() - began))

    async def switched(self, what: str, *command: str | Path) -> None:
        """Run the pipeline, note the moment other connections could see what it did, and give workers their time."""
        listener = await asyncpg.connect(self.postgres.url())
        announced: asyncio.Future[tuple[float, int]] = asyncio.get_running_loop().create_future()

        def hear(*message: object) -> None:
            announced.set_result((time.monotonic(), int(str(message[3]))))

        await listener.add_listener(PUBLISHED, hear)
        await asyncio.to_thread(self.pipeline, *command)
        at, version = await asyncio.wait_for(announced, PROMPT_SECONDS)
        await listener.close()
        self.switches.append(Switch(version, at, what))
        await asyncio.sleep(PROMPT_SECONDS + 0.5 - (time.monotonic() - at))

    def pipeline(self, *command: str | Path) -> None:
        completed = etl(*command, "--database", self.postgres.url(), folder=self.folder)
        assert completed.returncode == 0, completed.stderr

    def restart(self) -> None:
        self.postgres.stop()
        self.postgres.start()
        self.recovered()

    def outage(self) -> None:
        self.proxy.block()
        time.sleep(OUTAGE_SECONDS)
        with local_client(base_url=f"http://127.0.0.1:{self.port}") as client:
            assert client.get("/health/db", timeout=10).status_code == 503, "the outage was none"
        self.proxy.unblock()
        self.recovered()

    def recovered(self) -> None:
        """Wait until each worker has a connection to the database again, which it listens on."""
        query = "select count(*) from pg_stat_activity where query ilike 'listen %'"
        for _ in range(RECOVERY_SECONDS * 10):
            if execute(self.postgres.url(), query)[0][0] >= WORKERS:
                return
            time.sleep(0.1)
        raise AssertionError(f"the workers did not listen again within {RECOVERY_SECONDS} s")


def expected(source: Path, folder: Path) -> list[bytes]:
    """The right response to each request."""
    url = f"sqlite:///{folder}/judge.db"
    completed = etl("run", "--source", source, "--database", url, folder=folder)
    assert completed.returncode == 0, completed.stderr
    with served(url, folder / "judge.log") as client:
        connection = Connection(client.base_url.port or 0)
        return [connection.send(request) for request in QUESTIONS]


def connections(pid: int) -> list[int]:
    """How many readers each worker has."""
    workers = [process for process in psutil.Process(pid).children() if process.net_connections()]
    return [len([at for at in process.net_connections() if at.status == "ESTABLISHED"]) for process in workers]


async def soak(course: Course, pid: int) -> tuple[Responses, list[int]]:
    responses, end = Responses(), asyncio.Event()
    readers = [asyncio.create_task(Reader(course.port, QUESTIONS, responses).read(end)) for _ in range(READERS)]
    await asyncio.sleep(1)
    spread = connections(pid)
    try:
        await course.run()
    finally:
        end.set()
        await asyncio.gather(*readers)
    return responses, spread


def judge(responses: Responses, course: Course, right: list[list[bytes]], spread: list[int]) -> list[str]:
    """Print what was seen; what must not be is returned."""
    digests = [[sha256(body).hexdigest() for body in bodies] for bodies in right]
    wrong = sum(
        count
        for received, count in responses.count.items()
        if digests[course.made_from[received.version]][received.request] != received.digest
    )
    ends = [switch.at for switch in course.switches[1:]] + [float("inf")]
    lateness = [
        responses.late(switch.version, switch.at, until) for switch, until in zip(course.switches, ends, strict=True)
    ]
    for switch, late in zip(course.switches, lateness, strict=True):
        print(f"{switch.what:12} version {switch.version:2}: other versions until {late:.2f} s after")
    print(
        f"{sum(responses.count.values()):,} responses to {READERS} readers ({' + '.join(map(str, spread))} a worker),"
        f" {len(responses.failures)} failed, {wrong} wrong, the slowest took {responses.slowest:.2f} s"
    )
    for failure in sorted(set(responses.failures)):
        print(f"failed: {failure}")
    return [
        what
        for what, is_so in {
            "responses failed": bool(responses.failures),
            "responses were wrong": wrong > 0,
            f"a version came later than {PROMPT_SECONDS} s": max(lateness) > PROMPT_SECONDS,
            "a worker had no readers": len([count for count in spread if count > 0]) < WORKERS,
        }.items()
        if is_so
    ]


def main() -> int:
    with tempfile.TemporaryDirectory() as name, Postgres.running() as postgres:
        folder = Path(name)
        sources = []
        for seed in (1, 2, 3):
            sources.append(folder / f"source{seed}")
            Sample(seed=seed).write(sources[-1])
        right = []
        for source in sources:
            (folder / source.name / "judge").mkdir()
            right.append(expected(source, folder / source.name / "judge"))
        with proxied(postgres.port) as proxy:
            first = etl("run", "--source", sources[0], "--database", postgres.url(), folder=folder)
            assert first.returncode == 0, first.stderr
            url = postgres.url().replace(str(postgres.port), str(proxy.port))
            usual = {"RACING_REFRESH_SECONDS": "5", "RACING_DRAIN_SECONDS": "2"}
            with process(url, folder / "log", WORKERS, ready=True, **usual) as (running, port):
                course = Course(postgres, proxy, sources, folder, port, {1: 0})
                responses, spread = asyncio.run(soak(course, running.pid))
                problems = judge(responses, course, right, spread)
                if "Traceback" in (folder / "log").read_text():
                    problems.append("there is a traceback in the log")
    print("\n".join(problems) or "nobody noticed anything")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
