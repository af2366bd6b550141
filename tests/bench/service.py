"""The cost of responses, ours and other programs', as multiples of a raw ASGI application's."""

import json
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from statistics import median

from tests.bench.load import Connection, Request, spent
from tests.bench.servers import COLUMNS, Requests, Server, all_servers, published, python_peer, running

ROUNDS = 3


def measure() -> Iterator[str]:
    """The lines of a Markdown table; each server's responses are compared with ours first."""
    servers = all_servers()
    floors: dict[str, list[float]] = {column: [] for column in COLUMNS}
    with tempfile.TemporaryDirectory() as name, published(Path(name)) as url:
        with running(servers[0], url) as (_, port):
            responses = _answers(port, servers[0].requests)
        floor = python_peer("floor", "floor", _floor(responses, servers[0].requests))
        with running(floor, url) as beside:
            ratios = {each.name: _ratios(each, url, responses, floor, beside, floors) for each in servers}
    yield f"| | {' | '.join(COLUMNS)} |"
    yield "|---|" + "---|" * len(COLUMNS)
    yield f"| floor, microseconds | {' | '.join(f'{median(floors[column]) * 1e6:.0f}' for column in COLUMNS)} |"
    for server, ratio in ratios.items():
        yield f"| {server} | {' | '.join(f'{ratio[column]:.1f}' if column in ratio else '' for column in COLUMNS)} |"


def _floor(responses: Mapping[str, Sequence[object]], requests: Requests) -> Requests:
    """The same requests, with a path that says how many bytes our response has."""
    sizes = {
        column: len(json.dumps(responses[column][0], separators=(",", ":"), ensure_ascii=False).encode())
        for column in requests
    }
    return {
        column: [
            Request(request.raw.replace(request.raw.split(b" ")[1], f"/{sizes[column]}".encode(), 1))
            for request in requests[column][:1]
        ]
        for column in requests
    }


def _ratios(
    server: Server,
    url: str,
    expected: Mapping[str, Sequence[object]],
    floor: Server,
    beside: tuple[int, int],
    floors: Mapping[str, list[float]],
) -> dict[str, float]:
    """CPU time of a response in each column over that of the floor, the median of several rounds.

    A machine's speed changes within seconds, so each is measured right after the floor, which runs at `beside`. What
    the floor takes is added to `floors`, in seconds.
    """
    ratios: dict[str, list[float]] = {column: [] for column in server.requests}
    with running(server, url) as (pid, port):
        returned = _answers(port, server.requests)
        assert all(returned[column] == expected[column] for column in returned), f"{server.name} returns other data"
        for _ in range(ROUNDS):
            for column, requests in server.requests.items():
                floors[column].append(spent(*beside, floor.requests[column]))
                ratios[column].append(spent(pid, port, requests) / floors[column][-1])
    return {column: median(each) for column, each in ratios.items()}


def _answers(port: int, requests: Requests) -> dict[str, list[object]]:
    connection = Connection(port)
    return {
        column: [_data(connection.send(request)) for request in of_column] for column, of_column in requests.items()
    }


def _data(body: bytes) -> object:
    """The part of a response that all servers have: ours lists in `extensions` which lists a limit has cut."""
    value = json.loads(body)
    return {"data": value["data"]} if isinstance(value, dict) and "data" in value else value
