"""A zip archive of raw files."""

import lzma
import tempfile
import zipfile
import zlib
from pathlib import Path, PurePosixPath

from etl.layouts.known import STEMS
from etl.sources.folder import FORMATS, ORIGIN, has_files
from etl.sources.source import SourceError

BLOCK = 1 << 20

WANTED = {name.lower(): name for name in (*(f"{stem}{suffix}" for stem in STEMS for suffix in FORMATS), ORIGIN)}
"""Names of input files by their lower-case names: archives have them in any case."""


class BrokenArchive(SourceError):
    """A file that is not a zip archive, or not a whole one."""


def install(archive: Path, folder: Path, origin: str, max_bytes: int) -> None:
    """Replace the input files of a folder by those of an archive, all or none. Raises SourceError as `unpack`."""
    with tempfile.TemporaryDirectory(dir=folder, prefix=".unpacking-") as name:
        unpacked = Path(name)
        unpack(archive, unpacked, max_bytes)
        if not has_files(unpacked):
            raise SourceError(f"{archive.name} holds no input files, such as {', '.join(STEMS[:5])}")
        (unpacked / ORIGIN).write_text(f"{origin}\n", "utf-8")
        for file in WANTED.values():
            (folder / file).unlink(missing_ok=True)
        for path in unpacked.iterdir():
            path.replace(folder / path.name)


def unpack(archive: Path, folder: Path, max_bytes: int, name: str | None = None) -> None:
    """Put the input files of an archive, wherever they stand in it, side by side into a folder.

    Messages call it `name`. Raises BrokenArchive, and SourceError when it has a path that leads out of it, holds a file
    twice, or has more than `max_bytes` in it.
    """
    name = name or archive.name
    try:
        with zipfile.ZipFile(archive) as opened:
            left = max_bytes
            for member in opened.infolist():
                left -= _unpack_member(opened, member, folder, name, left)
    except (zipfile.BadZipFile, zlib.error, lzma.LZMAError, EOFError, NotImplementedError, RuntimeError) as error:
        raise BrokenArchive(f"{name} is not a readable zip archive: {error}") from None


def _unpack_member(opened: zipfile.ZipFile, member: zipfile.ZipInfo, folder: Path, archive: str, left: int) -> int:
    """Number of bytes unpacked."""
    path = PurePosixPath(member.filename.replace("\\", "/"))
    if path.is_absolute() or ".." in path.parts:
        raise SourceError(f"{archive}: the path {member.filename} leads out of the archive")
    name = WANTED.get(path.name.lower())
    if member.is_dir() or name is None:
        return 0
    target = folder / name
    if target.exists():
        raise SourceError(f"{archive} holds {name} twice")
    size = 0
    with opened.open(member) as packed, target.open("wb") as file:
        # The sizes in an archive's directory may be wrong.
        while block := packed.read(BLOCK):
            size += len(block)
            if size > left:
                raise SourceError(f"{archive} unpacks to more bytes than RACING_MAX_UNPACKED_BYTES allows")
            file.write(block)
    return size
