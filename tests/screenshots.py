"""Takes the screenshots of README: make screenshots."""

import shutil
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

from etl.sources.sample import Sample
from graph.endpoints.pages import BUILT
from tests.support.pipeline import etl
from tests.support.service import ROOT, served

IMAGES = ROOT / "docs" / "images"
SIZE = {"width": 1200, "height": 720}
WAIT_MILLISECONDS = 3_000
"""For charts and editors to be drawn."""


def main() -> None:
    chromium = shutil.which("chromium") or shutil.which("google-chrome")
    if chromium is None or not (BUILT / "index.html").is_file():
        raise SystemExit("Chromium and the built explorer are needed: install Chromium and run make web.")
    with tempfile.TemporaryDirectory() as name, sync_playwright() as playwright:
        folder = Path(name)
        Sample().write(folder / "raw")
        published = etl("run", "--source", folder / "raw", folder=folder)
        assert published.returncode == 0, published.stderr
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-gpu"])
        with served(f"sqlite:///{folder}/racing.db", folder / "log") as client:
            for image, path in (("explorer", "/explore/drivers"), ("graphiql", "/graphql")):
                page = browser.new_page(viewport=SIZE)  # type: ignore[arg-type]  # a TypedDict in Playwright
                page.goto(f"{client.base_url}{path}".replace("//explore", "/explore").replace("//graphql", "/graphql"))
                page.wait_for_timeout(WAIT_MILLISECONDS)
                if image == "graphiql":
                    page.get_by_role("button", name="Execute").click()
                    page.wait_for_timeout(WAIT_MILLISECONDS)
                page.screenshot(path=IMAGES / f"{image}.png")
        browser.close()


if __name__ == "__main__":
    main()
