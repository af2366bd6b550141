"""Takes the screenshots of README, and one of each page at each size: make screenshots."""

import tempfile
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, sync_playwright

from etl.sources.sample import Sample
from graph.endpoints.pages import BUILT
from tests.browser.page_kinds import IDS, page_paths
from tests.support.chromium import CHROMIUM
from tests.support.folders import ROOT
from tests.support.pipeline import etl
from tests.support.service import served

IMAGES = ROOT / "docs" / "images"
SIZE = {"width": 1200, "height": 720}
SHARED, SHARED_SIZE = ROOT / "graph" / "web" / "public" / "share.png", {"width": 1200, "height": 630}
SHARED_CARD = """
() => {
  const charts = [...document.querySelectorAll(".chart svg")];
  const lapChart = charts.sort((a, b) => b.innerHTML.length - a.innerHTML.length)[0];
  lapChart.querySelectorAll("text").forEach(text => text.remove());
  lapChart.style = "width: 1400px; max-width: none; height: 480px; position: absolute; left: -60px; top: 200px";
  lapChart.setAttribute("preserveAspectRatio", "none");
  document.body.innerHTML = `
    <div style="position: relative; width: 1200px; height: 630px; overflow: hidden">
      <div style="position: absolute; left: 64px; top: 44px">
        <div style="font: 600 84px/1.1 'Barlow Condensed'">Racing Data</div>
        <div style="font: 400 30px/1.5 Inter">
          Races, drivers, teams, circuits and records, with the query behind each
        </div>
      </div>
    </div>`;
  document.body.firstElementChild.append(lapChart);
}
"""
"""What is shown where a link to any page is shared: a name, a sentence and the lines of a lap chart."""
EVERY_PAGE = ROOT / "data" / "screenshots"
"""A folder that is not committed."""

VIEWS: dict[str, dict[str, Any]] = {
    "light": {"viewport": {"width": 1280, "height": 900}},
    "dark": {"viewport": {"width": 1280, "height": 900}, "color_scheme": "dark"},
    "phone": {"viewport": {"width": 390, "height": 844}},
    "tablet": {"viewport": {"width": 768, "height": 1024}},
    "wide": {"viewport": {"width": 2560, "height": 1300}},
}
WAIT_MILLISECONDS = 3_000
"""For charts and editors to be drawn."""


def main() -> None:
    if CHROMIUM is None or not (BUILT / "index.html").is_file():
        raise SystemExit("Chromium and the built explorer are needed: install Chromium and run make web.")
    with tempfile.TemporaryDirectory() as name, sync_playwright() as playwright:
        folder = Path(name)
        Sample().write(folder / "raw")
        published = etl("run", "--source", folder / "raw", folder=folder)
        assert published.returncode == 0, published.stderr
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"])
        with served(f"sqlite:///{folder}/racing.db", folder / "log") as client:
            for image, path in (("explorer", "/explore/seasons/2019"), ("graphiql", "/graphql")):
                page = browser.new_page(viewport=SIZE)  # type: ignore[arg-type]  # a TypedDict in Playwright
                page.goto(f"{client.base_url}{path}".replace("//explore", "/explore").replace("//graphql", "/graphql"))
                page.wait_for_timeout(WAIT_MILLISECONDS)
                if image == "graphiql":
                    page.get_by_role("button", name="Execute").click()
                    page.wait_for_timeout(WAIT_MILLISECONDS)
                page.screenshot(path=IMAGES / f"{image}.png")
            ids = client.post("/graphql", json={"query": IDS}).json()["data"]
            take_shared_image(browser, f"{client.base_url}".rstrip("/") + page_paths(ids)["race"])
            show_every_page(browser, str(client.base_url).rstrip("/"), page_paths(ids))
        browser.close()


def take_shared_image(browser: Browser, race_page: str) -> None:
    page = browser.new_page(viewport=SHARED_SIZE)  # type: ignore[arg-type]  # as above
    page.goto(race_page)
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    page.wait_for_timeout(WAIT_MILLISECONDS)
    page.evaluate(SHARED_CARD)
    page.screenshot(path=SHARED)


def show_every_page(browser: Browser, site: str, paths: dict[str, str]) -> None:
    EVERY_PAGE.mkdir(parents=True, exist_ok=True)
    for view, options in VIEWS.items():
        with browser.new_context(**options) as context:
            for name, path in paths.items():
                page = context.new_page()
                page.goto(site + path)
                # Charts are drawn when they come into view.
                page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
                page.wait_for_timeout(WAIT_MILLISECONDS / 3)
                page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
                page.wait_for_timeout(WAIT_MILLISECONDS / 6)
                page.screenshot(path=EVERY_PAGE / f"{name}, {view}.png", full_page=True)
                page.close()
    print(f"{len(VIEWS) * len(paths)} screenshots are in {EVERY_PAGE.relative_to(ROOT)}")


if __name__ == "__main__":
    main()
