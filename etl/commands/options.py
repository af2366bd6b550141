"""Options that several commands have, and what they select."""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer

from etl.console import console, say
from etl.pipeline import publisher_of
from etl.publish.publisher import Publisher
from etl.published.database import Database
from etl.settings import Settings
from etl.sources.folder import archives_in, has_files
from etl.sources.open_source import open_source
from etl.sources.source import SourceError
from etl.sources.sources import Sources

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


@contextmanager
def open_sources(source: str | None, supplement: str | None, settings: Settings) -> Iterator[Sources]:
    """The source and the supplement of a run, while their files are needed. Raises UnknownSource or SourceError."""
    second = settings.supplement or _default_supplement(source, settings) if supplement is None else supplement
    with ExitStack() as stack:
        files = stack.enter_context(open_source(source, settings, console))
        say(f"source   {files.name}")
        others = stack.enter_context(open_source(second, settings, console)) if second else None
        if others and not others.files:
            raise SourceError(f"{others.name} holds no input files{archives_in(second)}")
        yield Sources(files, others)


def supplement_folder(raw: Path) -> Path:
    """The folder beside the raw files into which `download` puts the supplement."""
    return raw.with_name("supplement")


def _default_supplement(source: str | None, settings: Settings) -> str | None:
    """What was downloaded together with the raw files, if those are the source."""
    folder = supplement_folder(Path(settings.raw))
    return str(folder) if source is None and has_files(Path(settings.raw)) and has_files(folder) else None


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
