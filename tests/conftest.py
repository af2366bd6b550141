"""Which tests run; what several packages share is in `tests.fixtures`."""

import os
import re
from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.support.examples import FULL, FUZZ
from tests.support.folders import REAL


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--full", action="store_true", help="run everything, as make check does")
    parser.addoption(
        "--all-tests", action="store_true", help="the same with few generated examples, as make mutation does"
    )
    parser.addoption("--fuzz", action="store_true", help="run everything, with ten times the generated examples")


def pytest_configure(config: pytest.Config) -> None:
    if config.getoption("--fuzz"):
        os.environ[FUZZ] = "1"
        config.option.full = True
    if config.getoption("--full"):
        os.environ[FULL] = "1"
        config.option.all_tests = True
    # The process that hands out tests to others imports nothing of what they test, so that they start sooner.
    distributes = config.getoption("dist", "no") != "no" and config.getoption("tx", None)
    if not distributes or config.option.collectonly:
        config.pluginmanager.import_plugin("tests.fixtures")
    config.addinivalue_line("markers", "full: runs in make check only, with --full")
    config.addinivalue_line("markers", "fuzz: runs in make fuzz only, with --fuzz")


FULL_MODULE = re.compile(r"^pytestmark = \[?\s*pytest\.mark\.full\b", re.MULTILINE)


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    """Modules that only make check runs are not even imported: some of them import packages that take a second."""
    is_excluded = collection_path.suffix == ".py" and not config.getoption("--all-tests")
    return (is_excluded and FULL_MODULE.search(collection_path.read_text("utf-8")) is not None) or None


ANSWERED_FROM_MEMORY = ("server", "endpoints", "execution")
"""Packages whose tests run on SQLite, and on PostgreSQL in make fuzz only: responses come from memory in both cases."""


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out what only make check or only make fuzz runs."""
    is_full, is_fuzz = config.getoption("--all-tests"), config.getoption("--fuzz")
    excluded = [
        item for item in items if (_is_full_only(item) and not is_full) or (_is_fuzz_only(item) and not is_fuzz)
    ]
    config.hook.pytest_deselected(items=excluded)
    items[:] = [item for item in items if item not in excluded]


def _is_fuzz_only(item: pytest.Item) -> bool:
    package, parameters = item.path.parent.name, _parameters(item)
    is_from_memory = package in ANSWERED_FROM_MEMORY and parameters.get("database_kind") == "postgres"
    # Spark takes a minute for the sample, and the real files have more in them.
    is_less_than_real = package == "spark" and parameters.get("raw") == "sample" and REAL.is_dir()
    is_on_real_data = "real" in parameters.values()
    # Firefox takes a minute for all pages, of which the real data has more parts and colours.
    is_less_than_real |= item.path.stem == "test_firefox" and not is_on_real_data and REAL.is_dir()
    # A rolling update and the clients of the Ergast API do the same on the other database and on the other files.
    is_again = item.path.stem == "test_rolling" and parameters.get("database_kind") == "sqlite"
    is_again |= item.path.stem == "test_ergast_clients" and is_on_real_data
    return bool(item.get_closest_marker("fuzz")) or is_from_memory or is_less_than_real or is_again


def _is_full_only(item: pytest.Item) -> bool:
    parameters = _parameters(item)
    kind, package = parameters.get("database_kind"), item.path.parent.name
    on_postgres = kind == "postgres" and package == "queries"
    # What publishes and loads versions on PostgreSQL does so on SQLite wherever a test needs a service.
    on_sqlite = kind == "sqlite" and package in ("etl", "dataset")
    on_real_files = "real" in parameters.values() or "real" in getattr(item, "fixturenames", ())
    return bool(item.get_closest_marker("full")) or on_postgres or on_sqlite or on_real_files


def _parameters(item: pytest.Item) -> Mapping[str, object]:
    return getattr(getattr(item, "callspec", None), "params", {})
