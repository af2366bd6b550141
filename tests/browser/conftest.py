"""A real browser without a network: it reaches only this machine's service, and every console message counts."""

from collections.abc import Callable, Collection, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from graph.endpoints.pages import Pages
from tests.dataset.test_live import until
from tests.support.chromium import CHROMIUM
from tests.support.service import served

OFFLINE = "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1"

LOADED = """document.querySelector('#root').firstElementChild && !document.querySelector('.loading, [aria-busy=true]')
    && [...document.querySelectorAll('.chart[data-near=true]')].every(one => one.firstElementChild)"""
"""A page has its data, all rows of its tables, and its charts."""

TRUSTED = frozenset(Pages().documents())
"""The operations that the explorer may send."""

Opened = Callable[..., Page]


@pytest.fixture(scope="module")  # not longer: no other event loop can run in the thread meanwhile
def browser() -> Iterator[Browser]:
    if CHROMIUM is None:
        pytest.skip("Chromium is not installed")
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu", OFFLINE])
        yield chromium
        chromium.close()


@pytest.fixture(scope="session", params=["sample", "real"])
def site(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a service on the sample, and of one on the real data."""
    folder: Path = request.getfixturevalue(f"{request.param}_database")
    with served(f"sqlite:///{folder}/racing.db", tmp_path_factory.mktemp("site") / "log") as client:
        yield str(client.base_url)


@contextmanager
def watched(context: BrowserContext, statuses: Collection[int] = ()) -> Iterator[Page]:
    """A page that must not log, request other hosts, or get an error other than these statuses."""
    complaints: list[str] = []
    page = context.new_page()

    def on_console(message: Any) -> None:
        is_expected = any(f"status of {status}" in message.text for status in statuses)
        if message.type in ("error", "warning") and not is_expected:
            complaints.append(f"console: {message.text}")

    def on_request(request: Any) -> None:
        if not request.url.startswith(("http://127.0.0.1", "data:", "blob:")):
            complaints.append(f"another host: {request.url}")
        is_of_explorer = urlsplit(page.url).path != "/graphql"
        if is_of_explorer and request.url.endswith("/graphql") and request.method == "POST":
            text = request.post_data_json.get("query")
            if text and text not in TRUSTED:
                complaints.append(f"not a trusted document: {text}")

    def on_failure(request: Any) -> None:
        if request.failure != "net::ERR_ABORTED":  # the page itself gave it up: more was typed, or a file was saved
            complaints.append(f"failed: {request.url} {request.failure}")

    def on_response(response: Any) -> None:
        if response.status >= 400 and response.status not in statuses:
            complaints.append(f"{response.status}: {response.url}")

    page.on("console", on_console)
    page.on("pageerror", lambda error: complaints.append(f"error: {error}"))
    page.on("request", on_request)
    page.on("requestfailed", on_failure)
    page.on("response", on_response)
    yield page
    assert complaints == []


@pytest.fixture
def opened(browser: Browser) -> Iterator[Opened]:
    """Opens pages, each in a browser of its own, with these options of a browser context."""
    with ExitStack() as stack:

        def open_(address: str, statuses: Collection[int] = (), **options: Any) -> Page:
            context = stack.enter_context(browser.new_context(**options))
            context.set_default_timeout(20_000)
            page = stack.enter_context(watched(context, statuses))
            page.goto(address)
            until(lambda: bool(page.evaluate(LOADED)), 30)
            return page

        yield open_
