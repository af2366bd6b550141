"""Commands on published versions: history, rollback, pin, unpin and diff."""

from pathlib import Path
from typing import Annotated

import typer

from etl.commands.options import DatabaseOption, publisher_from, settings_with
from etl.console import exit_status, say
from etl.difference import difference
from etl.pipeline import publisher_of
from etl.published.database import Database


def history(database: DatabaseOption = None) -> None:
    """List all published versions, newest first; `kept` versions can be restored by rollback."""
    with exit_status():
        publisher = publisher_from(database)
        stored = publisher.stored_versions()
        for version in publisher.history():
            state = "current" if version.is_current else "kept" if version.version in stored else "gone"
            pinned = ", pinned" if version.is_pinned else ""
            changed = "" if version.changed_rows is None else f"  {version.changed_rows:,} rows changed"
            label = f"  {version.label}" if version.label else ""
            say(
                f"{version.version:>5}  {version.published_at:%Y-%m-%d %H:%M:%S}  {state + pinned:<7}"
                f"  {version.source}{changed}{label}"
            )


def rollback(
    version: Annotated[
        int | None, typer.Argument(help="Number of the version; the one before the current version by default.")
    ] = None,
    database: DatabaseOption = None,
) -> None:
    """Make an earlier version current again. The next published version gets a new number."""
    with exit_status():
        now = publisher_from(database).rollback(version)
        say(f"version {now.version} is current again; it was published {now.published_at:%Y-%m-%d %H:%M:%S}")


def pin(
    version: Annotated[int, typer.Argument(help="Number of a version that is kept.")],
    database: DatabaseOption = None,
) -> None:
    """Keep a version whatever RACING_KEEP_VERSIONS says."""
    with exit_status():
        publisher_from(database).pin(version, is_pinned=True)
        say(f"version {version} is kept until it is unpinned")


def unpin(
    version: Annotated[int, typer.Argument(help="Number of a pinned version.")],
    database: DatabaseOption = None,
) -> None:
    """Keep a version no longer than RACING_KEEP_VERSIONS says."""
    with exit_status():
        publisher_from(database).pin(version, is_pinned=False)
        say(f"version {version} is no longer pinned")


def diff(
    before: Annotated[int, typer.Argument(help="Number of the earlier version.")],
    after: Annotated[int, typer.Argument(help="Number of the later version.")],
    database: DatabaseOption = None,
    limit: Annotated[int, typer.Option("--limit", min=0, help="Changes that are printed of each table.")] = 10,
    out: Annotated[Path | None, typer.Option("--out", help="CSV file to write all changes into.")] = None,
) -> None:
    """List the rows that differ between two versions that are kept."""
    with exit_status():
        settings = settings_with(database)
        publisher = publisher_of(Database(settings.database_url), settings)
        for line in difference(publisher, before, after, settings, limit, out):
            say(line)
