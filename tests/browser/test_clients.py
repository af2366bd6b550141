"""The applications of graph/web/clients in a browser, with nothing but their persisted documents, and the TypeScript
of the documentation."""

import json
import os
import re
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple

import httpx2
import pytest
from playwright.sync_api import Browser, expect

from tests.browser.conftest import watched
from tests.support.folders import ROOT
from tests.support.postgres import free_port, wait_for
from tests.support.service import fetch, served

WEB = ROOT / "graph" / "web"
CLIENTS = WEB / "clients"

BLOCK = re.compile(r"```(ts|graphql)\n(.*?)```", re.DOTALL)

pytestmark = pytest.mark.skipif(not shutil.which("npm"), reason="Node is missing")


class Application(NamedTuple):
    """An application, and the manifest of its documents."""

    name: str
    manifest: str


APPLICATIONS = [
    Application("urql", "src/generated/persisted-documents.json"),
    Application("apollo", "persisted.json"),
    Application("relay", "persisted.json"),
]


@contextmanager
def previewed(folder: Path, service: str) -> Iterator[str]:
    """The address of the built application, whose requests go to the service."""
    port = free_port()
    vite: list[str | Path] = [
        CLIENTS / "node_modules" / ".bin" / "vite",
        "preview",
        "--host",
        "127.0.0.1",
        "--strictPort",
    ]
    environment = {**os.environ, "RACING_URL": service}
    running = subprocess.Popen([*vite, "--port", str(port)], cwd=folder, env=environment)
    try:
        wait_for(port)
        yield f"http://127.0.0.1:{port}/"
    finally:
        running.terminate()
        running.wait(10)


@pytest.fixture(scope="module")
def programs() -> Path:
    """The folder of the commands that the clients' packages have."""
    subprocess.run(["npm", "ci", "--no-audit", "--no-fund", "--loglevel=error"], cwd=CLIENTS, check=True)
    return CLIENTS / "node_modules" / ".bin"


@pytest.mark.full
def test_the_typescript_of_the_documentation_has_the_right_types_and_runs(
    programs: Path, sample_database: Path, tmp_path: Path
) -> None:
    config, query, request = (text for _, text in BLOCK.findall((WEB / "README.md").read_text("utf-8")))
    caches = [text for language, text in BLOCK.findall((ROOT / "docs" / "clients.md").read_text("utf-8"))]
    assert len(caches) == 2
    with (
        served(f"sqlite:///{sample_database}/racing.db", tmp_path / "log") as service,
        tempfile.TemporaryDirectory(prefix="documentation-", dir=CLIENTS) as name,
    ):
        folder, site = Path(name), str(service.base_url).rstrip("/")
        schema = fetch(service, "{ __schema { types { kind name fields { name } } } }")
        files = {
            "codegen.ts": config.replace("http://localhost:8000", site),
            "tsconfig.json": (CLIENTS / "urql" / "tsconfig.json").read_text("utf-8"),
            "src/TopDrivers.graphql": query,
            "src/fetch.ts": request.replace("http://localhost:8000", site),
            "src/schema.json": json.dumps(schema),
            **{f"src/cache{number}.ts": text for number, text in enumerate(caches)},
        }
        for file, text in files.items():
            (folder / file).parent.mkdir(exist_ok=True)
            (folder / file).write_text(text, "utf-8")
        output(folder, programs / "graphql-codegen", "--silent")
        output(folder, programs / "tsc", "--noEmit")
        for file in ("fetch", "cache0", "cache1"):
            output(folder, programs / "rolldown", f"src/{file}.ts", "--platform", "node", "--file", f"{file}.mjs")
            output(folder, "node", f"{file}.mjs")
        printed = output(folder, "node", "fetch.mjs")
        drivers: Any = fetch(
            service, "{ drivers(orderBy: [{ field: WINS, direction: DESC }], limit: 10) { name wins } }"
        )
    assert printed.splitlines() == [f"{driver['name']}: {driver['wins']}" for driver in drivers["drivers"]]


def output(folder: Path, *command: str | Path) -> str:
    completed = subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=120, check=False)
    assert completed.returncode == 0, completed.stdout + completed.stderr
    return completed.stdout


def test_each_lists_drivers_page_by_page_and_their_seasons(
    programs: Path, sample_database: Path, browser: Browser, tmp_path: Path
) -> None:
    with served(f"sqlite:///{sample_database}/racing.db", tmp_path / "log") as service:
        data = expected(service)
    for application in APPLICATIONS:
        use(application, f"sqlite:///{sample_database}/racing.db", data, browser, tmp_path)


def use(application: Application, database: str, data: dict[str, Any], browser: Browser, tmp_path: Path) -> None:
    folder = CLIENTS / application.name
    subprocess.run(["npm", "run", "--silent", "build"], cwd=folder, check=True, capture_output=True)
    trusted = {"RACING_TRUSTED_DOCUMENTS": str(folder / application.manifest), "RACING_TRUSTED_ONLY": "true"}
    with (
        served(database, tmp_path / f"{application.name}.log", **trusted) as service,
        previewed(folder, str(service.base_url)) as address,
        browser.new_context() as context,
        watched(context) as page,
    ):
        assert "NOT_TRUSTED" in service.post("/graphql", json={"query": "{ drivers { name } }"}).text
        page.goto(address)
        rows = page.get_by_role("listitem")
        expect(rows).to_have_text(data["rows"][:10])
        page.get_by_role("button", name="More").click()
        expect(rows).to_have_text(data["rows"][:20])
        expect(page.get_by_text(f"20 of {data['total']} drivers")).to_be_visible()
        page.get_by_role("button", name=data["name"], exact=True).click()
        seasons = page.get_by_role("region", name="Seasons")
        expect(seasons.get_by_role("heading")).to_have_text(data["name"])
        expect(seasons.locator("tbody tr")).to_have_text(data["seasons"])


def expected(service: httpx2.Client) -> dict[str, Any]:
    """What the page shows, by operations of our own."""
    data: Any = fetch(
        service,
        "{ drivers(orderBy: [{ field: WINS, direction: DESC }]) { name wins seasons { year position wins points } } }",
    )
    drivers = data["drivers"]
    return {
        "rows": [f"{driver['name']} {driver['wins']} wins" for driver in drivers],
        "total": len(drivers),
        "name": drivers[0]["name"],
        "seasons": [
            f"{season['year']}{season['position'] or '–'}{season['wins']}{season['points']:g}"
            for season in drivers[0]["seasons"]
        ],
    }
