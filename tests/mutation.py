"""make mutation: changes the modules that decide what is true, and counts the changes that tests detect.

A mutant counts as noticed when a test fails, when the process dies, or when it does not end in time. mutmut switches a
mutant on after all modules are imported, so mutants of functions that run at import are noticed where the schema is
another one, or cannot be built, in a process of their own.
"""

import os
import subprocess
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from functools import cache
from pathlib import Path

NOTICED = ("killed", "timeout", "segfault", "suspicious")
LEAST = 0.85
MUTMUT = Path(sys.executable).with_name("mutmut")
MUTANTS = Path("mutants")
SEPARATOR = "\u01c1"
"""Before the names of a class and its method, in names of mutants."""

ARGUMENTS = "graph.types.arguments"
AT_IMPORT = {
    f"{ARGUMENTS}.connection.Paging.apply",
    f"{ARGUMENTS}.fields._read",
    f"{ARGUMENTS}.listing.Listing.apply",
    f"{ARGUMENTS}.listing.narrowing_arguments",
    f"{ARGUMENTS}.order_by.order_by_input",
    f"{ARGUMENTS}.where._create_input",
    f"{ARGUMENTS}.where._enum_where",
    f"{ARGUMENTS}.where._field",
    f"{ARGUMENTS}.where._list_where",
    f"{ARGUMENTS}.where._quantifier",
    f"{ARGUMENTS}.where.where_input",
}
"""Functions that build the schema."""


def main() -> None:
    subprocess.run([MUTMUT, "run", *sys.argv[1:]], check=True)
    results = subprocess.run([MUTMUT, "results", "--all", "true"], check=True, capture_output=True, text=True).stdout
    scores = scores_of(statuses_of(results))
    for module, (noticed, total) in sorted(scores.items()):
        print(f"{module:40} {noticed:5} of {total:5} mutants noticed, {noticed / total:.0%}")
    low = [module for module, (noticed, total) in scores.items() if noticed < LEAST * total]
    sys.exit(f"below {LEAST:.0%}: {', '.join(low)}" if low else 0)


def statuses_of(results: str) -> Iterator[tuple[str, str]]:
    """The name and the status of each mutant that was checked."""
    for line in results.splitlines():
        name, _, status = line.strip().partition(": ")
        if status and status != "not checked":
            yield name, _status_of_schema(name) if function_of(name) in AT_IMPORT else status


def _status_of_schema(mutant: str) -> str:
    try:
        return "survived" if _schema(mutant) == _schema("") else "killed"
    except subprocess.TimeoutExpired:
        return "timeout"


@cache
def _schema(mutant: str) -> str:
    """The schema that a mutant gives; without one, the schema of the code, which must exist."""
    environment = {**os.environ, "MUTANT_UNDER_TEST": mutant}
    command = [sys.executable, "-m", "graph.schema"]
    schema = subprocess.run(
        command, cwd=MUTANTS, env=environment, capture_output=True, text=True, timeout=60, check=not mutant
    )
    return schema.stdout


def function_of(mutant: str) -> str:
    """The function that a mutant changes.

    >>> function_of("graph.a.x__read__mutmut_1"), function_of("graph.a.x\u01c1Rows\u01c1_find__mutmut_12")
    ('graph.a._read', 'graph.a.Rows._find')
    """
    module, _, name = mutant.rpartition("__mutmut_")[0].rpartition(".")
    function = name.removeprefix(f"x{SEPARATOR}").removeprefix("x_").replace(SEPARATOR, ".")
    return f"{module}.{function}"


def scores_of(statuses: Iterator[tuple[str, str]]) -> dict[str, tuple[int, int]]:
    """Mutants that were noticed, and all of them, by module.

    >>> scores_of(iter([("graph.a.x_f__mutmut_1", "killed"), ("graph.a.x_f__mutmut_2", "survived")]))
    {'graph.a': (1, 2)}
    """
    counts: dict[str, Counter[bool]] = defaultdict(Counter)
    for name, status in statuses:
        module = name.rpartition("__mutmut_")[0].rpartition(".")[0]
        counts[module][status in NOTICED] += 1
    return {module: (count[True], count.total()) for module, count in counts.items()}


if __name__ == "__main__":
    main()
