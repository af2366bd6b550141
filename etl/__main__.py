"""The command line of the pipeline: python -m etl."""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer

from etl.addresses import safe_address
from etl.agreement import agreement_lines, difference_lines
from etl.console import console, exit_status, say, warn
from etl.convert import write_parquet
from etl.difference import difference
from etl.duckdb_session import duckdb_session
from etl.metrics import pushed
from etl.pipeline import RunOptions, Sources, build, publisher_of
from etl.pipeline import run as run_pipeline
from etl.publish.publisher import Publisher
from etl.published.database import Database
from etl.settings import Settings
from etl.sources.archive import install
from etl.sources.open_source import open_source
from etl.sources.remote import download as download_archive
from etl.sources.sample import Sample

app = typer.Typer(
    help="Publish raw racing files as a dataset version.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)

SourceOption = Annotated[
    str | None,
    typer.Option(
        "--source", help="Folder, zip archive, http(s) URL or s3://bucket/prefix; data/raw or the sample by default."
    ),
]
SupplementOption = Annotated[
    str | None,
    typer.Option("--supplement", help="Second source that fills what the first lacks; RACING_SUPPLEMENT by default."),
]
DatabaseOption = Annotated[str | None, typer.Option("--database", help="Database URL; DATABASE_URL by default.")]
ExpectationsOption = Annotated[
    Path | None, typer.Option("--expectations", help="CSV file of expected values: table,reference,column,value.")
]


EngineOption = Annotated[str | None, typer.Option("--engine", help="duckdb or spark; RACING_ENGINE by default.")]
MasterOption = Annotated[str | None, typer.Option("--master", help="URL of Spark; RACING_SPARK_MASTER by default.")]


@app.command()
def run(
    source: SourceOption = None,
    supplement: SupplementOption = None,
    database: DatabaseOption = None,
    expectations: ExpectationsOption = None,
    engine: EngineOption = None,
    master: MasterOption = None,
    force: Annotated[bool, typer.Option("--force", help="Publish even if nothing has changed.")] = False,
    strict: Annotated[
        bool, typer.Option("--strict", help="Reject a version in which the two sources differ anew.")
    ] = False,
    label: Annotated[str | None, typer.Option("--label", help="Text for the version, which history shows.")] = None,
) -> None:
    """Publish the source as a new dataset version, unless nothing has changed."""
    with exit_status():
        settings = settings_with(database, expectations, engine, master)
        target = Database(settings.database_url)
        with pushed(settings.pushgateway, warn) as measured, open_sources(source, supplement, settings) as sources:
            outcome = run_pipeline(
                sources, publisher_of(target, settings), settings, say, warn, RunOptions(force, strict, label)
            )
            measured.read(outcome.inputs)
        number = outcome.version.version
        if outcome.published:
            say(f"published version {number} to {target.name}")
        elif outcome.version.is_current:
            say(f"up to date: version {number} in {target.name} has this data already")
        else:
            say(f"skipped: version {number} has this data and was rolled back; --force publishes it again")


@app.command()
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
            build(sources, connection, settings, say, sources.digests(Path(settings.cache)))


@app.command()
def compare(
    source: Annotated[str, typer.Argument(help="A source, as --source.")],
    supplement: Annotated[str, typer.Argument(help="Another source, as --supplement.")],
) -> None:
    """Compare the figures of two sources, without publishing."""
    with exit_status():
        settings = settings_with()
        with open_sources(source, supplement, settings) as sources, duckdb_session(settings) as connection:
            build(sources, connection, settings, lambda line: None, sources.digests(Path(settings.cache)))
            for line in (*agreement_lines(connection), *difference_lines(connection)):
                say(line)


@app.command()
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


@app.command()
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


@app.command()
def pin(
    version: Annotated[int, typer.Argument(help="Number of a version that is kept.")],
    database: DatabaseOption = None,
) -> None:
    """Keep a version whatever RACING_KEEP_VERSIONS says."""
    with exit_status():
        publisher_from(database).pin(version, is_pinned=True)
        say(f"version {version} is kept until it is unpinned")


@app.command()
def unpin(
    version: Annotated[int, typer.Argument(help="Number of a pinned version.")],
    database: DatabaseOption = None,
) -> None:
    """Keep a version no longer than RACING_KEEP_VERSIONS says."""
    with exit_status():
        publisher_from(database).pin(version, is_pinned=False)
        say(f"version {version} is no longer pinned")


@app.command()
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


@app.command()
def sample(
    out: Annotated[Path, typer.Option("--out", help="Folder to write the files into.")],
    seasons: Annotated[int, typer.Option("--seasons", min=1, help="Number of seasons.")] = Sample.seasons,
    scale: Annotated[float, typer.Option("--scale", help="1 is a small championship; laps grow with it.")] = 1,
    seed: Annotated[int, typer.Option("--seed", help="Equal seeds give equal files.")] = Sample.seed,
    format_: Annotated[str, typer.Option("--format", help="csv or parquet.")] = "csv",
) -> None:
    """Write a fictional championship in the Ergast layout."""
    with exit_status():
        settings = settings_with()
        Sample(seasons, scale, seed, format_).write(out, settings.memory, settings.temp)
        say(f"wrote a fictional championship to {out}")


@app.command()
def convert(
    out: Annotated[Path, typer.Option("--out", help="Folder to write the Parquet files into.")],
    source: SourceOption = None,
) -> None:
    """Write the source as Parquet, laps by season. A run reads it faster, and reads only files that have changed."""
    with exit_status():
        settings = settings_with()
        with open_source(source, settings, console) as files, duckdb_session(settings) as connection:
            say(f"source   {files.name}")
            write_parquet(files, connection, settings, say, out)
            say(f"wrote    {out}")


@app.command()
def download(
    out: Annotated[Path | None, typer.Option("--out", help="Folder for the files; data/raw by default.")] = None,
) -> None:
    """Download the archive of real Formula 1 results."""
    with exit_status():
        settings = settings_with()
        folder = out or Path(settings.raw)
        say(f"from     {safe_address(settings.archive_url)}")
        say("licence  CC0 (public domain); the newest rows come from Jolpica under CC BY-NC-SA 4.0")
        folder.mkdir(parents=True, exist_ok=True)
        archive = folder / "download.zip"
        origin = safe_address(settings.archive_url)
        download_archive(settings.archive_url, archive, settings.download_timeout, settings.max_download_bytes, console)
        install(archive, folder, origin, settings.max_unpacked_bytes)
        archive.unlink()
        say(f"wrote    {folder}")


@contextmanager
def open_sources(source: str | None, supplement: str | None, settings: Settings) -> Iterator[Sources]:
    """The source and the supplement of a run, while their files are needed. Raises UnknownSource or SourceError."""
    second = supplement or settings.supplement
    with ExitStack() as stack:
        files = stack.enter_context(open_source(source, settings, console))
        say(f"source   {files.name}")
        others = stack.enter_context(open_source(second, settings, console)) if second else None
        yield Sources(files, others)


def publisher_from(database: str | None) -> Publisher:
    settings = settings_with(database)
    return publisher_of(Database(settings.database_url), settings)


def settings_with(
    database: str | None = None, expectations: Path | None = None, engine: str | None = None, master: str | None = None
) -> Settings:
    """The settings of the environment, overridden by the command line."""
    settings = Settings.from_environment()
    return replace(
        settings,
        engine=engine or settings.engine,
        spark_master=master or settings.spark_master,
        database_url=database or settings.database_url,
        expectations=str(expectations or settings.expectations),
    )


def main() -> None:
    app(prog_name="python -m etl")


if __name__ == "__main__":
    main()
