"""The text of a raw CSV file, plain or gzipped, read without DuckDB."""

import csv
import gzip
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import BinaryIO, TextIO, cast

NULLS = ("\\N", "")


def open_text(path: Path) -> TextIO:
    if path.suffix == ".gz":
        return gzip.open(path, "rt", encoding="utf-8-sig", errors="surrogateescape", newline="")
    return path.open(encoding="utf-8-sig", errors="surrogateescape", newline="")


def open_bytes(path: Path) -> BinaryIO:
    if path.suffix == ".gz":
        return cast(BinaryIO, gzip.open(path, "rb"))
    return path.open("rb")


def count_rows(path: Path) -> int:
    """Number of rows, without the header. Raises UnicodeDecodeError, OSError, csv.Error."""
    with open_bytes(path) as file:
        lines = sum(1 for line in file if line.strip(b"\r\n"))
        file.seek(0)
        has_line_breaks_in_quotes = any(line.count(b'"') % 2 for line in file)
    if not has_line_breaks_in_quotes:
        return lines - 1
    with open_text(path) as text:
        csv.field_size_limit(sys.maxsize)
        return sum(1 for row in csv.reader(text) if row) - 1


def texts_of(path: Path, header: Sequence[str], columns: Sequence[str]) -> Iterator[tuple[int, list[str | None]]]:
    """Line of each row, and its texts in these columns; None for null."""
    csv.field_size_limit(sys.maxsize)
    indexes = [header.index(column) for column in columns]
    with open_text(path) as file:
        rows = csv.reader(file)
        line = 1
        for row in rows:
            if row and line > 1:
                yield line, [_text(row[index]) if index < len(row) else None for index in indexes]
            line = rows.line_num + 1


def _text(field: str) -> str | None:
    return None if field in NULLS else field.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
