"""The pipeline, in the order it reads: extract, transform, check, publish."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from operator import attrgetter
from pathlib import Path

import duckdb

from etl.check import check
from etl.engines.choice import engine_of
from etl.extract import extract, reported
from etl.fingerprint import digests, fingerprint
from etl.input_rows import InputRows
from etl.memory import connected
from etl.pre_aggregates import partials_of
from etl.publish.postgres import PostgresPublisher
from etl.publish.sqlite import SqlitePublisher
from etl.publish.version import Dataset, Publisher, Version, current_of
from etl.published.database import Database
from etl.settings import Settings
from etl.sources.source import Source
from etl.transform import transform

ROWS_ADD_UP = "input_rows_add_up"
"""The check that `extract` does: the rows of each file are those used and those rejected."""

Say = Callable[[str], None]


@dataclass(frozen=True)
class Outcome:
    """The version that has the source's data, and whether this run published it."""

    version: Version
    published: bool
    inputs: Sequence[InputRows] = ()
    """Empty where nothing had to be read."""


def publisher_of(database: Database, settings: Settings) -> Publisher:
    if database.file:
        return SqlitePublisher(database.file, settings.keep_versions)
    return PostgresPublisher(database, settings.keep_versions)


def run(source: Source, publisher: Publisher, settings: Settings, say: Say, *, force: bool = False) -> Outcome:
    """Publish the source as a new version, unless the current one has its fingerprint, or one that was gone back from.

    Raises SourceError, TooManyRefused, PromiseBroken and ExpectationsError for the data, Unreachable for the
    database; the version published before is then still the current one.
    """
    files = digests(source, Path(settings.cache))
    mark = fingerprint(files)
    unchanged = None if force else _version_with(mark, publisher.history())
    if unchanged:
        publisher.tidy()
    if unchanged and not settings.expectations:
        return Outcome(unchanged, published=False)
    with connected(settings) as connection:
        dataset = build(source, connection, settings, say, files)
        version = unchanged or publisher.publish(dataset)
        return Outcome(version, published=not unchanged, inputs=dataset.inputs)


def _version_with(mark: str, versions: Sequence[Version]) -> Version | None:
    """The version with this fingerprint: the current one, or a newer one that was gone back from.

    Somebody went back for a reason; a nightly run must not bring the same data in again.
    """
    current = current_of(versions)
    since = current.version if current else 1
    return next((one for one in versions if one.fingerprint == mark and one.version >= since), None)


def build(
    source: Source, connection: duckdb.DuckDBPyConnection, settings: Settings, say: Say, files: Mapping[str, str]
) -> Dataset:
    """Everything but publishing: the summaries in schema `summaries` of the connection, checked."""
    with engine_of(settings.engine, settings.spark_master, connection) as engine:
        partials = partials_of(engine, connection, files, Path(settings.cache) / "partials")
        inputs = extract(source, connection, settings.refused_limit, say, reported(settings), partials)
        rejected, replaced = (sum(map(attrgetter(name), inputs)) for name in ("rejected", "replaced_values"))
        if rejected or replaced:
            say(
                f"refused  {rejected:,} rows rejected, {replaced:,} values replaced; each is explained in"
                f" {settings.refused_report}"
            )
        transform(connection, engine, "facts", "summaries")
    held = [ROWS_ADD_UP, *check(connection, Path(settings.expectations) if settings.expectations else None)]
    dataset = Dataset(
        connection=connection,
        fingerprint=fingerprint(files),
        source=source.name,
        inputs=inputs,
        sources=[{"name": name, "sha256": digest} for name, digest in files.items()],
        checks=held,
    )
    say("summed   " + ", ".join(f"{count:,} {name}" for name, count in dataset.row_counts().items()))
    say(f"checked  {len(held)} promises held")
    return dataset
