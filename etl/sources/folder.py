"""A folder of raw files, each as CSV, gzipped CSV or Parquet, or as a folder of such files."""

from collections.abc import Callable
from pathlib import Path

from etl.addresses import safe_address
from etl.layouts.ergast import ERGAST
from etl.layouts.known import LAYOUTS, STEMS
from etl.layouts.layout import Layout
from etl.sources.csv_file import CsvFile
from etl.sources.parquet_file import ParquetFile
from etl.sources.partitioned_table import PartitionedTable
from etl.sources.source import InputFile, Part, Source, SourceError

FORMATS: dict[str, Callable[[Path, str], Part]] = {".csv": CsvFile, ".csv.gz": CsvFile, ".parquet": ParquetFile}

MAX_ORIGIN_CHARACTERS = 500

PARTS = ""
"""A partitioned table is a folder with the table's name."""

ORIGIN = "SOURCE.txt"
"""A file that says where a folder's files came from, and in its second line their licence."""


def open_folder(folder: Path, name: str | None = None) -> Source:
    """The source that a folder holds. Raises SourceError for a table with two files, or one that is not a file."""
    layout = _layout_of(folder)
    files = {table: file for table, stem in layout.stems.items() if (file := _find(folder, stem))}
    return Source(
        name or origin_of(folder) or str(folder), files, _ignored(folder, layout), layout, _licence_of(folder, layout)
    )


def has_files(folder: Path) -> bool:
    """True when the folder holds at least one input file."""
    return any(_candidates(folder, stem) for stem in STEMS)


def archives_in(folder: str | None) -> str:
    """Advice for a folder that holds an archive in place of its files; empty if there is none."""
    archives = sorted(path.name for path in Path(folder or "").glob("*.zip")) if folder else []
    return f"; it holds {archives[0]}: name the archive itself" if archives else ""


def _layout_of(folder: Path) -> Layout:
    """The layout whose files the folder holds. Raises SourceError if there are files of several."""
    layouts = [layout for layout in LAYOUTS if any(_candidates(folder, stem) for stem in layout.stems.values())]
    if len(layouts) > 1:
        names = " and of ".join(layout.name for layout in layouts)
        raise SourceError(f"{folder} holds files of {names}: put them into folders of their own")
    return layouts[0] if layouts else ERGAST


def origin_of(folder: Path) -> str | None:
    return safe_address(_origin_line(folder, 0)) or None


def _licence_of(folder: Path, layout: Layout) -> str | None:
    return layout.licence or _origin_line(folder, 1) or None


def _origin_line(folder: Path, number: int) -> str:
    """A line of SOURCE.txt; empty where there is none."""
    file = folder / ORIGIN
    if not file.is_file() or not _is_inside(file, folder):
        return ""
    with file.open(encoding="utf-8", errors="replace") as text:
        lines = [text.readline(MAX_ORIGIN_CHARACTERS).strip() for _ in range(number + 1)]
    return lines[number]


def _find(folder: Path, stem: str) -> InputFile | None:
    candidates = _candidates(folder, stem)
    if len(candidates) > 1:
        raise SourceError(f"{' and '.join(path.name for path in candidates)} are both there: keep one")
    for path in candidates:
        if not _is_inside(path, folder):
            raise SourceError(f"{path.name} is a link that leads out of {folder}: put the file itself there")
        suffix = path.name.lower().removeprefix(stem)
        if path.is_dir() != (suffix == PARTS):
            raise SourceError(f"{path.name} is {'a directory, not a file' if suffix else 'not a folder of parts'}")
        if suffix and not path.is_file():
            raise SourceError(f"{path.name} is not a regular file")
        return FORMATS[suffix](path, path.name) if suffix else _parts(path)
    return None


def _ignored(folder: Path, layout: Layout) -> tuple[str, ...]:
    inputs = {path for stem in layout.stems.values() for path in _candidates(folder, stem)}
    others = (
        path
        for path in folder.iterdir()
        if path.name.lower().endswith(tuple(FORMATS)) and path not in inputs and not _is_known(path, layout)
    )
    return tuple(sorted(path.name for path in others))


def _is_known(path: Path, layout: Layout) -> bool:
    """True for a file of the layout that no raw table needs."""
    return bool(layout.prefix) and path.name.lower().startswith(layout.prefix)


def _candidates(folder: Path, stem: str) -> list[Path]:
    """Paths that may be a table's file; names may be in any case."""
    order = {f"{stem}{suffix}": index for index, suffix in enumerate((*FORMATS, PARTS))}
    candidates = [
        path for path in (folder.iterdir() if folder.is_dir() else ()) if path.name.lower() in order and path.exists()
    ]
    return sorted(candidates, key=lambda path: (order[path.name.lower()], path.name))


def _parts(folder: Path) -> PartitionedTable:
    formats = {
        str(path.relative_to(folder.parent)): make
        for path in sorted(folder.rglob("*"))
        for suffix, make in FORMATS.items()
        if path.name.lower().endswith(suffix) and path.is_file() and _is_inside(path, folder.parent)
    }
    if not formats:
        raise SourceError(f"{folder.name}/ holds no file that can be read: {', '.join(FORMATS)}")
    return PartitionedTable(
        f"{folder.name}/", {name: make(folder.parent / name, name) for name, make in formats.items()}
    )


def _is_inside(path: Path, folder: Path) -> bool:
    """Whether what a path leads to is below the folder, links followed."""
    return path.resolve().is_relative_to(folder.resolve())
