"""The documentation at /guide in a browser."""

import pytest
from playwright.sync_api import Browser

from graph.endpoints.guide import GUIDE
from tests.browser.conftest import watched

pytestmark = pytest.mark.skipif(not (GUIDE / "index.html").is_file(), reason="the guide is not built: make guide")


def test_search_finds_a_page(browser: Browser, site: str) -> None:
    with browser.new_context() as context, watched(context) as page:
        page.goto(f"{site.rstrip('/')}/guide/")
        page.keyboard.press("/")
        page.keyboard.type("trusted documents")
        page.get_by_role("link", name="Security and limits").first.wait_for()
