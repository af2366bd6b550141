"""Ten million laps by both engines: whether Spark makes the same of them, not how fast."""

import shutil
import tempfile
from pathlib import Path

from tests.bench.scale import laps
from tests.spark.built import built

MILLIONS = 10


def versions() -> str:
    """Raises AssertionError for a table that differs."""
    if shutil.which("java") is None:
        return "Spark beside DuckDB: skipped, Java is missing"
    with tempfile.TemporaryDirectory() as name:
        raw, work = Path(name) / "raw", Path(name)
        laps.write(raw, MILLIONS * 1_000_000)
        ours, theirs = built(raw, work, "duckdb"), built(raw, work, "spark")
    assert ours.keys() == theirs.keys()
    for table, rows in ours.items():
        assert theirs[table] == rows, f"{table} is another on Spark"
    count = sum(map(len, ours.values()))
    return f"Spark, local[2], {MILLIONS} million laps: all {len(ours)} tables, {count:,} rows, equal DuckDB's"
