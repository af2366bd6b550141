"""A file with a known digest is not read again unless it may have changed."""

import os
from pathlib import Path

import pytest

from etl import fingerprint
from etl.fingerprint import SETTLED_NANOSECONDS, digests
from etl.sources.folder import open_folder
from etl.sources.sources import Sources


@pytest.fixture
def raw(tmp_path: Path) -> Path:
    folder = tmp_path / "raw"
    folder.mkdir()
    settled(folder / "status.csv", "statusId,status\n1,a\n")
    settled(folder / "seasons.csv", "year\n2020\n")
    return folder


def settled(file: Path, content: str, seconds: float = 10) -> None:
    """Write a file as if it had been written some seconds ago."""
    file.write_text(content)
    then = file.stat().st_mtime_ns - round(seconds * 1e9)
    os.utime(file, ns=(then, then))


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Names of the files that are read."""
    names: list[str] = []
    reading = fingerprint._digest

    def digest(path: Path) -> str:
        names.append(path.name)
        return reading(path)

    monkeypatch.setattr(fingerprint, "_digest", digest)
    return names


def test_an_unchanged_file_is_not_read_again(raw: Path, tmp_path: Path, read: list[str]) -> None:
    first = digests(Sources(open_folder(raw)), tmp_path)
    assert sorted(read) == ["seasons.csv", "status.csv"]
    assert digests(Sources(open_folder(raw)), tmp_path) == first == digests(Sources(open_folder(raw)))
    assert sorted(read) == ["seasons.csv", "seasons.csv", "status.csv", "status.csv"], "only without the cache"


@pytest.mark.parametrize("content", ["statusId,status\n1,b\n", "statusId,status\n1,longer\n"])
def test_a_changed_file_is_read(content: str, raw: Path, tmp_path: Path, read: list[str]) -> None:
    before = digests(Sources(open_folder(raw)), tmp_path)
    read.clear()
    settled(raw / "status.csv", content, seconds=5)
    after = digests(Sources(open_folder(raw)), tmp_path)
    assert read == ["status.csv"]
    assert after["status.csv"] != before["status.csv"]


def test_a_file_that_took_anothers_place_with_its_times_is_read(raw: Path, tmp_path: Path, read: list[str]) -> None:
    digests(Sources(open_folder(raw)), tmp_path)
    read.clear()
    old = (raw / "status.csv").stat()
    (raw / "new").write_text("statusId,status\n1,z\n")
    (raw / "new").replace(raw / "status.csv")
    os.utime(raw / "status.csv", ns=(old.st_atime_ns, old.st_mtime_ns))
    digests(Sources(open_folder(raw)), tmp_path)
    assert read == ["status.csv"]


def test_a_file_that_was_written_just_now_is_read_each_time(raw: Path, tmp_path: Path, read: list[str]) -> None:
    settled(raw / "status.csv", "statusId,status\n1,a\n", seconds=SETTLED_NANOSECONDS / 2e9)
    for _ in range(2):
        digests(Sources(open_folder(raw)), tmp_path)
    assert sorted(read) == ["seasons.csv", "status.csv", "status.csv"]


@pytest.mark.parametrize("content", ["", "[]", "{", '{"x": 1}', "null"])
def test_a_damaged_cache_is_ignored(content: str, raw: Path, tmp_path: Path) -> None:
    (tmp_path / "digests.json").write_text(content)
    assert digests(Sources(open_folder(raw)), tmp_path) == digests(Sources(open_folder(raw)))
