"""Titles, descriptions and the sitemap of the explorer's pages, as search engines and shared links see them."""

import re
import struct
from html import unescape
from pathlib import Path

import httpx2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.endpoints.page_heads import PageHead, head_of
from graph.endpoints.pages import BUILT
from graph.server.api_keys import hash_key
from tests.fixtures import Published
from tests.support.examples import examples
from tests.support.service import served

BROWSER = {"Accept": "text/html,application/xhtml+xml,*/*;q=0.8"}


def title(page: str) -> str:
    return unescape(page.split("<title>")[1].split("</title>")[0])


def test_every_page_of_the_sitemap_has_a_head_of_its_own(client: httpx2.Client) -> None:
    response = client.get("/sitemap.xml")
    assert response.headers["Content-Type"].startswith("application/xml")
    addresses = [unescape(address) for address in re.findall(r"<loc>(.*?)</loc>", response.text)]
    drivers = client.get("/drivers").json()
    assert len(addresses) == len(set(addresses)) > len(drivers) + 20
    for address in addresses[::7]:
        page = client.get(address, headers=BROWSER)
        assert page.status_code == 200
        assert f'<link rel="canonical" href="{address}">' in page.text
    titles = {title(client.get(f"/explore/drivers/{row['driverId']}", headers=BROWSER).text) for row in drivers[:9]}
    assert titles == {f"{row['name']} \u2013 Racing Data" for row in drivers[:9]}
    assert client.get("/robots.txt").text.endswith(f"Sitemap: {client.base_url}/sitemap.xml\n")


@pytest.mark.parametrize(
    "path", ["/explore/drivers/999999", "/explore/nowhere", "/explore/drivers/1/2", "/explore/x/1"]
)
def test_an_unknown_address_has_the_status_404_and_a_page(path: str, client: httpx2.Client) -> None:
    page = client.get(path, headers=BROWSER)
    assert page.status_code == 404
    assert page.headers["Content-Type"].startswith("text/html")
    assert title(page.text) == "There is nothing at this address \u2013 Racing Data"


def test_other_sites_may_embed_a_chart_and_no_page(client: httpx2.Client) -> None:
    chart = client.get("/explore/seasons/2019?embed=progression", headers=BROWSER)
    assert "frame-ancestors *" in chart.headers["Content-Security-Policy"]
    page = client.get("/explore/seasons/2019", headers=BROWSER)
    assert ("<header" in chart.text, "<header" in page.text) == (False, (BUILT / "index.html").is_file())
    for path in ("/", "/explore/seasons/2019", "/explore/seasons/2019?other=embed", "/graphql"):
        page = client.get(path, headers=BROWSER)
        assert "frame-ancestors 'none'" in page.headers["Content-Security-Policy"]


@pytest.mark.skipif(not (BUILT / "index.html").is_file(), reason="the explorer is not built: make web")
def test_a_shared_link_has_an_image_of_the_declared_size(client: httpx2.Client) -> None:
    tags = client.get("/explore/drivers/1", headers=BROWSER).text
    image, width, height = (
        tags.split(f'<meta property="og:{name}" content="')[1].split('"')[0]
        for name in ("image", "image:width", "image:height")
    )
    assert image.startswith(str(client.base_url))
    content = client.get(image).content
    assert content[:8] == b"\x89PNG\r\n\x1a\n"
    assert struct.unpack(">2I", content[16:24]) == (int(width), int(height))


def test_behind_api_keys_no_head_names_a_row(published: Published, tmp_path: Path) -> None:
    keys = tmp_path / "keys"
    keys.write_text(f"{hash_key('racing_only-for-this-test')} tester\n")
    with served(published.url, tmp_path / "log", RACING_API_KEYS=str(keys)) as client:
        assert title(client.get("/explore/drivers/1", headers=BROWSER).text) == "Drivers \u2013 Racing Data"
        assert client.get("/sitemap.xml").status_code == 404


@given(host=st.text("abc.-:0123456789\"'<>&", min_size=1, max_size=30))
@settings(max_examples=examples(300))
def test_a_host_cannot_write_into_a_page(host: str) -> None:
    head = head_of("/", None)
    assert head
    tags = head.tags(f"http://{host}", "/")
    assert tags.count("<") == head.tags("http://localhost", "/").count("<")
    assert tags.count('"') == head.tags("http://localhost", "/").count('"')


@given(st.text(max_size=40), st.text(max_size=80))
@settings(max_examples=examples(300))
def test_a_page_shows_its_name_and_its_sentence_first_whatever_they_contain(name: str, description: str) -> None:
    shown = re.fullmatch(r'<h1>([^<>]*)</h1><p class="lead">([^<>]*)</p>', PageHead(name, description).heading)
    assert shown
    assert [unescape(text) for text in shown.groups()] == [name, description]


@given(st.text(max_size=40))
@settings(max_examples=examples(1_000))
def test_no_path_is_an_error(path: str) -> None:
    head_of(f"/explore/{path}", None)
