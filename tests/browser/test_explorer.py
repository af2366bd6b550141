"""The explorer in a real browser: what people see, with a mouse or without, in light and dark, on a desk or a phone."""

import json
import re
from pathlib import Path
from typing import Any

import httpx2
import pytest
from playwright.sync_api import Browser, Page, Route, expect

from etl.sources.sample import Sample
from graph.endpoints.pages import BUILT
from tests.browser.conftest import Opened, watched
from tests.support.pipeline import etl
from tests.support.service import served

pytestmark = pytest.mark.skipif(not (BUILT / "index.html").is_file(), reason="the explorer is not built: make web")

PAGES = {
    "home": "/",
    "home by rate": "/?by=WIN_RATE",
    "drivers": "/explore/drivers?sort=PODIUMS-DESC&page=2",
    "driver": "/explore/drivers/1",
    "circuits": "/explore/circuits",
    "circuit": "/explore/circuits/1",
    "seasons": "/explore/seasons",
    "season": "/explore/seasons/2019",
    "compare": "/explore/compare?drivers=1,10",
    "data": "/explore/data",
    "no driver": "/explore/drivers/999999",
    "no page": "/explore/nowhere",
    "GraphiQL": "/graphql",
    "Swagger UI": "/docs",
    "ReDoc": "/redoc",
}
OURS = [name for name, path in PAGES.items() if path == "/" or path[1] == "?" or path.startswith("/explore")]
WISHES: dict[str, dict[str, Any]] = {
    "light": {"color_scheme": "light"},
    "dark": {"color_scheme": "dark"},
    "phone": {"viewport": {"width": 390, "height": 844}, "has_touch": True},
}
expect.set_options(timeout=20_000)

SHIFT = 0.1
"""What Chromium's guidance calls a good cumulative layout shift, at most."""

HOME_BYTES = 250_000

AXE = BUILT.parent / "node_modules" / "axe-core" / "axe.min.js"


@pytest.mark.parametrize("wish", WISHES)
@pytest.mark.parametrize("name", PAGES)
def test_a_page_works_for_everyone_without_a_complaint(name: str, wish: str, site: str, opened: Opened) -> None:
    page = opened(site + PAGES[name], **WISHES[wish])
    expect(page.locator("#root")).not_to_be_empty()
    if name not in OURS:
        return
    expect(page.locator("h1").first).to_be_visible()
    assert "That did not work" not in page.inner_text("main")
    assert shift(page) < SHIFT
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"), "it scrolls sideways"
    page.evaluate(AXE.read_text("utf-8"))
    found = page.evaluate("axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']})")
    serious = [one for one in found["violations"] if one["impact"] in ("serious", "critical")]
    assert not serious, json.dumps([(one["id"], [node["html"] for node in one["nodes"]][:3]) for one in serious])


def shift(page: Page) -> float:
    """How much has jumped since the page was opened: its cumulative layout shift."""
    shifted: float = page.evaluate(
        """new Promise(done => {
            let sum = 0;
            new PerformanceObserver(list => list.getEntries().forEach(one => { sum += one.value; }))
                .observe({type: "layout-shift", buffered: true});
            setTimeout(() => done(sum), 300);
        })"""
    )
    return shifted


def test_the_first_page_is_small(site: str, opened: Opened) -> None:
    page = opened(site)
    sizes = page.evaluate(
        "[...performance.getEntriesByType('resource'), ...performance.getEntriesByType('navigation')]"
        ".map(one => one.encodedBodySize)"
    )
    assert len(sizes) > 4
    assert sum(sizes) < HOME_BYTES


def test_files_are_kept_for_good_and_compressed(site: str) -> None:
    with httpx2.Client(base_url=site, trust_env=False) as client:
        page = client.get("/", headers={"Accept": "text/html"})
        assert page.headers["Cache-Control"] == "no-cache"
        script = page.text.split('src="')[1].split('"')[0]
        answer = client.get(script, headers={"Accept-Encoding": "br"})
        assert (answer.status_code, answer.headers["Content-Encoding"]) == (200, "br")
        assert "immutable" in answer.headers["Cache-Control"]
        for path in ("/assets/../index.html", "/assets/%2e%2e/%2e%2e/package.json", "/assets/nothing.js"):
            assert client.get(path).status_code == 404


def test_the_keyboard_alone_leads_from_a_search_to_the_query_behind_a_chart(site: str, opened: Opened) -> None:
    page = opened(site)
    surname = page.evaluate("document.querySelector('details td:nth-child(2)').textContent").split()[-1]
    page.keyboard.press("/")
    expect(page.get_by_role("combobox", name="Search")).to_be_focused()
    page.keyboard.type(surname)
    expect(page.get_by_role("option").first).to_contain_text(surname)
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_contain_text(surname)
    for _ in range(40):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.textContent") == "The query behind this":
            break
    page.keyboard.press("Enter")
    page.wait_for_url("**/graphql?*")
    page.wait_for_selector(".graphiql-query-editor .view-line")
    page.locator(".graphiql-query-editor").get_by_text("query Driver").wait_for()
    page.locator(".graphiql-query-editor textarea, .graphiql-query-editor .native-edit-context").first.focus()
    page.keyboard.press("Control+Enter")
    expect(page.locator(".graphiql-response")).to_contain_text(surname)


def test_a_table_is_sorted_narrowed_and_paged_by_its_address(site: str, opened: Opened) -> None:
    page = opened(f"{site}/explore/drivers")
    page.get_by_role("button", name="Races").click()
    page.wait_for_url("**sort=RACES_ENTERED-DESC**")
    expect(page.get_by_role("columnheader", name="Races")).to_have_attribute("aria-sort", "descending")
    settle(page)
    counts = [int(text) for text in page.locator("tbody td:nth-child(3)").all_inner_texts()]
    assert counts == sorted(counts, reverse=True)
    everyone = page.locator("main").get_by_text(re.compile(r"^\d+ drivers?$")).inner_text()
    page.get_by_role("checkbox", name="Winners only").check()
    page.wait_for_url("**winners=only**")
    expect(page.get_by_role("checkbox", name="Winners only")).to_be_checked()
    settle(page)
    winners = page.locator("tbody").inner_text()
    assert page.locator("main").get_by_text(re.compile(r"^\d+ drivers?$")).inner_text() != everyone
    page.reload()
    settle(page)
    assert page.locator("tbody").inner_text() == winners


def test_an_answer_that_takes_its_time_leaves_the_old_one_marked_as_old(site: str, opened: Opened) -> None:
    page = opened(f"{site}/explore/drivers")
    settle(page)
    first = page.locator("tbody").inner_text()
    held: list[Route] = []
    page.route("**/graphql", lambda route: held.append(route))
    page.get_by_role("button", name="Next").click()
    expect(page.locator("[aria-busy=true]")).to_have_text(re.compile("Page 2"))
    assert page.locator("tbody").inner_text() == first
    held.pop().continue_()
    settle(page)
    assert page.locator("tbody").inner_text() != first


def settle(page: Page) -> None:
    """Wait until the page shows the answer to what its address asks."""
    expect(page.locator("[aria-busy=false]")).to_be_visible()


def test_a_version_that_is_published_is_offered_and_shown(browser: Browser, tmp_path: Path) -> None:
    for seed in (1, 2):
        Sample(seed=seed).write(tmp_path / str(seed))
    etl("run", "--source", tmp_path / "1", folder=tmp_path)
    with (
        served(f"sqlite:///{tmp_path}/racing.db", tmp_path / "log") as client,
        browser.new_context() as context,
        watched(context) as page,
    ):
        page.set_default_timeout(20_000)
        page.goto(str(client.base_url))
        expect(page.get_by_text("Version 1, published")).to_be_visible()
        before = leaders(page)
        etl("run", "--source", tmp_path / "2", folder=tmp_path)
        page.get_by_role("button", name="Show version 2").click()  # within 3 s on an idle machine
        expect(page.get_by_text("Version 2, published")).to_be_visible()
        assert leaders(page) != before
        expect(page.get_by_role("button", name="Show version 2")).to_be_hidden()


def leaders(page: Page) -> str:
    found: str = page.evaluate("document.querySelector('details table').textContent")
    return found
