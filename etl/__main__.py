"""The command line of the pipeline: python -m etl."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Annotated

import duckdb
import typer
from rich.console import Console

from etl.addresses import safe_address, secrets_of, without_secrets
from etl.check import ExpectationsError, PromiseBroken
from etl.convert import write_parquet
from etl.engines.engine import EngineError
from etl.extract import TooManyRefused
from etl.fingerprint import digests
from etl.memory import connected
from etl.metrics import pushed
from etl.pipeline import build, publisher_of
from etl.pipeline import run as run_pipeline
from etl.publish.version import NotKept, Publisher, Unreachable
from etl.published.config import SettingError
from etl.published.database import Database, DatabaseUrlError
from etl.settings import Settings
from etl.sources.archive import install
from etl.sources.open_source import UnknownSource, opened
from etl.sources.remote import download as download_archive
from etl.sources.sample import Sample, SampleError
from etl.sources.source import SourceError

REFUSED, MISUSE, UNREACHABLE = 1, 2, 3
MISUSES = (UnknownSource, SampleError, DatabaseUrlError, SettingError, ExpectationsError, NotKept, EngineError)

app = typer.Typer(
    help="Turn raw racing files into a published dataset version.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
console = Console(highlight=False, soft_wrap=True, emoji=False)
errors = Console(stderr=True, highlight=False, soft_wrap=True, emoji=False)

SourceOption = Annotated[
    str | None,
    typer.Option(
        "--source", help="Folder, zip archive, http(s) URL or s3://bucket/prefix; else data/raw, or the sample."
    ),
]
DatabaseOption = Annotated[str | None, typer.Option("--database", help="Database URL; DATABASE_URL if absent.")]
ExpectationsOption = Annotated[
    Path | None, typer.Option("--expectations", help="CSV of figures that must hold: table,reference,column,value.")
]


EngineOption = Annotated[str | None, typer.Option("--engine", help="duckdb or spark; RACING_ENGINE if absent.")]
MasterOption = Annotated[str | None, typer.Option("--master", help="Spark's URL; RACING_SPARK_MASTER if absent.")]


@app.command()
def run(
    source: SourceOption = None,
    database: DatabaseOption = None,
    expectations: ExpectationsOption = None,
    engine: EngineOption = None,
    master: MasterOption = None,
    force: Annotated[bool, typer.Option("--force", help="Publish even if nothing changed.")] = False,
) -> None:
    """Publish the source as a new dataset version, unless nothing changed."""
    with told():
        settings = settings_with(database, expectations, engine, master)
        target = Database(settings.database_url)
        with pushed(settings.pushgateway, warn) as measured, opened(source, settings, console) as files:
            say(f"source   {files.name}")
            outcome = run_pipeline(files, publisher_of(target, settings), settings, say, force=force)
            measured.read(outcome.inputs)
        number = outcome.version.version
        if outcome.published:
            say(f"published version {number} to {target.name}")
        elif outcome.version.is_current:
            say(f"up to date: version {number} in {target.name} has this data already")
        else:
            say(f"left out: version {number} has this data, and was gone back from; --force publishes it again")


@app.command()
def check(
    source: SourceOption = None,
    expectations: ExpectationsOption = None,
    engine: EngineOption = None,
    master: MasterOption = None,
) -> None:
    """Do everything but publish."""
    with told():
        settings = settings_with(None, expectations, engine, master)
        with opened(source, settings, console) as files, connected(settings) as connection:
            say(f"source   {files.name}")
            build(files, connection, settings, say, digests(files, Path(settings.cache)))


@app.command()
def history(database: DatabaseOption = None) -> None:
    """List every version published, newest first: the current one, and those that can be gone back to."""
    with told():
        publisher = publisher_from(database)
        kept = publisher.kept()
        for version in publisher.history():
            state = "current" if version.is_current else "kept" if version.version in kept else "gone"
            say(f"{version.version:>5}  {version.published_at:%Y-%m-%d %H:%M:%S}  {state:<7}  {version.source}")


@app.command()
def rollback(
    version: Annotated[int | None, typer.Argument(help="Its number; the one before the current if absent.")] = None,
    database: DatabaseOption = None,
) -> None:
    """Go back to an earlier version, or to any that is kept. The next one published gets a new number."""
    with told():
        now = publisher_from(database).rollback(version)
        say(f"version {now.version} is current again; it was published {now.published_at:%Y-%m-%d %H:%M:%S}")


@app.command()
def sample(
    out: Annotated[Path, typer.Option("--out", help="Folder to write the files into.")],
    seasons: Annotated[int, typer.Option("--seasons", min=1, help="How many seasons.")] = Sample.seasons,
    scale: Annotated[float, typer.Option("--scale", help="1 is a small championship; laps grow with it.")] = 1,
    seed: Annotated[int, typer.Option("--seed", help="Equal seeds give equal files.")] = Sample.seed,
    format_: Annotated[str, typer.Option("--format", help="csv or parquet.")] = "csv",
) -> None:
    """Write a fictional championship in the Ergast layout."""
    with told():
        settings = settings_with()
        Sample(seasons, scale, seed, format_).write(out, settings.memory, settings.temp)
        say(f"wrote a fictional championship to {out}")


@app.command()
def convert(
    out: Annotated[Path, typer.Option("--out", help="Folder to write the Parquet files into.")],
    source: SourceOption = None,
) -> None:
    """Write the source as Parquet, laps by season, which is read faster and again only where it changed."""
    with told():
        settings = settings_with()
        with opened(source, settings, console) as files, connected(settings) as connection:
            say(f"source   {files.name}")
            write_parquet(files, connection, settings, say, out)
            say(f"wrote    {out}")


@app.command()
def download(
    out: Annotated[Path | None, typer.Option("--out", help="Folder to put the files into; data/raw if absent.")] = None,
) -> None:
    """Download the archive of real Formula 1 results."""
    with told():
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


def say(line: str) -> None:
    console.print(shown(line), markup=False)


def warn(line: str) -> None:
    errors.print(shown(line), markup=False)


def shown(line: str) -> str:
    """The line without passwords and keys, wherever a library has put them."""
    addresses = [value for name, value in os.environ.items() if name == "DATABASE_URL" or name.startswith("RACING_")]
    return without_secrets(line, secrets_of([*addresses, *sys.argv[1:]], os.environ))


def publisher_from(database: str | None) -> Publisher:
    settings = settings_with(database)
    return publisher_of(Database(settings.database_url), settings)


def settings_with(
    database: str | None = None, expectations: Path | None = None, engine: str | None = None, master: str | None = None
) -> Settings:
    """The environment's settings, with what the command line says instead."""
    settings = Settings.from_environment()
    return replace(
        settings,
        engine=engine or settings.engine,
        spark_master=master or settings.spark_master,
        database_url=database or settings.database_url,
        expectations=str(expectations or settings.expectations),
    )


@contextmanager
def told() -> Iterator[None]:
    """Every known failure as one message and the documented exit status."""
    try:
        yield
    except SourceError as error:
        status, message = REFUSED, str(error)
    except (TooManyRefused, PromiseBroken) as error:
        report = Settings.from_environment().refused_report
        status, message = REFUSED, f"{error}\nNothing was published. {report} lists each rejected row and its reason."
    except MISUSES as error:
        status, message = MISUSE, str(error)
    except Unreachable as error:
        status, message = UNREACHABLE, str(error)
    except OSError as error:
        status, message = MISUSE, f"{error.filename or 'a file'}: {error.strerror or error}"
    except duckdb.Error as error:
        status, message = REFUSED, f"DuckDB gave up: {str(error).splitlines()[0]}"
    except KeyboardInterrupt:
        status, message = 130, "interrupted; nothing was published"
    else:
        return
    errors.print(shown(f"error    {message}"), style="red", markup=False)
    raise typer.Exit(status)


def main() -> None:
    app(prog_name="python -m etl")


if __name__ == "__main__":
    main()
