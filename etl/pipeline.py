"""The pipeline: extract, transform, check, publish."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from operator import attrgetter
from pathlib import Path

import duckdb

from etl.agreement import MAX_LISTED, NewDifferences, agreement_lines, new_differences
from etl.assigned_ids import known_ids_of
from etl.changes import create_tables, fill_tables, write_files
from etl.check import check
from etl.duckdb_session import duckdb_session
from etl.engine_pre_aggregates import pre_aggregates_of
from etl.engines.choice import engine_of
from etl.extract import extract, report_writer
from etl.fingerprint import digests, fingerprint
from etl.input_rows import InputRows
from etl.lap_lists import make_lap_lists
from etl.layout_conversion import in_ergast_layout
from etl.publish.dataset import Dataset
from etl.publish.postgres import PostgresPublisher
from etl.publish.publisher import Publisher
from etl.publish.sqlite import SqlitePublisher
from etl.publish.version import Version, current_of
from etl.published.database import Database
from etl.settings import Settings
from etl.sources.sources import Sources
from etl.supplement import add_supplement, no_supplement
from etl.transform import transform
from etl.working_folder import working_folder

ROWS_ADD_UP = "input_rows_add_up"
"""The check that `extract` does: the rows of each file are those used and those rejected."""

Say = Callable[[str], None]


@dataclass(frozen=True)
class RunResult:
    """The version that has the source's data, and whether this run published it."""

    version: Version
    published: bool
    inputs: Sequence[InputRows] = ()
    """Empty where nothing had to be read."""


def publisher_of(database: Database, settings: Settings) -> Publisher:
    if database.file:
        return SqlitePublisher(database.file, settings.keep_versions)
    return PostgresPublisher(database, settings.keep_versions)


@dataclass(frozen=True)
class RunOptions:
    """Options of a run beside its settings."""

    force: bool = False
    """Publish even if nothing has changed."""
    strict: bool = False
    """Reject a version in which the sources differ and did not before."""
    label: str | None = None


def run(
    sources: Sources,
    publisher: Publisher,
    settings: Settings,
    say: Say,
    warn: Say = lambda line: None,
    options: RunOptions = RunOptions(),
) -> RunResult:
    """Publish the sources as a new version, unless the current one has their fingerprint, or one that was rolled back.

    Raises SourceError, TooManyRejected, CheckFailed and ExpectationsError for the data, Unreachable for the
    database; the version published before is then still the current one.
    """
    files = digests(sources, Path(settings.cache))
    digest = fingerprint(files, settings.max_laps)
    history = publisher.history()
    unchanged = None if options.force else _version_with(digest, history)
    if unchanged:
        publisher.tidy()
    if unchanged and not settings.expectations:
        return RunResult(unchanged, published=False)
    known_ids = known_ids_of(version.assigned_ids for version in history)
    with duckdb_session(settings) as connection, working_folder(settings.temp) as folder:
        dataset = build(sources, connection, settings, say, files, known_ids)
        if unchanged:
            return RunResult(unchanged, published=False, inputs=dataset.inputs)
        latest = publisher.history()  # another run may have published meanwhile
        earlier, current = _earlier_files(publisher, latest, folder), current_of(latest)
        _compare_sources(connection, earlier.get(current.version) if current else None, options, warn)
        changed_rows = fill_tables(connection, earlier, current.version, settings.max_changes) if current else None
        newest = max((version.version for version in history), default=0)
        described = replace(
            dataset,
            label=options.label,
            changed_rows=changed_rows,
            compared_versions=sorted(earlier),
            newest_version=newest,
        )
        version = publisher.publish(described)
        return RunResult(version, published=True, inputs=dataset.inputs)


def _earlier_files(publisher: Publisher, history: Sequence[Version], folder: Path) -> dict[int, Path]:
    """Folders with the Parquet files of the versions that a new one is compared with: the current and the pinned."""
    stored = publisher.stored_versions()
    return {
        version.version: write_files(publisher.files(version.version), folder / str(version.version))
        for version in history
        if (version.is_current or version.is_pinned) and version.version in stored
    }


def _compare_sources(
    connection: duckdb.DuckDBPyConnection, earlier: Path | None, options: RunOptions, warn: Say
) -> None:
    """Warn of new differences between the two sources. Raises NewDifferences if the options reject them."""
    differences = new_differences(connection, earlier)
    if differences and options.strict:
        raise NewDifferences("\n  ".join(["The two sources have new differences:", *differences[:MAX_LISTED]]))
    for line in differences[:MAX_LISTED]:
        warn(f"warning  new difference: {line}")
    if len(differences) > MAX_LISTED:
        warn(f"warning  and {len(differences) - MAX_LISTED:,} more; the table agreement_differences has all")


def _version_with(digest: str, versions: Sequence[Version]) -> Version | None:
    """The version with this fingerprint: the current one, or a newer version that was rolled back.

    After a rollback, a scheduled run must not publish the same data again.
    """
    current = current_of(versions)
    since = current.version if current else 1
    return next((version for version in versions if version.fingerprint == digest and version.version >= since), None)


def build(
    sources: Sources,
    connection: duckdb.DuckDBPyConnection,
    settings: Settings,
    say: Say,
    files: Mapping[str, str],
    known_ids: Mapping[str, Mapping[str, int]] | None = None,
) -> Dataset:
    """Everything but publishing: the summaries in schema `summaries` of the connection, checked.

    `files` are the digests of the sources' files, `known_ids` the ids that earlier versions assigned.
    """
    report, known_ids = report_writer(settings), known_ids or {}
    with (
        engine_of(settings.engine, settings.spark_master, connection) as engine,
        in_ergast_layout(sources.source, settings, say, report, known_ids) as ergast,
    ):
        pre_aggregates = pre_aggregates_of(engine, connection, files, Path(settings.cache) / "partials")
        extracted = extract(
            ergast.source, connection, settings.refused_limit, ergast.say_of(say), report, pre_aggregates
        )
        ergast.add_rejected(connection)
        inputs, assigned_ids = [*ergast.inputs, *extracted], [*ergast.assigned]
        if sources.supplement:
            supplement = add_supplement(sources.supplement, connection, settings, say, report, known_ids)
            inputs += supplement.inputs
            assigned_ids += supplement.assigned
        else:
            no_supplement(connection)
        rejected, replaced = (sum(map(attrgetter(name), inputs)) for name in ("rejected", "replaced_values"))
        if rejected or replaced:
            say(
                f"rejected {rejected:,} rows, and {replaced:,} values replaced; each is explained in"
                f" {settings.refused_report}"
            )
        if laps := make_lap_lists(connection, pre_aggregates, settings.max_laps):
            say(f"left out {laps:,} laps, which are more than RACING_MAX_LAPS: lap by lap the version has no times")
        transform(connection, engine, "facts", "summaries")
        create_tables(connection)
    passed = [ROWS_ADD_UP, *check(connection, Path(settings.expectations) if settings.expectations else None)]
    dataset = Dataset(
        connection=connection,
        fingerprint=fingerprint(files, settings.max_laps),
        source=sources.name,
        inputs=inputs,
        sources=sources.described(files),
        checks=passed,
        assigned_ids=assigned_ids,
    )
    for line in agreement_lines(connection):
        say(line)
    say("summed   " + ", ".join(f"{count:,} {name}" for name, count in dataset.row_counts().items()))
    say(f"checked  {len(passed)} checks passed")
    return dataset
