"""Assistants use the service by the Model Context Protocol: tools and resources at /mcp."""

import asyncio
import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx2
import jsonschema
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from mcp import Client
from mcp_types import ListResourcesResult, ListToolsResult, TextContent, TextResourceContents

from graph.server.api_keys import hash_key
from tests.fixtures import Published
from tests.queries.test_examples import EXAMPLES
from tests.support.examples import examples
from tests.support.local_http import local_async_client
from tests.support.mcp_client import call_tool, call_tools, with_client
from tests.support.service import fetch, served

EXAMPLE_VALUES: dict[str, object] = {
    "driverId": 1, "rivalId": 2, "circuitId": 1, "teamId": 1, "year": 2020, "round": 1, "text": "a", "metric": "WINS",
}  # fmt: skip
"""Values of the arguments that tools require."""

MESSAGE_HEADERS = {"Content-Type": "application/json", "Accept": "application/json, text/event-stream"}
COSTLY = "{ drivers { circuits { circuit { races { results { driver { name } } } } } } }"


@pytest.fixture(scope="module")
def tools(client: httpx2.Client) -> ListToolsResult:
    async def listed(sdk: Client) -> ListToolsResult:
        return await sdk.list_tools()

    return with_client(client, listed)


def required_arguments(schema: Any, **others: object) -> dict[str, object]:
    """Values of what a tool with this schema requires."""
    values = EXAMPLE_VALUES | others
    return {name: values[name] for name in schema["required"]}


def message(method: str, **params: object) -> dict[str, object]:
    return {"jsonrpc": "2.0", "id": 1, "method": method, "params": params}


def test_each_example_is_a_tool_beside_search_and_query(tools: ListToolsResult) -> None:
    names = [tool.name for tool in tools.tools]
    assert sorted(names) == sorted({*(path.stem for path in EXAMPLES), "query"})
    assert "search" in names
    for tool in tools.tools:
        assert tool.description
        assert tool.annotations
        assert tool.annotations.read_only_hint


def test_schemas_of_tools_are_json_schema_and_accept_what_the_tool_accepts(tools: ListToolsResult) -> None:
    for tool in tools.tools:
        jsonschema.Draft202012Validator.check_schema(tool.input_schema)
        if tool.name != "query":
            jsonschema.validate(required_arguments(tool.input_schema), tool.input_schema)


def test_each_tool_returns_the_data_of_its_query_with_version_and_source(
    client: httpx2.Client, tools: ListToolsResult
) -> None:
    chosen = [tool for tool in tools.tools if tool.name != "query"]
    results = call_tools(client, *((tool.name, required_arguments(tool.input_schema)) for tool in chosen))
    dataset: Any = fetch(client, "{ dataset { version source publishedAt } }")["dataset"]
    for tool, result in zip(chosen, results, strict=True):
        assert not result.is_error, result.structured_content
        text = next(path for path in EXAMPLES if path.stem == tool.name).read_text("utf-8")
        assert result.structured_content["data"] == fetch(client, text, **required_arguments(tool.input_schema))
        assert result.structured_content["dataset"] == dataset
        assert isinstance(result.content[0], TextContent)
        assert json.loads(result.content[0].text) == result.structured_content


def test_query_runs_any_query_with_variables(client: httpx2.Client) -> None:
    query = "query A($id: Int!) { driver(driverId: $id) { name } } query B { __typename }"
    result = call_tool(client, "query", query=query, variables={"id": 1}, operationName="A")
    assert result.structured_content["data"] == fetch(client, "{ driver(driverId: 1) { name } }")


def test_names_and_references_are_as_good_as_ids(client: httpx2.Client) -> None:
    data: Any = fetch(client, "{ driver(driverId: 3) { name reference } circuit(circuitId: 2) { circuitName } }")
    driver, circuit = data["driver"], data["circuit"]
    by_id, *by_name = call_tools(
        client,
        ("wins_of_a_driver", {"driverId": 3}),
        ("wins_of_a_driver", {"driverId": "3"}),
        ("wins_of_a_driver", {"driverId": driver["reference"].upper()}),
        ("wins_of_a_driver", {"driverId": driver["name"]}),
    )
    assert by_id.structured_content["data"]["driver"]["name"] == driver["name"]
    assert all(result.structured_content == by_id.structured_content for result in by_name)
    page = call_tool(client, "circuit_page", circuitId=circuit["circuitName"]).structured_content
    assert page["data"]["circuit"]["circuitName"] == circuit["circuitName"]


def test_names_that_are_not_clear_are_errors_with_candidates(client: httpx2.Client) -> None:
    data: Any = fetch(client, "{ drivers { driverId name } }")
    several, none, foreign = call_tools(
        client,
        ("wins_of_a_driver", {"driverId": "a"}),
        ("wins_of_a_driver", {"driverId": "zzzzzzzzzzzz"}),
        ("wins_of_a_driver", {"driverId": "\N{GRINNING FACE}" * 200}),
    )
    assert several.is_error
    assert none.is_error
    assert foreign.is_error
    text = several.structured_content["errors"][0]["message"]
    assert any(f"{driver['name']} ({driver['driverId']})" in text for driver in data["drivers"])
    assert none.structured_content["errors"][0]["message"] == "No driver has the name 'zzzzzzzzzzzz'."


@pytest.mark.parametrize(
    ("name", "arguments", "text"),
    [
        ("champions", {"year": 2020}, "champions has no argument year. It has: none."),
        ("race_result", {"year": 2020}, "race_result requires the argument round."),
        ("race_result", {"year": "x", "round": 1}, "Int cannot represent non-integer value: 'x'"),
        ("leaders", {"metric": "WINZ"}, "WINZ"),
        ("leaders", {"metric": "WINS", "limit": 10**30}, "non 32-bit signed integer"),
        ("query", {"query": "{ driver }"}, "must have a selection of subfields"),
        ("query", {"query": 5}, "`query` is missing, or is not a string."),
        ("query", {"query": "{ a }", "variables": [1]}, "`variables` must be an object."),
        ("query", {"query": "subscription { datasetPublished { version } }"}, "WebSocket"),
        ("query", {"query": "{" + "drivers {" * 200 + "name" + "}" * 201}, "deep"),
        ("query", {"query": "{" + " a: drivers { name }" * 3_000 + "}"}, "tokens"),
        ("query", {"query": COSTLY}, "The response has at least"),
    ],
)
def test_an_invalid_call_is_a_tool_error(
    client: httpx2.Client, name: str, arguments: dict[str, object], text: str
) -> None:
    result = call_tool(client, name, **arguments)
    assert result.is_error
    assert text in result.structured_content["errors"][0]["message"]


def test_resources_are_the_schema_the_figures_and_the_version(client: httpx2.Client) -> None:
    async def read(sdk: Client) -> tuple[ListResourcesResult, dict[str, str]]:
        assert not (await sdk.list_resource_templates()).resource_templates
        listed = await sdk.list_resources()
        texts = {}
        for resource in listed.resources:
            content = (await sdk.read_resource(resource.uri)).contents[0]
            assert isinstance(content, TextResourceContents)
            texts[str(resource.uri)] = content.text
        return listed, texts

    _, texts = with_client(client, read)
    assert "type Driver implements Node" in texts["racing://schema"]
    assert "- `podiums`: Distinct races finished in positions 1 to 3." in texts["racing://figures"]
    dataset: Any = fetch(client, "{ dataset { version rowCounts { name rows } } }")["dataset"]
    described = json.loads(texts["racing://dataset"])
    assert described["version"] == dataset["version"]
    assert described["rows"] == {count["name"]: count["rows"] for count in dataset["rowCounts"]}


@pytest.mark.full
def test_with_trusted_documents_only_these_are_the_tools(published: Published, tmp_path: Path) -> None:
    folder = tmp_path / "documents"
    folder.mkdir()
    (folder / "fast.graphql").write_text(
        "# Drivers that meet conditions.\nquery FastDrivers($where: DriverWhere, $ids: [Int!]) "
        "{ drivers(where: $where, limit: 2) { name } others: drivers(where: {driverId: {in: $ids}}) { name } }"
    )
    (folder / "nameless.graphql").write_text("{ dataset { version } }")
    (folder / "live.graphql").write_text("subscription Live { datasetPublished { version } }")
    trusted = {"RACING_TRUSTED_DOCUMENTS": str(folder), "RACING_TRUSTED_ONLY": "true", "RACING_INTROSPECTION": "false"}
    with served(published.url, tmp_path / "log", **trusted) as service:

        async def use(sdk: Client) -> None:
            tools = (await sdk.list_tools()).tools
            assert [tool.name for tool in tools] == ["fast_drivers", "nameless"]
            assert tools[0].description == "Drivers that meet conditions."
            validator = jsonschema.Draft202012Validator(tools[0].input_schema)
            where = {"wins": {"gt": 0}, "or": [{"name": {"contains": "a"}}, {"not": {"podiums": {"eq": 1}}}]}
            assert validator.is_valid({"where": where, "ids": [1]})
            assert not validator.is_valid({"where": {"wins": 5}})
            assert not validator.is_valid({"ids": ["a"]})
            result = await sdk.call_tool("fast_drivers", {"where": where, "ids": [1]})
            assert not result.is_error, result.structured_content
            assert len(result.structured_content["data"]["drivers"]) == 2
            with pytest.raises(Exception, match="There is no tool 'query'"):
                await sdk.call_tool("query", {"query": "{ drivers { name } }"})
            uris = [str(resource.uri) for resource in (await sdk.list_resources()).resources]
            assert uris == ["racing://figures", "racing://dataset"]

        with_client(service, use)


@pytest.mark.full
def test_every_trusted_document_is_a_tool_whatever_its_name_and_however_many_there_are(
    published: Published, tmp_path: Path
) -> None:
    folder = tmp_path / "documents"
    folder.mkdir()
    for number in range(210):
        (folder / f"{number}.graphql").write_text(f"query Query {{ a{number}: dataset {{ version }} }}")
    (folder / "\N{LATIN SMALL LETTER U WITH DIAERESIS}.graphql").write_text("{ dataset { version } }")
    (folder / "variables.graphql").write_text(
        "query Variables($long: Boolean! = false, $id: Int!, $driver: Int!) { driver(driverId: $driver) { name "
        "reference @include(if: $long) } team(teamId: $id) { name } circuit(circuitId: $id) { location } }"
    )

    async def use(sdk: Client) -> None:
        page = await sdk.list_tools()
        tools = page.tools
        while page.next_cursor:
            page = await sdk.list_tools(cursor=page.next_cursor)
            tools = [*tools, *page.tools]
        assert len({tool.name for tool in tools}) == len(tools) == 212
        assert {"query", "query_210", "document"} <= {tool.name for tool in tools}
        schema = next(tool.input_schema for tool in tools if tool.name == "variables")
        assert schema["required"] == ["id", "driver"]
        types = {name: property_["type"] for name, property_ in schema["properties"].items()}
        assert types == {"long": "boolean", "id": "integer", "driver": ["integer", "string"]}
        for cursor in ("1", "-100", "x" * 1_000):
            with pytest.raises(Exception, match="There is no page"):
                await sdk.list_tools(cursor=cursor)

    trusted = {"RACING_TRUSTED_DOCUMENTS": str(folder), "RACING_TRUSTED_ONLY": "true"}
    with served(published.url, tmp_path / "log", **trusted) as service:
        with_client(service, use)


def test_calls_need_a_key_count_for_the_rate_limit_and_are_logged_and_counted(
    published: Published, tmp_path: Path
) -> None:
    keys, key = tmp_path / "keys", "racing_only-for-this-test"
    keys.write_text(f"{hash_key(key)} tester\n")
    limits = {"RACING_API_KEYS": str(keys), "RACING_RATE_LIMIT": "5/h", "RACING_LOG_REQUESTS": "all"}
    call = message("tools/call", name="champions", arguments={})
    with served(published.url, tmp_path / "log", **limits) as service:
        statuses = [service.post("/mcp", json=call, headers=MESSAGE_HEADERS).status_code]
        authorized = {**MESSAGE_HEADERS, "Authorization": f"Bearer {key}"}
        statuses += [service.post("/mcp", json=call, headers=authorized).status_code for _ in range(6)]
        assert statuses == [401, 200, 200, 200, 200, 200, 429]
    assert "operation=Champions path=/mcp status=200" in (tmp_path / "log").read_text().replace("'", "")


def test_it_can_be_switched_off(published: Published, tmp_path: Path) -> None:
    with served(published.url, tmp_path / "log", RACING_MCP="false") as service:
        assert service.post("/mcp", json=message("tools/list"), headers=MESSAGE_HEADERS).status_code == 404


@pytest.mark.full
def test_pages_of_other_origins_are_rejected_unless_cors_allows_them(
    client: httpx2.Client, published: Published, tmp_path: Path
) -> None:
    def status(service: httpx2.Client, origin: str) -> int:
        headers = MESSAGE_HEADERS | {"Origin": origin}
        return service.post("/mcp", json=message("tools/list"), headers=headers).status_code

    own = str(client.base_url).rstrip("/")
    origins = ("http://example.org", "null", "http://[", own)
    assert [status(client, origin) for origin in origins] == [403, 403, 403, 200]
    with served(published.url, tmp_path / "log", RACING_CORS_ORIGINS="https://example.org") as service:
        assert [status(service, origin) for origin in ("https://example.org", "http://example.org")] == [200, 403]


def test_before_the_first_version_it_is_unavailable(tmp_path: Path) -> None:
    with served(f"sqlite:///{tmp_path}/racing.db", tmp_path / "log") as service:
        response = service.post("/mcp", json=message("tools/list"), headers=MESSAGE_HEADERS)
        assert response.status_code == 503
        assert response.json()["detail"].startswith("No dataset version is loaded yet")
    assert "Traceback" not in (tmp_path / "log").read_text()


def test_other_methods_name_the_one_that_is_allowed(client: httpx2.Client) -> None:
    for method in ("GET", "DELETE", "PUT"):
        response = client.request(method, "/mcp")
        assert (response.status_code, response.headers["Allow"]) == (405, "POST")


JSON_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(max_size=20),
    lambda values: st.lists(values, max_size=4) | st.dictionaries(st.text(max_size=10), values, max_size=4),
    max_leaves=20,
)
ARGUMENT_NAMES = st.sampled_from([*EXAMPLE_VALUES, "query", "variables", "limit", "x"])
MESSAGES = st.fixed_dictionaries(
    {
        "jsonrpc": st.just("2.0") | JSON_VALUES,
        "method": st.sampled_from(["tools/call", "tools/list", "resources/read", "initialize", "ping", "x"]),
        "params": st.fixed_dictionaries(
            {
                "name": st.sampled_from([*(path.stem for path in EXAMPLES), "query"]) | JSON_VALUES,
                "arguments": st.dictionaries(ARGUMENT_NAMES, JSON_VALUES, max_size=4) | JSON_VALUES,
            }
        )
        | JSON_VALUES,
    },
    optional={"id": st.just(1) | JSON_VALUES},
)
PROTOCOLS = st.sampled_from([None, "2025-06-18", "2025-11-25", "2026-07-28", "x", ""])


@pytest.fixture(scope="module")
def own(published: Published, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[httpx2.Client, Path]]:
    """A service of this module, and its log."""
    log = tmp_path_factory.mktemp("mcp") / "log"
    with served(published.url, log) as service:
        yield service, log


@pytest.mark.full
@settings(max_examples=examples(300), deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(body=MESSAGES, protocol=PROTOCOLS)
def test_no_message_is_an_internal_error(own: tuple[httpx2.Client, Path], body: Any, protocol: str | None) -> None:
    service, log = own
    headers = MESSAGE_HEADERS | ({"MCP-Protocol-Version": protocol} if protocol is not None else {})
    response = service.post("/mcp", json=body, headers=headers)
    assert response.status_code < 500, response.text
    assert "Traceback" not in log.read_text()


def test_deep_large_and_broken_messages_are_rejected(own: tuple[httpx2.Client, Path]) -> None:
    service, log = own
    for depth in (95, 200, 990, 5_000, 40_000):
        body = '{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"champions","arguments":{"a":%s}}}'
        for protocol in ("2025-11-25", "2026-07-28"):
            headers = MESSAGE_HEADERS | {"MCP-Protocol-Version": protocol}
            response = service.post("/mcp", content=body % ("[" * depth + "]" * depth), headers=headers)
            assert response.status_code in (200, 400)
            assert (response.status_code == 400) or depth == 95
    for content in (b"", b"{", b"[]", b"\xff\xfe", b"nul"):
        assert service.post("/mcp", content=content, headers=MESSAGE_HEADERS).status_code == 400
    assert service.post("/mcp", content=b" " * 200_000, headers=MESSAGE_HEADERS).status_code == 413
    assert "Traceback" not in log.read_text()


@pytest.mark.full
def test_a_thousand_costly_calls_at_once_end_and_other_requests_are_served(own: tuple[httpx2.Client, Path]) -> None:
    service, log = own
    call = message("tools/call", name="query", arguments={"query": COSTLY})

    async def flood() -> tuple[Counter[tuple[int, object]], list[int]]:
        limits = httpx2.Limits(max_connections=None)
        async with local_async_client(
            base_url=service.base_url, headers=MESSAGE_HEADERS, limits=limits, timeout=60
        ) as http:
            calls = [asyncio.create_task(http.post("/mcp", json=call)) for _ in range(1_000)]
            beside = [(await http.get("/drivers/1")).status_code for _ in range(10)]
            responses = await asyncio.gather(*calls)
        return Counter((response.status_code, response.json()["result"]["isError"]) for response in responses), beside

    outcomes, beside = asyncio.run(flood())
    assert outcomes == {(200, True): 1_000}
    assert beside == [200] * 10
    assert call_tool(service, "champions").structured_content["data"]
    assert "Traceback" not in log.read_text()
