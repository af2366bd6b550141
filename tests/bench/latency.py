"""How long responses take while a server has 70 % of the load that it can serve, by wrk's clock."""

import re
import shutil
import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.bench.load import Request
from tests.bench.servers import COLUMNS, all_servers, published, running

LOAD = 0.7
SECONDS = 3
CONNECTIONS, MAX_CONNECTIONS = 8, 400
THINK_SECONDS = 0.01
"""Between a response and the next request of its connection, about; wrk counts in milliseconds."""

SCRIPT = """
local requests, number = {{}}, 0
local file = io.open("{folder}/requests", "rb")
for size in io.lines("{folder}/sizes") do requests[#requests + 1] = file:read(tonumber(size)) end
request = function()
    number = number + 1
    return requests[number % #requests + 1]
end
{delay}
"""
DELAY = "delay = function() return math.random(0, {most}) end"


@dataclass(frozen=True)
class Load:
    """Responses in a second, and the milliseconds that half of them and 99 of 100 took at most."""

    rate: float
    p50: float
    p99: float


def measure() -> Iterator[str]:
    """The lines of a Markdown table."""
    if not shutil.which("wrk"):
        yield "skipped: wrk is not installed"
        return
    yield f"| requests/s, p50 / p99 in ms | {' | '.join(COLUMNS)} |"
    yield "|---|" + "---|" * len(COLUMNS)
    with tempfile.TemporaryDirectory() as name, published(Path(name)) as url:
        for server in all_servers():
            with running(server, url) as (_, port):
                loads = {column: at_share(port, requests) for column, requests in server.requests.items()}
            cells = (shown(loads[column]) if column in loads else "" for column in COLUMNS)
            yield f"| {server.name} | {' | '.join(cells)} |"


def shown(load: Load) -> str:
    return f"{load.rate:,.0f}, {load.p50:.1f} / {load.p99:.0f}"


def at_share(port: int, requests: Sequence[Request]) -> Load:
    """The latencies at LOAD of the throughput: connections wait at random, on average as long as that takes."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "requests").write_bytes(b"".join(request.raw for request in requests))
        (folder / "sizes").write_text("".join(f"{len(request.raw)}\n" for request in requests))
        rate = LOAD * run(port, folder, CONNECTIONS, 0).rate
        connections = round(min(MAX_CONNECTIONS, max(CONNECTIONS, rate * THINK_SECONDS)))
        think = connections / rate
        reached = run(port, folder, connections, think)
        # A response takes time too, by which its connection sends less.
        return run(port, folder, connections, max(0.0, 2 * think - connections / reached.rate))


def run(port: int, folder: Path, connections: int, think: float) -> Load:
    """What wrk measures with so many connections, each of which waits so many seconds on average."""
    delay = DELAY.format(most=round(2_000 * think)) if think else ""
    (folder / "script.lua").write_text(SCRIPT.format(folder=folder, delay=delay))
    options = ["-t", "1", "-c", str(connections), "-d", f"{SECONDS}s", "--latency", "-s", str(folder / "script.lua")]
    completed = subprocess.run(
        ["wrk", *options, f"http://127.0.0.1:{port}/"], capture_output=True, text=True, check=True
    )
    assert "Non-2xx" not in completed.stdout, completed.stdout
    assert "Socket errors" not in completed.stdout, completed.stdout
    rate = re.search(r"Requests/sec: +([\d.]+)", completed.stdout)
    assert rate, completed.stdout
    return Load(float(rate[1]), _milliseconds("50%", completed.stdout), _milliseconds("99%", completed.stdout))


def _milliseconds(percentile: str, output: str) -> float:
    match = re.search(rf"{percentile} +([\d.]+)(us|ms|s)\b", output)
    assert match, output
    return float(match[1]) * {"us": 0.001, "ms": 1, "s": 1000}[match[2]]
