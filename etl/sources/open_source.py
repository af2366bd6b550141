"""Opens `--source`: a folder, a bucket, a zip archive or its URL; by default `data/raw` or the sample."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from rich.console import Console

from etl.addresses import safe_address
from etl.settings import Settings
from etl.sources.archive import BrokenArchive, unpack
from etl.sources.buckets import SCHEMES, fetch
from etl.sources.downloads import Download
from etl.sources.folder import has_files, open_folder, origin_of
from etl.sources.sample import Sample
from etl.sources.source import Source
from etl.working_folder import working_folder

BUCKETS = tuple(f"{scheme}://" for scheme in SCHEMES)


class UnknownSource(Exception):
    """A source that does not exist, or is not supported."""


@contextmanager
def open_source(text: str | None, settings: Settings, console: Console) -> Iterator[Source]:
    """The source while its files are needed. Raises UnknownSource or SourceError."""
    with working_folder(settings.temp) as temporary:
        if text is None:
            yield _default(settings, temporary)
        elif text.startswith(("http://", "https://")):
            yield _downloaded(text, temporary, settings, console)
        elif text.startswith(BUCKETS):
            cache = Path(settings.cache) / "sources"
            folder = fetch(text, cache, settings.download_timeout, console, settings.bucket_credentials)
            yield open_folder(folder, name=origin_of(folder) or safe_address(text))
        elif "://" in text:
            raise UnknownSource(
                f"{safe_address(text)}: only folders, zip archives, http://, https:// and {', '.join(BUCKETS)} are read"
            )
        elif Path(text).is_dir():
            yield open_folder(Path(text))
        elif Path(text).is_file():
            yield _archive(Path(text), temporary, text, settings.max_unpacked_bytes)
        else:
            raise UnknownSource(f"{text}: there is no such folder or archive")


def _default(settings: Settings, temporary: Path) -> Source:
    folder = Path(settings.raw)
    if has_files(folder):
        return open_folder(folder)
    Sample().write(temporary, settings.memory, settings.temp)
    return open_folder(temporary)


def _downloaded(url: str, temporary: Path, settings: Settings, console: Console) -> Source:
    download = Download(url, settings)
    try:
        return _fetched(download, temporary / "cached", settings, console)
    except BrokenArchive:
        # What is in the cache may be damaged while the server has not modified it.
        if not download.was_modified:
            return _fetched(download, temporary / "again", settings, console)
        raise


def _fetched(download: Download, temporary: Path, settings: Settings, console: Console) -> Source:
    archive = download.fetch(console, lambda line: console.print(line, markup=False))
    temporary.mkdir()
    try:
        return _archive(archive, temporary, safe_address(download.url), settings.max_unpacked_bytes)
    except BrokenArchive:
        download.forget()
        raise


def _archive(archive: Path, temporary: Path, name: str, max_bytes: int) -> Source:
    folder = temporary / "unpacked"
    folder.mkdir()
    unpack(archive, folder, max_bytes, name)
    return open_folder(folder, name=origin_of(folder) or name)
