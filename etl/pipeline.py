"""The pipeline, in the order it reads: extract, transform, check, publish."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

import duckdb

from etl.check import check
from etl.database import Database
from etl.extract import extract
from etl.fingerprint import digests, fingerprint
from etl.publish.postgres import PostgresPublisher
from etl.publish.sqlite import SqlitePublisher
from etl.publish.version import Dataset, Publisher, Version
from etl.refusals import write_report
from etl.settings import Settings
from etl.sources.source import Source
from etl.transform import transform

Say = Callable[[str], None]


@dataclass(frozen=True)
class Outcome:
    """The current version after a run, and whether this run published it."""

    version: Version
    published: bool


def publisher_of(database: Database, settings: Settings) -> Publisher:
    return SqlitePublisher(database.file) if database.file else PostgresPublisher(database, settings.keep_versions)


def run(source: Source, publisher: Publisher, settings: Settings, say: Say, *, force: bool = False) -> Outcome:
    """Publish the source as a new version, unless the current one has its fingerprint.

    Raises SourceError, TooManyRefused, PromiseBroken and ExpectationsError for the data, Unreachable for the
    database; the version published before is then still the current one.
    """
    files = digests(source)
    mark = fingerprint(files)
    current = next(iter(publisher.history()), None)
    unchanged = current if current and current.fingerprint == mark and not force else None
    if unchanged and not settings.expectations:
        return Outcome(unchanged, published=False)
    with duckdb.connect() as connection:
        dataset = build(source, connection, settings, say, files)
        if unchanged:
            return Outcome(unchanged, published=False)
        return Outcome(publisher.publish(dataset), published=True)


def build(
    source: Source, connection: duckdb.DuckDBPyConnection, settings: Settings, say: Say, files: Mapping[str, str]
) -> Dataset:
    """Everything but publishing: the summaries in schema `summaries` of the connection, checked."""
    refused = extract(
        source,
        connection,
        settings.refused_limit,
        say,
        report=lambda refusals: write_report(refusals, Path(settings.refused_report)),
    )
    if refused:
        say(f"refused  {refused.total():,} rows; each is explained in {settings.refused_report}")
    transform(connection, "facts", "summaries")
    held = check(connection, Path(settings.expectations) if settings.expectations else None)
    dataset = Dataset(
        connection=connection,
        fingerprint=fingerprint(files),
        source=source.name,
        refused_rows=dict(refused),
        sources=[{"name": name, "sha256": digest} for name, digest in files.items()],
        checks=held,
    )
    say("summed   " + ", ".join(f"{count:,} {name}" for name, count in dataset.row_counts().items()))
    say(f"checked  {len(held)} promises held")
    return dataset
