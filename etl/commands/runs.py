"""Commands that read sources: run, check and compare."""

from pathlib import Path
from typing import Annotated

import typer

from etl.agreement import agreement_lines, difference_lines
from etl.commands.options import (
    DatabaseOption,
    EngineOption,
    ExpectationsOption,
    MasterOption,
    SourceOption,
    SupplementOption,
    open_sources,
    settings_with,
)
from etl.console import exit_status, say, warn
from etl.duckdb_session import duckdb_session
from etl.fingerprint import digests
from etl.metrics import pushed
from etl.pipeline import RunOptions, build, publisher_of
from etl.pipeline import run as run_pipeline
from etl.published.config import SettingError
from etl.published.database import Database
from etl.schedule import repeat, seconds_of
from etl.settings import Settings

MAX_LABEL_CHARACTERS = 200


def run(
    source: SourceOption = None,
    supplement: SupplementOption = None,
    database: DatabaseOption = None,
    expectations: ExpectationsOption = None,
    engine: EngineOption = None,
    master: MasterOption = None,
    force: Annotated[bool, typer.Option("--force", help="Publish even if nothing has changed.")] = False,
    strict: Annotated[
        bool, typer.Option("--strict", help="Reject a version in which the two sources have new differences.")
    ] = False,
    label: Annotated[str | None, typer.Option("--label", help="Text for the version, which history shows.")] = None,
    every: Annotated[
        str | None, typer.Option("--every", help="Run again at this interval, such as 30s, 15m, 6h or 1d.")
    ] = None,
) -> None:
    """Publish the source as a new dataset version, unless nothing has changed."""
    options = RunOptions(force, strict, label)
    with exit_status():
        if label is not None and not (label.isprintable() and 0 < len(label) <= MAX_LABEL_CHARACTERS):
            raise SettingError(f"--label: write 1 to {MAX_LABEL_CHARACTERS} printable characters in one line")
        settings = settings_with(database, expectations, engine, master)
        seconds = 0.0 if every is None else seconds_of(every)
        if not seconds:
            _run_once(settings, source, supplement, options)
    if seconds:
        repeat(seconds, lambda: _succeeds(settings, source, supplement, options), say)


def _run_once(settings: Settings, source: str | None, supplement: str | None, options: RunOptions) -> None:
    target = Database(settings.database_url)
    with pushed(settings.pushgateway, warn) as measured, open_sources(source, supplement, settings) as sources:
        outcome = run_pipeline(sources, publisher_of(target, settings), settings, say, warn, options)
        measured.read(outcome.inputs)
    if options.strict and sources.supplement is None:
        warn("--strict compares two sources, and this run had one: name the other with --supplement")
    number = outcome.version.version
    if outcome.published:
        say(f"published version {number} to {target.name}")
    elif outcome.version.is_current:
        unused = ", and the label is not used" if options.label else ""
        say(f"up to date: version {number} in {target.name} has this data already{unused}")
    else:
        say(f"skipped: version {number} has this data and was rolled back; --force publishes it again")


def _succeeds(settings: Settings, source: str | None, supplement: str | None, options: RunOptions) -> bool:
    """Run once, and say why if it fails."""
    try:
        with exit_status():
            _run_once(settings, source, supplement, options)
    except typer.Exit:
        return False
    return True


def check(
    source: SourceOption = None,
    supplement: SupplementOption = None,
    expectations: ExpectationsOption = None,
    engine: EngineOption = None,
    master: MasterOption = None,
) -> None:
    """Run the pipeline without publishing."""
    with exit_status():
        settings = settings_with(None, expectations, engine, master)
        with open_sources(source, supplement, settings) as sources, duckdb_session(settings) as connection:
            build(sources, connection, settings, say, digests(sources, Path(settings.cache)))


def compare(
    source: Annotated[str, typer.Argument(help="A source, as --source.")],
    supplement: Annotated[str, typer.Argument(help="Another source, as --supplement.")],
) -> None:
    """Compare the figures of two sources, without publishing."""
    with exit_status():
        settings = settings_with()
        with open_sources(source, supplement, settings) as sources, duckdb_session(settings) as connection:
            build(sources, connection, settings, lambda line: None, digests(sources, Path(settings.cache)))
            for line in (*agreement_lines(connection), *difference_lines(connection)):
                say(line)
