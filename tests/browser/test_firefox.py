"""The explorer in Firefox."""

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.browser.page_kinds import IDS, IS_BUILT, page_paths
from tests.browser.test_explorer import query

FIREFOX = shutil.which("firefox-esr") or shutil.which("firefox")
NODE = shutil.which("node")
PUPPETEER = Path("graph/web/node_modules/puppeteer-core")

pytestmark = pytest.mark.skipif(not IS_BUILT, reason="the explorer is not built: make web")


def problems(site: str, scheme: str) -> dict[str, list[str]]:
    """What is wrong with each page in light or dark."""
    if not (FIREFOX and NODE and PUPPETEER.is_dir()):
        pytest.skip("Firefox, or Node with the packages of graph/web, is missing")
    paths: list[str] = [*page_paths(query(site, IDS)).values()]
    script = Path(__file__).with_name("firefox.mjs")
    command = [NODE, str(script), FIREFOX, scheme, site.rstrip("/"), *paths]
    completed = subprocess.run(command, capture_output=True, text=True, timeout=480, check=False)
    assert completed.returncode == 0, completed.stderr
    by_path: dict[str, list[str]] = json.loads(completed.stdout)
    assert by_path.keys() == set(paths)
    return by_path


def test_every_page_works_in_firefox_at_three_sizes(site: str) -> None:
    assert [*filter(None, problems(site, "light").values())] == []


@pytest.mark.full
def test_every_page_has_enough_contrast_in_firefox_in_dark(site: str) -> None:
    assert [*filter(None, problems(site, "dark").values())] == []
