"""make bench: every measurement as a Markdown table of ratios."""

import os
import platform
from collections.abc import Iterable

from tests.bench import dataset, growth, latency, pipeline, service


def main() -> None:
    print(f"{platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}")
    show("Answers: CPU time of the server's processes, as a multiple of a raw ASGI application's", service.measure())
    show("Latency at 70 % of each one's throughput, PostgreSQL and wrk on the same cores", latency.measure())
    show(
        "Growth: CPU time of responses that are not cached, as a multiple of the same at the smallest size",
        growth.measure(),
    )
    show("Dataset: what a version takes in a process", dataset.measure())
    show("Pipeline, as a multiple of DuckDB parsing the same files (median of seven, in turn)", pipeline.lines())


def show(title: str, lines: Iterable[str]) -> None:
    print(f"\n{title}\n")
    for line in lines:
        print(line, flush=True)


if __name__ == "__main__":
    main()
