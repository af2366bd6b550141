"""make bench: every measurement as a Markdown table of ratios."""

import os
import platform

from tests.bench import pipeline


def main() -> None:
    print(f"{platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}\n")
    print("Pipeline, as a multiple of DuckDB parsing the same files (median of seven, in turn)\n")
    print("| CPU | wall | pipeline | floor |\n|---|---|---|---|")
    if pipeline.REAL.is_dir():
        print(pipeline.measure(pipeline.REAL))
    else:
        print("| skipped: the real files are not here | | | |")


if __name__ == "__main__":
    main()
