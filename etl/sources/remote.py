"""Download of an archive over HTTP, whole or not at all."""

import http.client
import urllib.error
import urllib.request
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO

from rich.console import Console
from rich.progress import BarColumn, DownloadColumn, Progress, TextColumn, TransferSpeedColumn

from etl.sources.source import SourceError

BLOCK = 1 << 16


def download(url: str, target: Path, timeout: float, console: Console) -> None:
    """Fetch `url` into `target`; `timeout` is the longest silence of the server, in seconds.

    Raises SourceError when the server cannot be reached, refuses, falls silent or stops early; the target is then
    as it was before.
    """
    part = target.with_name(target.name + ".part")
    try:
        with urllib.request.urlopen(url, timeout=timeout) as response, part.open("wb") as file:
            size = int(response.headers.get("Content-Length") or 0)
            got = _copy(response, file, size, console)
        if size and got != size:
            raise SourceError(f"{url}: the server stopped after {got:,} of {size:,} bytes; try again")
        part.replace(target)
    except urllib.error.HTTPError as error:
        raise SourceError(f"{url}: the server answered {error.code} {error.reason}") from None
    except (OSError, http.client.HTTPException, ValueError) as error:
        reason = getattr(error, "reason", error)
        raise SourceError(f"{url} cannot be downloaded: {reason}. Is this machine online?") from None
    finally:
        with suppress(OSError):
            part.unlink()


def _copy(response: http.client.HTTPResponse, file: BinaryIO, size: int, console: Console) -> int:
    columns = (TextColumn("download"), BarColumn(), DownloadColumn(), TransferSpeedColumn())
    with Progress(*columns, console=console, disable=not console.is_terminal) as progress:
        task = progress.add_task("download", total=size or None)
        got = 0
        while block := response.read(BLOCK):
            file.write(block)
            got += len(block)
            progress.advance(task, len(block))
    return got
