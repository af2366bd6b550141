"""Raw files in a bucket, downloaded into a cache folder; a file is downloaded again only when it has changed.

Credentials come from where the provider's own tools look for them: the environment, the role of the machine or the
container, or for S3 a mounted file that `RACING_BUCKET_CREDENTIALS` names.
"""

import configparser
import json
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from hashlib import sha256
from pathlib import Path, PurePosixPath
from typing import Any

import obstore
from filelock import FileLock
from obstore.exceptions import BaseError
from obstore.store import ObjectStore, from_url
from rich.console import Console
from rich.progress import track

from etl.addresses import safe_address
from etl.layouts.known import STEMS
from etl.sources.archive import WANTED
from etl.sources.folder import FORMATS
from etl.sources.source import SourceError

PROVIDERS = ("AWS_", "AZURE_", "GOOGLE_")
SCHEMES = ("s3", "gs", "az")
TRIES = 3
WHOLE = timedelta(hours=1)
"""Timeout for a file."""
MACHINE_ROLE = "169.254."
"""The address of a cloud machine's role, which the library tries last for credentials."""
INDEX = "index.json"
BLOCK = 1 << 22


def fetch(url: str, cache: Path, timeout: float, console: Console, credentials: str = "") -> Path:
    """Sync a local folder with the objects below `url`. Returns the folder.

    `timeout` is the longest silence of the store, in seconds. Raises SourceError when the store cannot be reached,
    rejects the request, or stops early; fetched files stay, and the next run continues from there.
    """
    folder = cache / sha256(url.encode()).hexdigest()[:16]
    folder.mkdir(parents=True, exist_ok=True)
    with FileLock(cache / f"{folder.name}.lock"), _explained(url):
        store = _store(url, timeout, credentials)
        objects = {meta["path"]: meta for batch in obstore.list(store) for meta in batch if _is_input(meta["path"])}
        if not objects:
            raise SourceError(f"{safe_address(url)}: there are no input files, such as {', '.join(STEMS[:5])}")
        index = _index(folder)
        _forget(folder, index, keep=lambda path: path in objects)
        changed = [path for path, meta in objects.items() if index.get(path) != _tag(meta)]
        for path in track(changed, "download", console=console, transient=True, disable=not console.is_terminal):
            index[path] = _fetch_object(store, path, folder)
            (folder / INDEX).write_text(json.dumps(index), "utf-8")
    return folder


def _store(url: str, timeout: float, credentials: str) -> ObjectStore:
    for name in [name for name, value in os.environ.items() if name.startswith(PROVIDERS) and not value]:
        del os.environ[name]  # compose passes unset variables as empty ones
    silence = timedelta(seconds=timeout)
    options: dict[str, Any] = {
        # Plain HTTP is used only if AWS_ENDPOINT_URL begins with http://.
        "client_options": {"allow_http": True, "timeout": WHOLE, "read_timeout": silence, "connect_timeout": silence},
        "retry_config": {"max_retries": TRIES, "retry_timeout": TRIES * silence},
    }
    if credentials and url.startswith("s3:"):
        options |= _from_file(Path(credentials))
    return from_url(url, **options)


def _from_file(path: Path) -> dict[str, Any]:
    """Credentials as the AWS tools keep them: [default], aws_access_key_id = ..., aws_secret_access_key = ..."""
    parser = configparser.ConfigParser()
    try:
        parser.read_string(path.read_text("utf-8"))
        section = parser["default"]
        names = ("aws_access_key_id", "aws_secret_access_key", "aws_session_token")
        return {name.removeprefix("aws_"): section[name] for name in names[: 3 if names[2] in section else 2]}
    except OSError as error:
        raise SourceError(f"RACING_BUCKET_CREDENTIALS: {path} cannot be read: {error.strerror}") from None
    except (configparser.Error, KeyError, UnicodeDecodeError):  # their messages quote the file
        missing = "[default] with aws_access_key_id and aws_secret_access_key"
        raise SourceError(f"RACING_BUCKET_CREDENTIALS: {path} has no {missing}") from None


def _is_input(path: str) -> bool:
    """An input file at the top, or a part of one in its folder."""
    parts = PurePosixPath(path.lower()).parts
    is_part = len(parts) > 1 and parts[0] in STEMS and parts[-1].endswith(tuple(FORMATS)) and ".." not in parts
    return path.lower() in WANTED or is_part


def _index(folder: Path) -> dict[str, list[Any]]:
    """Tag and size of each downloaded object, by path."""
    try:
        tags: dict[str, list[Any]] = json.loads((folder / INDEX).read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    return {path: tag for path, tag in tags.items() if (folder / path).is_file()}


def _tag(meta: "obstore.ObjectMeta") -> list[Any]:
    return [meta["e_tag"], meta["size"]]


def _forget(folder: Path, index: dict[str, list[Any]], keep: Callable[[str], bool]) -> None:
    """Remove files that are no longer in the bucket, and files that are not in the index."""
    for file in [path for path in folder.rglob("*") if path.is_file() and path.name != INDEX]:
        path = file.relative_to(folder).as_posix()
        if path not in index or not keep(path):
            file.unlink()
            index.pop(path, None)


def _fetch_object(store: ObjectStore, path: str, folder: Path) -> list[Any]:
    target = folder / path
    target.parent.mkdir(parents=True, exist_ok=True)
    partial = target.with_name(f"{target.name}.part")
    result = obstore.get(store, path)
    with partial.open("wb") as file:
        for block in result.stream(BLOCK):
            file.write(block)
        got = file.tell()
    if got != result.meta["size"]:
        raise SourceError(f"{path}: the store stopped after {got:,} of {result.meta['size']:,} bytes; try again")
    partial.replace(target)
    return _tag(result.meta)


@contextmanager
def _explained(url: str) -> Iterator[None]:
    try:
        yield
    except (BaseError, FileNotFoundError, ValueError) as error:
        raise SourceError(f"{safe_address(url)} cannot be read: {_reason(str(error))}") from None


def _reason(message: str) -> str:
    if MACHINE_ROLE in message:
        return "no credentials were found, neither in the environment nor of a role"
    if "Account must be specified" in message:
        return "whose container it is, AZURE_STORAGE_ACCOUNT_NAME has to say"
    if "403 Forbidden" in message or "401 Unauthorized" in message:
        return "the store refuses these credentials, or they may not read there"
    if "404 Not Found" in message:
        return "there is no such bucket"
    return message.strip().splitlines()[0]
