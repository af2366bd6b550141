"""The explorer in a real browser: what people see, with a mouse or without, in light and dark, on a desk or a phone."""

import json
import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Event, Thread
from typing import Any

import pytest
from playwright.sync_api import Browser, Download, Page, Route, expect

from etl.sources.sample import Sample
from graph.endpoints.pages import BUILT
from tests.browser.conftest import Opened, watched
from tests.browser.page_kinds import IDS, IS_BUILT, MISSING, OTHER_PAGES, PAGES, page_paths
from tests.dataset.test_live import until
from tests.support.costs import slowness
from tests.support.local_http import local_client
from tests.support.pipeline import etl
from tests.support.service import served

pytestmark = pytest.mark.skipif(not IS_BUILT, reason="the explorer is not built: make web")

WIDTHS = {"phone": 390, "small phone": 320, "tablet": 768, "wide": 2560}
SHEET = 718
"""The width of an A4 sheet without margins of a centimetre, in CSS pixels."""

CUT_IN_PRINT = """[...document.querySelectorAll('main *')]
    .filter(element => element.checkVisibility() && !element.closest('svg')
        && (element.getBoundingClientRect().right > innerWidth || getComputedStyle(element).maxHeight !== 'none'))
    .slice(0, 3).map(element => element.outerHTML.slice(0, 120))"""

expect.set_options(timeout=20_000)

SHIFT = 0.05
"""The cumulative layout shift of a page, at most. Chromium's guidance calls 0.1 good."""

PAGE_BYTES = 300_000
"""What a page loads at first, compressed, fonts and data included, at most."""

COMPRESSED_BYTES = 1000
"""The build compresses files from this size on."""

INTERACTION_MILLISECONDS = 200

FRAMED = [("/explore/seasons/2019", "Championship race by race", 100), ("/explore/circuits", "Where races were", 120)]
"""Charts, and the pixels below them in a frame as wide as the page that they were copied from, at most.

A map's frame grows with its width, and so does the room in it.
"""

AXE = BUILT.parent / "node_modules" / "axe-core" / "axe.min.js"
COLOR_RULES = ["color-contrast", "link-in-text-block"]
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


@pytest.fixture(scope="module")
def paths(site: str) -> dict[str, str]:
    """The path of each page kind on the data of the service."""
    return {**page_paths(query(site, IDS)), **MISSING, **OTHER_PAGES}


def query(site: str, text: str, **variables: Any) -> Any:
    """The data of an operation."""
    with local_client(base_url=site) as client:
        result = client.post("/graphql", json={"query": text, "variables": variables}).json()
    assert "errors" not in result, result
    return result["data"]


def test_the_explorer_works_where_only_trusted_documents_are_executed(
    sample_database: Path, opened: Opened, tmp_path: Path
) -> None:
    documents = tmp_path / "documents"
    documents.mkdir()
    (documents / "own.graphql").write_text("query Own { dataset { version } }")
    trusted = {"RACING_TRUSTED_DOCUMENTS": str(documents), "RACING_TRUSTED_ONLY": "true"}
    with served(f"sqlite:///{sample_database}/racing.db", tmp_path / "log", **trusted) as client:
        assert "NOT_TRUSTED" in client.post("/graphql", json={"query": "{ drivers { name } }"}).text
        for path in ("/", "/explore/drivers/1", "/explore/races/1", "/explore/compare"):
            page = opened(f"{str(client.base_url).rstrip('/')}{path}")
            expect(page.locator("h1, h2").first).to_be_visible()
            assert "That did not work" not in page.inner_text("main")
            assert "Only trusted" not in page.inner_text("body")


@pytest.mark.parametrize("name", [*PAGES, *MISSING])
def test_a_page_works_at_every_size_in_light_and_dark(
    name: str, site: str, paths: dict[str, str], opened: Opened
) -> None:
    page = opened(site + paths[name], statuses=[404] if name in MISSING else [], color_scheme="light")
    expect(page.locator("h1, h2").first).to_be_visible()
    assert "That did not work" not in page.inner_text("main")
    assert shift(page) < SHIFT
    assert loaded_bytes(page) < PAGE_BYTES
    for width in WIDTHS.values():
        page.set_viewport_size({"width": width, "height": 900})
        wait_for_frame(page)
        wide = "[...document.querySelectorAll('body *')].filter(one => one.getBoundingClientRect().right > innerWidth)"
        names = page.evaluate(f"{wide}.slice(0, 3).map(one => one.outerHTML.slice(0, 120))")
        assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"), f"{width} px: {names}"
    page.emulate_media(media="print")
    page.set_viewport_size({"width": SHEET, "height": 900})
    assert page.evaluate(CUT_IN_PRINT) == []
    page.emulate_media(media="screen")
    page.set_viewport_size({"width": 1280, "height": 720})
    prepare_for_axe(page)
    assert violations(page) == []
    page.emulate_media(color_scheme="dark")
    assert violations(page, COLOR_RULES) == []
    page.set_viewport_size({"width": WIDTHS["phone"], "height": 844})
    assert violations(page) == []


@pytest.mark.parametrize("name", OTHER_PAGES)
def test_third_party_pages_work_offline(name: str, site: str, paths: dict[str, str], opened: Opened) -> None:
    page = opened(site + paths[name])
    expect(page.locator("#root")).not_to_be_empty()
    if name == "GraphiQL":
        page.set_viewport_size({"width": WIDTHS["phone"], "height": 844})
        response = page.locator(".graphiql-response").bounding_box()
        assert response
        assert response["width"] > 300
        assert response["height"] > 250


def prepare_for_axe(page: Page) -> None:
    page.add_style_tag(content="* { content-visibility: visible !important }")
    page.evaluate(AXE.read_text("utf-8"))


def violations(page: Page, rules: Sequence[str] = RULES) -> list[str]:
    """What axe finds, with the first elements of each."""
    options = {"runOnly": rules, "resultTypes": ["violations"]}
    findings = page.evaluate("options => axe.run(document, options)", options)["violations"]
    return [json.dumps([finding["id"], [node["html"] for node in finding["nodes"]][:3]]) for finding in findings]


def shift(page: Page) -> float:
    """How much has moved since the page was opened: its cumulative layout shift."""
    shifted: float = page.evaluate(
        """new Promise(done => {
            let sum = 0;
            new PerformanceObserver(list => list.getEntries().forEach(one => { sum += one.value; }))
                .observe({type: "layout-shift", buffered: true});
            setTimeout(() => done(sum), 200);
        })"""
    )
    return shifted


def loaded_bytes(page: Page) -> int:
    """The compressed size of all that the page has loaded."""
    sizes = page.evaluate(
        "[...performance.getEntriesByType('resource'), ...performance.getEntriesByType('navigation')]"
        ".map(one => one.encodedBodySize)"
    )
    assert len(sizes) > 4
    return int(sum(sizes))


def test_a_page_says_what_it_is_before_its_scripts_are_there(site: str, opened: Opened) -> None:
    page = opened(site)
    page.route("**/*.js", lambda route: None)
    page.goto(f"{site}/explore/circuits", wait_until="commit")
    heading = page.get_by_role("heading", level=1)
    expect(heading).to_have_text("Circuits")
    expect(heading).to_have_css("font-family", re.compile("Barlow Condensed"))
    expect(page.locator(".lead")).to_be_visible()
    page.unroute_all(behavior="ignoreErrors")


def test_back_leads_to_where_the_page_was_left_and_links_to_the_top(site: str, opened: Opened) -> None:
    page = opened(f"{site}/explore/drivers")
    page.locator("main table a[href$='/drivers/1']").first.evaluate("link => link.click()")
    expect(page.locator("main table a[href*='/seasons/']").first).to_be_attached()
    page.evaluate("window.scrollTo({top: 900, behavior: 'instant'})")
    heading = page.get_by_role("heading", level=1)
    name = heading.inner_text()
    wait_for_frame(page)
    position = page.evaluate("window.scrollY")
    assert position > 500
    page.locator("main table a[href*='/seasons/']").first.evaluate("link => link.click()")
    expect(heading).to_contain_text("season")
    until(lambda: page.evaluate("window.scrollY") == 0, 10)
    page.go_back()
    expect(heading).to_have_text(name)
    until(lambda: abs(page.evaluate("window.scrollY") - position) < 50, 10)
    page.reload()
    until(lambda: abs(page.evaluate("window.scrollY") - position) < 50, 10)
    page.go_forward()
    expect(heading).to_contain_text("season")
    until(lambda: page.evaluate("window.scrollY") == 0, 10)
    # Two steps at once, of which the first begins a return to the position.
    page.evaluate(
        "addEventListener('popstate', () => setTimeout(() => history.back(), 200), {once: true}); history.back()"
    )
    expect(heading).to_have_text("Drivers")
    until(lambda: page.evaluate("window.scrollY") == 0, 1)


def test_a_printed_page_has_the_charts_that_nobody_has_scrolled_to(
    site: str, paths: dict[str, str], opened: Opened
) -> None:
    page = opened(site + paths["driver"])
    empty_charts = page.locator(".chart:empty")
    expect(empty_charts.first).to_be_attached()
    page.mouse.move(300, 300)
    until(lambda: page.evaluate("performance.getEntriesByType('resource').some(({name}) => /plot/.test(name))"), 10)
    page.wait_for_timeout(500)  # nothing shows that the module is not only loaded, but evaluated
    assert page.evaluate("document.querySelectorAll('.chart:empty').length") > 0
    # A browser lays out the sheets as soon as this event has been handled.
    left = "dispatchEvent(new Event('beforeprint')) && document.querySelectorAll('.chart:empty').length"
    assert page.evaluate(left) == 0


def test_assets_are_immutable_and_compressed(site: str) -> None:
    with local_client(base_url=site) as client:
        page = client.get("/", headers={"Accept": "text/html", "Accept-Encoding": "gzip"})
        assert page.headers["Cache-Control"] == "no-cache"
        assert page.headers["Content-Encoding"] == "gzip"
        assert 'rel="stylesheet"' not in page.text
        scripts = [
            client.get(path, headers={"Accept-Encoding": "br"})
            for path in re.findall('"(/assets/[^"]+[.]js)"', page.text)
        ]
        assert {script.status_code for script in scripts} == {200}
        assert all("immutable" in script.headers["Cache-Control"] for script in scripts)
        large = [script for script in scripts if len(script.content) >= COMPRESSED_BYTES]
        assert any("/assets/App-" in script.url.path for script in large)
        assert {script.headers["Content-Encoding"] for script in large} == {"br"}
        for path in ("/assets/../index.html", "/assets/%2e%2e/%2e%2e/package.json", "/assets/nothing.js"):
            assert client.get(path).status_code == 404


def test_the_keyboard_alone_leads_from_home_to_the_values_of_a_lap_chart(
    site: str, paths: dict[str, str], opened: Opened
) -> None:
    page = opened(site)
    race_id = query(site, "{ lastRace { raceId } }")["lastRace"]["raceId"]
    race = query(site, LAPS, id=race_id)["race"]
    tab_to(page, race["name"])
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_contain_text(race["name"])
    if not race["lapChart"]["drivers"]:  # the real files have no laps of late races
        page.goto(site + paths["race"])
        race = query(site, LAPS, id=int(paths["race"].split("/")[-1]))["race"]
    winner = race["results"][0]["driver"]
    laps = {driver["driver"]["driverId"]: driver["positions"] for driver in race["lapChart"]["drivers"]}
    chart = page.locator("#lap-chart")
    chart.scroll_into_view_if_needed()
    expect(chart.locator("svg")).to_be_visible()
    lap = chart.get_by_role("slider", name="Lap")
    lap.focus()
    page.keyboard.press("Home")
    for _ in range(3):
        page.keyboard.press("ArrowRight")
    expect(lap).to_have_value("3")
    expect(chart.locator("svg line.step")).to_have_count(1)
    expect(chart.get_by_role("status")).to_contain_text(f"{winner['name']} position {laps[winner['driverId']][2]}")
    button = chart.get_by_role("button", name=winner["name"], exact=True)
    expect(button).to_have_attribute("aria-pressed", "true")
    button.focus()
    page.keyboard.press("Space")
    expect(button).to_have_attribute("aria-pressed", "false")


LAPS = """query ($id: Int!) { race(raceId: $id) {
    name
    results(limit: 1) { driver { driverId name } }
    lapChart { drivers { driver { driverId } positions } }
} }"""


def test_the_keyboard_alone_leads_from_a_search_to_a_query_in_graphiql(site: str, opened: Opened) -> None:
    page = opened(site)
    driver = query(site, "{ leaderboard(metric: WINS, limit: 1) { driver { name surname } } }")["leaderboard"][0][
        "driver"
    ]
    page.keyboard.press("/")
    expect(page.get_by_role("combobox", name="Search")).to_be_focused()
    page.keyboard.type(driver["name"])
    expect(page.get_by_role("option").first).to_contain_text(driver["surname"])
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text(driver["name"])
    tab_to(page, "Query of Every race in GraphiQL")
    page.keyboard.press("Enter")
    page.wait_for_url("**/graphql?*")
    page.locator(".graphiql-query-editor").get_by_text("query Driver").wait_for()
    page.locator(".graphiql-query-editor textarea, .graphiql-query-editor .native-edit-context").first.focus()
    page.keyboard.press("Control+Enter")
    expect(page.locator(".graphiql-response")).to_contain_text(driver["surname"])


def test_the_keyboard_alone_compares_two_drivers(site: str, opened: Opened) -> None:
    page = opened(f"{site}/explore/compare")
    names = [entry["driver"]["name"] for entry in query(site, LEADERS)["leaderboard"]]
    for name, label in zip(names, ("Choose a driver", "Add a driver"), strict=True):
        page.get_by_role("combobox", name=label).focus()
        page.keyboard.type(name)
        page.keyboard.press("Enter")
        expect(page.get_by_role("button", name=f"{name} , remove")).to_be_visible()
    expect(page.get_by_role("heading", name="Against each other")).to_be_visible()
    wins = page.get_by_role("row", name="Wins").first
    for driver in query(site, LEADERS)["leaderboard"]:
        expect(wins).to_contain_text(f"{driver['value']:,.0f}")


def test_enter_waits_for_the_suggestions_of_what_was_typed(site: str, opened: Opened) -> None:
    page = opened(site)
    name = query(site, LEADERS)["leaderboard"][0]["driver"]["name"]
    box = page.get_by_role("combobox", name="Search")
    for cancelling in ("Escape", "ArrowDown", None):
        page.reload()  # without the results of earlier searches
        box.press_sequentially(name[:3])
        expect(page.get_by_role("option").first).to_be_visible()
        pages = page.evaluate("history.length")
        with held_operations(page):
            box.press_sequentially(name[3:])
            box.press("Enter")
            if cancelling:
                box.press(cancelling)
        if cancelling:
            wait_for_frame(page)
            assert page.evaluate("history.length") == pages
    expect(page.get_by_role("heading", level=1)).to_have_text(name)
    assert page.evaluate("history.length") == pages + 1


def test_a_year_leads_to_its_season_and_a_search_that_fails_says_so(site: str, opened: Opened) -> None:
    page = opened(site, statuses={503})
    year = query(site, "{ seasons(limit: 1) { year } }")["seasons"][0]["year"]
    box = page.get_by_role("combobox", name="Search")
    page.route(OPERATIONS, lambda route: route.fulfill(status=503))
    box.fill("anything")
    box.press("Enter")
    expect(page.get_by_text("The service cannot be reached")).to_be_visible()
    page.unroute(OPERATIONS)
    pages = page.evaluate("history.length")
    box.fill("")
    box.press_sequentially(str(year))
    box.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_contain_text(str(year))
    page.wait_for_url(f"**/explore/seasons/{year}")
    assert page.evaluate("history.length") == pages + 1


@contextmanager
def held_operations(page: Page) -> Iterator[None]:
    """The last operation of the block gets its response at the end; the page has given up those before."""
    held: list[Route] = []
    is_over = Event()
    page.route(OPERATIONS, lambda route: route.continue_() if is_over.is_set() else held.append(route))
    yield
    # A request that has been sent comes here only while the page is used.
    until(lambda: bool(page.evaluate("true") and held), 10)
    is_over.set()
    with page.expect_response(OPERATIONS):
        held[-1].continue_()


def wait_for_frame(page: Page) -> None:
    page.evaluate("new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))")


OPERATIONS = "**/graphql"
LEADERS = "{ leaderboard(metric: WINS, limit: 2) { value driver { name surname } } }"


def tab_to(page: Page, text: str) -> None:
    """Press Tab until an element with this text has the focus."""
    for _ in range(150):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.textContent").strip() == text:
            return
    raise AssertionError(f"Tab does not lead to {text}")


def test_a_table_is_sorted_and_narrowed_by_its_address_within_200_ms(site: str, opened: Opened) -> None:
    page = opened(f"{site}/explore/drivers")
    everyone = len(query(site, "{ drivers { driverId } }")["drivers"])
    if everyone > 100:
        page.get_by_role("button", name=f"Show all {everyone} rows").click()
    expect(page.locator("tbody tr")).to_have_count(everyone)
    limit = INTERACTION_MILLISECONDS * slowness()
    assert interaction(page, "th button:has-text('Races')") < limit
    page.wait_for_url("**sort=RACES_ENTERED-DESC**")
    expect(page.get_by_role("columnheader", name="Races")).to_have_attribute("aria-sort", "descending")
    column = page.evaluate("[...document.querySelectorAll('thead th')].findIndex(th => th.ariaSort === 'descending')")
    counts = [int(text) for text in page.locator(f"tbody tr > :nth-child({column + 1})").all_inner_texts()]
    assert len(counts) == everyone
    assert counts == sorted(counts, reverse=True)
    assert interaction(page, "label:has-text('Winners only') input") < limit
    page.wait_for_url("**winners=only**")
    winners = page.locator("tbody tr")
    expect(winners).to_have_count(len(query(site, "{ drivers(where: { wins: { gt: 0 } }) { driverId } }")["drivers"]))
    assert winners.count() < everyone
    page.reload()
    expect(winners.first).to_be_visible()
    expect(page.get_by_role("checkbox", name="Winners only")).to_be_checked()
    page.get_by_label("Name").fill("nobody has this name")
    page.get_by_role("button", name="Show all").click()
    expect(page.get_by_text(f"{everyone} drivers")).to_be_visible()


def interaction(page: Page, selector: str) -> float:
    """Milliseconds from a click until the browser has painted what it changed: the least of three clicks."""
    return min(_interaction(page, selector) for _ in range(3))


def _interaction(page: Page, selector: str) -> float:
    took: float = page.locator(selector).first.evaluate(
        """element => new Promise(done => {
            const start = performance.now();
            element.click();
            requestAnimationFrame(() => setTimeout(() => done(performance.now() - start)));
        })"""
    )
    return took


def test_a_chart_and_a_table_are_saved_as_files(site: str, opened: Opened) -> None:
    page = opened(f"{site}/explore/seasons/2019")
    figure = page.locator("#progression")
    figure.scroll_into_view_if_needed()
    expect(figure.locator("svg")).to_be_visible()
    svg = saved(page, "SVG of Championship race by race")
    assert svg.startswith(b"<svg")
    assert b"var(--" not in svg
    assert saved(page, "PNG of Championship race by race").startswith(b"\x89PNG")
    lines = saved(page, "CSV of Championship race by race").decode().splitlines()
    drawn = query(site, "{ season(year: 2019) { races { driverStandings { championshipPoints } } } }")["season"][
        "races"
    ]
    rounds = sum(bool(race["driverStandings"]) for race in drawn)
    assert lines[0] == "Driver,Round,Race,Points"
    assert len(lines) <= 1 + 10 * rounds
    assert len(lines) > rounds


def saved(page: Page, name: str) -> bytes:
    """The file that a button saves."""
    with page.expect_download() as download:
        page.get_by_role("button", name=name).click()
    file: Download = download.value
    return Path(file.path()).read_bytes()


@pytest.mark.parametrize(("path", "title", "room"), FRAMED)
def test_another_page_can_contain_a_chart_and_nothing_else(
    path: str, title: str, room: int, site: str, opened: Opened, tmp_path: Path
) -> None:
    page = opened(site + path)
    for details in page.locator("main figure details summary").all():
        details.click()
    page.get_by_role("button", name=f"Embed {title}", exact=True).click()
    code = page.get_by_role("textbox", name="HTML").input_value()
    assert code.startswith("<iframe src=")
    (tmp_path / "index.html").write_text(code)
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(SimpleHTTPRequestHandler, directory=tmp_path)) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        other = page.context.new_page()
        # As browsers do in frames of other sites where the visitor forbids storage.
        other.add_init_script("Object.defineProperty(window, 'sessionStorage', {get() { throw new DOMException(); }})")
        other.goto(f"http://127.0.0.1:{server.server_port}/")
        frame = other.frame_locator("iframe")
        expect(frame.get_by_role("heading", name=title)).to_be_visible()
        expect(frame.locator("svg[role=img] path").first).to_be_attached()
        expect(frame.locator("header")).to_have_count(0)
        rest = frame.locator("figure").evaluate("figure => innerHeight - figure.getBoundingClientRect().bottom")
        assert 16 <= rest <= room
        other.close()
        server.shutdown()


@pytest.mark.parametrize("embed", ["embed=", "embed", "embed=&embed=progression", "embed=no-such-chart"])
def test_an_address_that_others_may_frame_never_has_the_whole_site(embed: str, site: str, opened: Opened) -> None:
    page = opened(f"{site}/explore/seasons/2019?{embed}")
    expect(page.locator("main.embedded")).to_have_count(1)
    expect(page.locator("header.site")).to_have_count(0)
    expect(page.get_by_text("no chart of that name")).to_be_visible(timeout=2_000)


def test_a_frame_says_that_its_chart_could_not_be_loaded(site: str, opened: Opened) -> None:
    page = opened(f"{site}/explore/seasons/2019?embed=progression", statuses={503})
    page.route(OPERATIONS, lambda route: route.fulfill(status=503))
    page.reload()
    expect(page.get_by_text("could not be loaded")).to_be_visible()
    expect(page.get_by_text("no chart of that name")).to_be_hidden()


def test_a_page_says_that_its_scripts_could_not_be_loaded(site: str, browser: Browser) -> None:
    page = browser.new_page()
    page.route("**/App-*.js", lambda route: route.abort())
    page.goto(f"{site}/explore/drivers")
    expect(page.get_by_text("This page could not be loaded.")).to_be_visible()
    expect(page.get_by_text("Loading…")).to_be_hidden()
    page.close()


@pytest.mark.parametrize("broken", ["query Drivers", "query"], ids=["of a page", "of all parts"])
def test_a_page_with_an_error_in_its_code_says_so_and_others_work(broken: str, site: str, browser: Browser) -> None:
    def answer(route: Route) -> None:
        if broken in (route.request.post_data or ""):
            route.fulfill(json={"data": {"drivers": [None]}})
        else:
            route.continue_()

    page = browser.new_page()
    page.route(OPERATIONS, answer)
    page.goto(f"{site}/explore/drivers")
    expect(page.get_by_role("alert")).to_contain_text("This page cannot be shown")
    page.unroute(OPERATIONS)
    if broken == "query Drivers":
        page.get_by_role("navigation", name="Pages").get_by_role("link", name="Seasons").click()
        expect(page.get_by_role("heading", level=1)).to_have_text("Seasons")
    else:
        page.get_by_role("button", name="Load it again").click()
    expect(page.locator("main table")).to_be_visible()
    expect(page.get_by_role("alert")).to_be_hidden()
    page.close()


RECORDS_SEEN = """() => {
    window.seen = [];
    const main = document.querySelector("main");
    const parts = ["thead th:last-child", "tbody td:last-child"];
    const look = () => seen.push(parts.map(part => main.querySelector(part).textContent));
    new MutationObserver(look).observe(main, {subtree: true, childList: true, characterData: true});
}"""
"""Notes the heading of the last column and its first figure, after each change of the page."""


def test_records_never_come_under_the_heading_of_others(site: str, opened: Opened) -> None:
    page = opened(f"{site}/explore/records?by=WINS")
    metric, first = page.get_by_label("Metric"), page.locator("main tbody td:last-child").first
    wins = first.text_content() or ""
    page.evaluate(RECORDS_SEEN)
    metric.select_option("WIN_RATE")
    expect(page.locator("thead th").last).to_have_text("Win rate")
    rate = first.text_content() or ""
    metric.select_option("WINS")
    expect(first).to_have_text(wins)
    assert {(heading, figure) for heading, figure in page.evaluate("seen")} == {("Wins", wins), ("Win rate", rate)}


def test_the_figures_of_a_race_equal_the_api(site: str, paths: dict[str, str], opened: Opened) -> None:
    page = opened(site + paths["race"])
    race_id = int(paths["race"].split("/")[-1])
    race = query(
        site,
        """query ($id: Int!) { race(raceId: $id) {
            results { positionText points laps grid driver { name } team { name } }
            driverStandings { championshipPoints driver { name } }
            qualifying { position driver { name } }
        } }""",
        id=race_id,
    )["race"]
    rows = texts(page, "Result")
    assert len(rows) == len(race["results"])
    for row, result in zip(rows, race["results"], strict=True):
        assert row[1:3] == [result["driver"]["name"], (result["team"] or {"name": "–"})["name"]]
        assert row[3] == ("Pit lane" if result["grid"] == 0 else str(result["grid"]))
        assert row[5] == str(result["laps"])
        assert number(row[8]) == pytest.approx(result["points"], abs=0.005)
    standings = texts(page, "Drivers' championship after this race")
    assert [row[1] for row in standings] == [entry["driver"]["name"] for entry in race["driverStandings"]]
    assert [number(row[4]) for row in standings] == [entry["championshipPoints"] for entry in race["driverStandings"]]
    assert [row[:2] for row in texts(page, "Qualifying")] == [
        [str(entry["position"]), entry["driver"]["name"]] for entry in race["qualifying"]
    ]


def test_the_figures_of_a_season_equal_the_api(site: str, opened: Opened) -> None:
    page = opened(f"{site}/explore/seasons/2019")
    season = query(
        site,
        """{ season(year: 2019) {
            races { raceId results { position driver { driverId } } }
            driverStandings { championshipPoints wins driver { driverId name } }
            teamStandings { championshipPoints wins team { name } }
        } }""",
    )["season"]
    drivers, teams = texts(page, "Drivers of 2019"), texts(page, "Teams of 2019")
    assert [(row[1], number(row[3]), number(row[5])) for row in drivers] == [
        (entry["driver"]["name"], entry["championshipPoints"], entry["wins"]) for entry in season["driverStandings"]
    ]
    assert [(row[1], number(row[3]), number(row[4])) for row in teams] == [
        (entry["team"]["name"], entry["championshipPoints"], entry["wins"]) for entry in season["teamStandings"]
    ]
    matrix = texts(page, "Results of 2019 by driver and round")
    for row, driver in zip(matrix, season["driverStandings"], strict=True):
        for cell, race in zip(row[2:-1], season["races"], strict=True):
            mine = [entry for entry in race["results"] if entry["driver"]["driverId"] == driver["driver"]["driverId"]]
            if not mine:
                assert cell == ""
            elif mine[0]["position"]:
                assert cell == str(mine[0]["position"])
            else:
                assert cell.isalpha()


def test_the_figures_of_a_team_equal_the_api(site: str, paths: dict[str, str], opened: Opened) -> None:
    page = opened(site + paths["team"])
    team = query(
        site,
        """query ($id: Int!) { team(teamId: $id) {
            name
            seasons(orderBy: [{ field: YEAR, direction: DESC }]) { year championshipPoints wins podiums }
            circuits { wins circuit { circuitName } }
        } }""",
        id=int(paths["team"].split("/")[-1]),
    )["team"]
    assert [(int(row[0]), number(row[2]), int(row[5])) for row in texts(page, f"Seasons of {team['name']}")] == [
        (entry["year"], entry["championshipPoints"], entry["wins"]) for entry in team["seasons"]
    ]
    circuits = {row[0]: int(row[2]) for row in texts(page, f"{team['name']} at circuits")}
    assert circuits == {entry["circuit"]["circuitName"]: entry["wins"] for entry in team["circuits"]}


def texts(page: Page, caption: str) -> list[list[str]]:
    """The cells of a table, by its caption."""
    table = page.get_by_role("table", name=caption, exact=True)
    expect(table).to_be_visible()
    expect(page.locator("table[aria-busy=true]")).to_have_count(0)
    cells: list[list[str]] = table.evaluate(
        "table => [...table.tBodies[0].rows].map(row => [...row.cells].map(cell => cell.textContent.trim()))"
    )
    return cells


def number(text: str) -> float | None:
    return None if text == "–" else float(text.replace(",", ""))


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
        expect(page.locator("main").get_by_text("Version 1, published")).to_be_visible()
        before = texts(page, "Wins")
        etl("run", "--source", tmp_path / "2", folder=tmp_path)
        page.get_by_role("button", name="Show version 2").click()  # within 3 s on an idle machine
        expect(page.locator("main").get_by_text("Version 2, published")).to_be_visible()
        assert texts(page, "Wins") != before
        expect(page.get_by_role("button", name="Show version 2")).to_be_hidden()


@pytest.mark.full
def test_without_the_weekend_and_a_second_source_pages_say_what_is_missing(browser: Browser, tmp_path: Path) -> None:
    Sample(seasons=3).write(tmp_path / "source")
    required = ("circuits", "constructors", "drivers", "races", "results", "status")
    for file in (tmp_path / "source").glob("*.csv"):
        if file.stem not in required:
            file.unlink()
    published = etl("run", "--source", tmp_path / "source", folder=tmp_path)
    assert published.returncode == 0, published.stderr
    with served(f"sqlite:///{tmp_path}/racing.db", tmp_path / "log") as client:
        site = str(client.base_url)
        race, year = query(site, "{ lastRace { raceId year } }")["lastRace"].values()
        for path in ("/", f"/explore/races/{race}", f"/explore/seasons/{year}", "/explore/drivers/1", "/explore/data"):
            with browser.new_context() as context, watched(context) as page:
                page.goto(site + path)
                expect(page.locator("h1")).to_be_visible()
                expect(page.locator("main table").first).to_be_visible()
                assert "That did not work" not in page.inner_text("main")
                if "races" in path:
                    expect(page.get_by_role("heading", name="Lap chart")).to_be_visible()
                    expect(page.locator("main")).to_contain_text(re.compile("No lap|no lap"))
                if "data" in path:
                    expect(page.locator("main")).to_contain_text("This version has one source")
