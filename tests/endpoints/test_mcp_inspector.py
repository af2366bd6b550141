"""The MCP Inspector's command line lists and calls every tool."""

import json
import shutil
import subprocess
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import httpx2
import pytest

from tests.endpoints.test_mcp import required_arguments
from tests.support.folders import ROOT
from tests.support.service import fetch

pytestmark = [pytest.mark.full, pytest.mark.skipif(not shutil.which("npm"), reason="Node is missing")]

CLIENT = ROOT / "tests" / "clients" / "mcp"


@pytest.fixture(scope="module", autouse=True)
def inspector() -> None:
    subprocess.run(["npm", "ci", "--no-audit", "--no-fund", "--loglevel=error"], cwd=CLIENT, check=True)


def inspect(service: httpx2.Client, method: str, *options: str) -> Any:
    command = ["node_modules/.bin/mcp-inspector-cli", "--cli", f"{service.base_url}/mcp", "--transport", "http"]
    completed = subprocess.run(
        [*command, "--method", method, *options], cwd=CLIENT, capture_output=True, text=True, timeout=120, check=False
    )
    assert completed.returncode == 0, completed.stderr
    return json.loads(completed.stdout)


def test_it_lists_and_calls_every_tool(client: httpx2.Client) -> None:
    tools = inspect(client, "tools/list")["tools"]
    version = fetch(client, "{ dataset { version } }")["dataset"]["version"]  # type: ignore[index]

    def call(tool: Any) -> Any:
        required = required_arguments(tool["inputSchema"], query="{ dataset { version } }")
        options = [option for name, value in required.items() for option in ("--tool-arg", f"{name}={value}")]
        return inspect(client, "tools/call", "--tool-name", tool["name"], *options)

    with ThreadPoolExecutor(2) as threads:
        results = list(threads.map(call, tools))
    assert len(tools) > 20
    for result in results:
        assert not result.get("isError")
        assert result["structuredContent"]["data"]
        assert result["structuredContent"]["dataset"]["version"] == version


def test_it_reads_every_resource(client: httpx2.Client) -> None:
    resources = inspect(client, "resources/list")["resources"]
    assert len(resources) == 3
    for resource in resources:
        assert inspect(client, "resources/read", "--uri", resource["uri"])["contents"][0]["text"]
