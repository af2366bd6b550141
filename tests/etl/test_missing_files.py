"""Optional files may be missing, each alone and all together, in every format and on every engine."""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from etl.declarations import INPUTS, NEEDED
from etl.sources.sample import Sample
from tests.pipeline import etl_here

OPTIONAL = tuple(table for table in INPUTS if table not in NEEDED)
MISSING = (*((table,) for table in OPTIONAL), OPTIONAL)


@pytest.fixture(scope="module", params=["csv", "parquet"])
def whole(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("whole")
    Sample(seasons=2, format=request.param).write(folder)
    return folder


@pytest.mark.parametrize("missing", MISSING, ids=lambda missing: "all" if len(missing) > 1 else missing[0])
def test_a_version_is_published_without_optional_files(missing: tuple[str, ...], whole: Path, tmp_path: Path) -> None:
    raw = shutil.copytree(whole, tmp_path / "raw")
    for table in missing:
        next(raw.glob(f"{table}.*")).unlink()
    done = etl_here("run", "--source", raw, folder=tmp_path, RACING_CACHE=str(tmp_path / "cache"))
    assert done.returncode == 0, done.stderr
    with closing(sqlite3.connect(tmp_path / "racing.db")) as connection:
        (drivers,) = connection.execute("select count(*) from drivers_summary where races_entered > 0").fetchone()
    assert drivers > 0
