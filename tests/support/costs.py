"""What work costs, for machines and moments that differ in speed."""

import time
from collections.abc import Callable
from dataclasses import dataclass

import orjson
from graphql import get_introspection_query, parse, print_ast

ATTEMPTS = 3
REFERENCE_SECONDS = 0.07
"""CPU time of the known work on the machine for which the limits of the tests are written."""


@dataclass(frozen=True)
class Cost:
    """Seconds of CPU time, the longest pause of others in seconds, and bytes of memory that were added."""

    cpu: float
    pause: float
    memory: int

    def is_within(self, limit: "Cost") -> bool:
        return self.cpu < limit.cpu and self.pause < limit.pause and self.memory < limit.memory


def least_cost(measure: Callable[[int], Cost], limit: Cost) -> Cost:
    """What work costs; measured again while it is above the limit, with the number of the attempt.

    Other programs only add to a measured time, so that the least one counts. Memory that an attempt added is there in
    the next one, so that the most counts.
    """
    costs: list[Cost] = []
    for attempt in range(ATTEMPTS):
        cost = measure(attempt)
        if not cost.is_within(limit):
            factor = slowness()
            cost = Cost(cost.cpu / factor, cost.pause / factor, cost.memory)
        costs.append(cost)
        if cost.is_within(limit):
            break
    return Cost(min(cost.cpu for cost in costs), min(cost.pause for cost in costs), max(cost.memory for cost in costs))


def slowness() -> float:
    """How much slower this machine is now than the one for which limits are written; at least 1.

    The known work is like that of requests: texts are parsed, and objects are built, sorted and written.
    """
    text, began = get_introspection_query(descriptions=True), time.process_time()
    for _ in range(3):
        print_ast(parse(text))
        rows = [{"id": number, "name": str(number), "values": [number]} for number in range(10_000)]
        rows.sort(key=lambda row: str(row["name"]))
        orjson.loads(orjson.dumps(rows))
    return max(1, (time.process_time() - began) / REFERENCE_SECONDS)
