"""The tables that an engine builds from a source, as rows that can be compared."""

from pathlib import Path

import duckdb

from etl.fingerprint import digests
from etl.pipeline import build
from etl.settings import Settings
from etl.sources.folder import open_folder
from etl.sources.sources import Sources


def built(
    source: Path, folder: Path, engine: str, master: str = "local[2]", supplement: Path | None = None
) -> dict[str, list[tuple[object, ...]]]:
    """Every table, the laps that were added up and what is not published among them."""
    settings = {"RACING_REFUSED_REPORT": f"{folder}/refused.csv", "RACING_CACHE": str(folder / "cache")}
    chosen = Settings.from_environment({**settings, "RACING_ENGINE": engine, "RACING_SPARK_MASTER": master})
    sources = Sources(open_folder(source), open_folder(supplement) if supplement else None)
    with duckdb.connect() as connection:
        build(sources, connection, chosen, lambda line: None, digests(sources))
        names = connection.execute(
            "select schema_name || '.' || table_name from duckdb_tables() where schema_name in ('facts', 'summaries')"
        ).fetchall()
        tables = {name: f"from {name}" for (name,) in names}
        tables["partials.timed_laps"] = "select * exclude (part) from partials.timed_laps"
        return {name: sorted(connection.execute(rows).fetchall(), key=repr) for name, rows in tables.items()}
