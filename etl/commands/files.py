"""Commands that write raw files: sample, convert and download."""

from pathlib import Path
from typing import Annotated

import typer

from etl.addresses import safe_address
from etl.commands.options import SourceOption, settings_with, supplement_folder
from etl.console import console, exit_status, say
from etl.convert import write_parquet
from etl.duckdb_session import duckdb_session
from etl.layouts.f1db import F1DB
from etl.settings import Settings
from etl.sources.archive import install
from etl.sources.open_source import open_source
from etl.sources.remote import download as download_archive
from etl.sources.sample import Sample

RAW_LICENCE = "CC0 (public domain); the newest rows come from Jolpica under CC BY-NC-SA 4.0"


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


def download(
    out: Annotated[Path | None, typer.Option("--out", help="Folder for the files; data/raw by default.")] = None,
) -> None:
    """Download the archives of real Formula 1 results: the source, and the supplement into a folder beside it."""
    with exit_status():
        settings = settings_with()
        folder = out or Path(settings.raw)
        _download(settings.archive_url, RAW_LICENCE, folder, settings)
        _download(settings.supplement_url, F1DB.licence, supplement_folder(folder), settings)


def _download(url: str, licence: str, folder: Path, settings: Settings) -> None:
    say(f"from     {safe_address(url)}")
    say(f"licence  {licence}")
    folder.mkdir(parents=True, exist_ok=True)
    archive = folder / "download.zip"
    download_archive(url, archive, settings.download_timeout, settings.max_download_bytes, console)
    install(archive, folder, f"{safe_address(url)}\n{licence}", settings.max_unpacked_bytes)
    archive.unlink()
    say(f"wrote    {folder}")
