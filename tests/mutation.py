"""make mutation: changes the modules that decide what is true, and counts the changes that tests detect.

A mutant counts as noticed when a test fails, when the process dies, or when it does not end in time. Functions that run
while modules are imported are left out: mutmut switches a mutant on after that.
"""

import subprocess
import sys
from collections import Counter, defaultdict
from pathlib import Path

NOTICED = ("killed", "timeout", "segfault", "suspicious")
LEAST = 0.85
AT_IMPORT = (".apply", ".narrowing_arguments", "._order", "._type", "._enum", "._described", ".aggregate_types")
MUTMUT = Path(sys.executable).with_name("mutmut")


def main() -> None:
    subprocess.run([MUTMUT, "run", *sys.argv[1:]], check=True)
    results = subprocess.run([MUTMUT, "results", "--all", "true"], check=True, capture_output=True, text=True).stdout
    scores = scores_of(results)
    for module, (noticed, all_) in sorted(scores.items()):
        print(f"{module:40} {noticed:5} of {all_:5} mutants noticed, {noticed / all_:.0%}")
    low = [module for module, (noticed, all_) in scores.items() if noticed < LEAST * all_]
    sys.exit(f"below {LEAST:.0%}: {', '.join(low)}" if low else 0)


def scores_of(results: str) -> dict[str, tuple[int, int]]:
    """Mutants that were noticed, and all of them, by module.

    >>> scores_of("  graph.a.x_f__mutmut_1: killed\\n  graph.a.x_f__mutmut_2: survived")
    {'graph.a': (1, 2)}
    """
    counts: dict[str, Counter[bool]] = defaultdict(Counter)
    for line in results.splitlines():
        name, _, status = line.strip().partition(": ")
        module, _, function = name.partition("__mutmut_")[0].rpartition(".")
        method = f".{function.removeprefix('x').rpartition('ǁ')[2].removeprefix('_')}"
        if status and status != "not checked" and not method.endswith(AT_IMPORT):
            counts[module][status in NOTICED] += 1
    return {module: (count[True], count.total()) for module, count in counts.items()}


if __name__ == "__main__":
    main()
