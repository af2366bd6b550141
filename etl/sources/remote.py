"""Download of an archive over HTTP, whole or not at all."""

import http.client
import socket
import urllib.error
import urllib.request
from collections.abc import Mapping
from contextlib import suppress
from ipaddress import ip_address
from pathlib import Path
from typing import Any, BinaryIO
from urllib.parse import urlsplit

from rich.console import Console
from rich.progress import BarColumn, DownloadColumn, Progress, TextColumn, TransferSpeedColumn

from etl.addresses import safe_address
from etl.sources.source import SourceError

BLOCK = 1 << 16
NOT_MODIFIED = 304

CONDITIONS = {"ETag": "If-None-Match", "Last-Modified": "If-Modified-Since"}
"""The header of a request that has the value of each header of an earlier response."""


def download(
    url: str,
    target: Path,
    timeout: float,
    max_bytes: int,
    console: Console,
    conditions: Mapping[str, str] | None = None,
) -> dict[str, str] | None:
    """Fetch `url` into `target`; `timeout` is the longest silence of the server, in seconds.

    `conditions` are request headers such as If-None-Match. Returns the headers that make the next request conditional;
    None if the server answers that nothing was modified.

    Raises SourceError when the server cannot be reached, rejects the request, falls silent or stops early, when it
    sends more than `max_bytes`, or redirects to where a redirect must not lead; the target is then as it was before.
    """
    shown = safe_address(url)
    partial = target.with_name(target.name + ".part")
    try:
        opener = urllib.request.build_opener(Redirects(url))
        request = urllib.request.Request(url, headers=dict(conditions or {}))
        with opener.open(request, timeout=timeout) as response, partial.open("wb") as file:
            size = int(response.headers.get("Content-Length") or 0)
            got = _copy(response, file, size, max_bytes, console)
        if got > max_bytes:
            raise SourceError(f"{shown} is larger than {max_bytes:,} bytes: RACING_MAX_DOWNLOAD_BYTES allows no more")
        if size and got != size:
            raise SourceError(f"{shown}: the server stopped after {got:,} of {size:,} bytes; try again")
        partial.replace(target)
        return {name: response.headers[header] for header, name in CONDITIONS.items() if response.headers[header]}
    except urllib.error.HTTPError as error:
        if error.code == NOT_MODIFIED and conditions:
            return None
        raise SourceError(f"{shown}: the server answered {error.code} {error.reason}") from None
    except ValueError as error:
        raise SourceError(f"{shown} is not an address that can be requested: {error}") from None
    except (OSError, http.client.HTTPException) as error:
        reason = getattr(error, "reason", error)
        raise SourceError(f"{shown} cannot be downloaded: {reason}. Is this machine online?") from None
    finally:
        with suppress(OSError):
            partial.unlink()


class Redirects(urllib.request.HTTPRedirectHandler):
    """Follows redirects, except from https to another scheme, and to a host in a private network."""

    def __init__(self, url: str) -> None:
        self.hosts = {urlsplit(url).hostname}

    def redirect_request(self, req: Any, fp: Any, code: int, msg: str, headers: Any, newurl: str) -> Any:
        parts = urlsplit(newurl)
        if urlsplit(req.full_url).scheme == "https" and parts.scheme != "https":
            raise SourceError(f"{safe_address(req.full_url)} redirects from https to {safe_address(newurl)}")
        if parts.hostname not in self.hosts and not _is_public(parts.hostname or ""):
            raise SourceError(f"{safe_address(req.full_url)} redirects to a private host: {safe_address(newurl)}")
        return super().redirect_request(req, fp, code, msg, headers, newurl)


def _is_public(host: str) -> bool:
    """Whether every address of the host is one of the public internet. Raises OSError when it has none."""
    return all(ip_address(str(entry[4][0])).is_global for entry in socket.getaddrinfo(host, None))


def _copy(response: Any, file: BinaryIO, size: int, max_bytes: int, console: Console) -> int:
    """Number of bytes copied; the copy ends when there are more than `max_bytes`."""
    columns = (TextColumn("download"), BarColumn(), DownloadColumn(), TransferSpeedColumn())
    with Progress(*columns, console=console, disable=not console.is_terminal) as progress:
        task = progress.add_task("download", total=size or None)
        got = 0
        while got <= max_bytes and (block := response.read(BLOCK)):
            file.write(block)
            got += len(block)
            progress.advance(task, len(block))
    return got
