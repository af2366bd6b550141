"""Pages for browsers, and JSON for other clients, with a build of the explorer and without."""

import re
from pathlib import Path

import httpx2
import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from graph.endpoints.pages import BUILT, Pages
from tests.fixtures import Published
from tests.support.service import served

BROWSER = {"Accept": "text/html,application/xhtml+xml,*/*;q=0.8"}


@pytest.fixture
def unbuilt(tmp_path: Path) -> TestClient:
    return TestClient(Starlette(routes=Pages(tmp_path, names_rows=False).routes(explorer=True)))


def test_without_a_build_the_first_page_explains_how_to_build(unbuilt: TestClient) -> None:
    page = unbuilt.get("/", headers=BROWSER).text
    assert "make web" in page
    assert "Node.js" in page
    assert "make web" in unbuilt.get("/explore/drivers", headers=BROWSER).text


def test_without_a_build_graphiql_works(tmp_path: Path) -> None:
    assert b"GraphiQL" in Pages(tmp_path).graphiql.body
    assert b"# What is here, and the first ten drivers." in Pages(tmp_path).graphiql.body


@pytest.mark.parametrize("path", ["/docs", "/redoc"])
def test_without_a_build_the_docs_name_an_offline_source(path: str, unbuilt: TestClient) -> None:
    assert "/openapi.json" in unbuilt.get(path).text


def test_without_a_build_no_page_runs_a_script_that_can_change(unbuilt: TestClient, tmp_path: Path) -> None:
    pages = [unbuilt.get(path, headers=BROWSER).text for path in ("/", "/docs", "/redoc", "/graphql")]
    foreign = [tag for page in pages for tag in re.findall(r"<(?:script|link)\b[^>]*https://[^>]*>", page)]
    assert len(foreign) >= 6
    assert all('integrity="sha384-' in tag and re.search(r"@\d+\.\d+\.\d+/", tag) for tag in foreign), foreign


@pytest.mark.parametrize("accept", ["*/*", "application/json"])
def test_programs_get_the_addresses_as_json(accept: str, client: httpx2.Client) -> None:
    response = client.get("/", headers={"Accept": accept})
    assert response.json()["graphql"] == "/graphql"
    assert "Accept" in response.headers["Vary"]


def test_browsers_get_a_page(client: httpx2.Client) -> None:
    response = client.get("/", headers=BROWSER)
    assert response.headers["Content-Type"].startswith("text/html")
    assert "script-src 'self'" in response.headers["Content-Security-Policy"]


def test_graphiql_can_be_off(published: Published, tmp_path: Path) -> None:
    with served(published.url, tmp_path / "log", RACING_EXPLORER="false") as client:
        assert client.get("/", headers=BROWSER).json()["graphql"] == "/graphql"
        assert client.get("/explore/drivers", headers=BROWSER).status_code == 404


def test_no_page_has_a_script_in_it() -> None:
    if not BUILT.is_dir():
        pytest.skip("the explorer is not built: make web")
    for page in BUILT.glob("*.html"):
        assert "<script>" not in page.read_text("utf-8")
        assert "https://" not in page.read_text("utf-8")
