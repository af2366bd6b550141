"""Optional files may be missing, each alone and all together, in every format and on every engine."""

import shutil
from pathlib import Path

import pytest

from etl.layouts.ergast import ERGAST
from etl.pipeline import publisher_of
from etl.published.database import Database
from etl.settings import Settings
from etl.sources.sample import Sample
from tests.support.pipeline import etl_here

pytestmark = pytest.mark.full

OPTIONAL = tuple(table for table in ERGAST.stems if table not in ERGAST.needed)
MISSING = (*((table,) for table in OPTIONAL), OPTIONAL)


@pytest.fixture(scope="module")
def wholes(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """All files, by their format."""
    folder = tmp_path_factory.mktemp("whole")
    for format_ in ("csv", "parquet"):
        Sample(seasons=2, format=format_).write(folder / format_)
    return {format_: folder / format_ for format_ in ("csv", "parquet")}


@pytest.mark.parametrize("missing", MISSING, ids=lambda missing: "all" if len(missing) > 1 else missing[0])
@pytest.mark.parametrize(("format_", "database"), [("csv", "sqlite"), ("parquet", "postgres")])
def test_a_version_is_published_without_optional_files(
    missing: tuple[str, ...],
    format_: str,
    database: str,
    wholes: dict[str, Path],
    tmp_path: Path,
    request: pytest.FixtureRequest,
) -> None:
    url = f"sqlite:///{tmp_path}/racing.db"
    if database == "postgres":
        url = request.getfixturevalue("new_database")()
    raw = shutil.copytree(wholes[format_], tmp_path / "raw")
    for table in missing:
        next(raw.glob(f"{table}.*")).unlink()
    completed = etl_here(
        "run", "--source", raw, "--database", url, folder=tmp_path, RACING_CACHE=str(tmp_path / "cache")
    )
    assert completed.returncode == 0, completed.stderr
    version = publisher_of(Database(url), Settings.from_environment({})).history()[0]
    assert version.row_counts["drivers_summary"] > 0
    assert {rows["name"] for rows in version.input_rows} == {path.name for path in raw.glob(f"*.{format_}")}
    assert all(rows["read"] == rows["used"] for rows in version.input_rows)
