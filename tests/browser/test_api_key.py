"""A service with API keys: the explorer and GraphiQL request the key, and keep it for the tab."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from graph.endpoints.pages import BUILT
from graph.server.api_keys import hash_key
from tests.support.pipeline import etl
from tests.support.service import served

KEY = "racing_only-for-this-test"

pytestmark = pytest.mark.skipif(not (BUILT / "index.html").is_file(), reason="the explorer is not built: make web")


@pytest.fixture
def protected(small: Path, tmp_path: Path) -> Iterator[str]:
    """The address of a service that requires a key."""
    keys = tmp_path / "keys"
    keys.write_text(f"{hash_key(KEY)} tester\n")
    completed = etl("run", "--source", small, folder=tmp_path)
    assert completed.returncode == 0, completed.stderr
    with served(f"sqlite:///{tmp_path}/racing.db", tmp_path / "log", RACING_API_KEYS=str(keys)) as client:
        yield str(client.base_url)


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context()
    yield context.new_page()
    context.close()


def enter(page: Page, key: str) -> None:
    page.get_by_label("API key", exact=True).fill(key)
    page.get_by_role("button", name="Continue").click()


def test_the_explorer_works_once_the_key_is_entered(protected: str, page: Page) -> None:
    page.goto(f"{protected}/explore/drivers")
    expect(page.get_by_text("This service needs an API key")).to_be_visible()
    enter(page, "racing_wrong")
    expect(page.get_by_text("The service does not accept the key that was entered.")).to_be_visible()
    enter(page, KEY)
    expect(page.get_by_role("table")).to_be_visible()
    page.goto(f"{protected}/")  # the key is kept
    expect(page.get_by_role("heading", name="Drivers' championship")).to_be_visible()


def test_graphiql_sends_the_key(protected: str, page: Page) -> None:
    page.goto(f"{protected}/graphql?query={{dataset{{version}}}}")
    enter(page, KEY)
    page.wait_for_selector(".graphiql-query-editor .view-line")
    page.locator(".graphiql-query-editor textarea, .graphiql-query-editor .native-edit-context").first.focus()
    page.keyboard.press("Control+Enter")
    expect(page.locator(".graphiql-response")).to_contain_text("data", timeout=20_000)
