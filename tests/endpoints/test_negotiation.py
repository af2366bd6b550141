"""Accept and Accept-Encoding are weighed in one place, as RFC 9110 defines."""

import httpx2
import pytest

QUERY = {"query": "{ drivers { name } }"}


@pytest.mark.parametrize(
    ("accept", "content_type"),
    [
        ("application/json;q=0.1, application/graphql-response+json", "application/graphql-response+json"),
        ("application/graphql-response+json;q=0.9, application/json", "application/json"),
        ("text/event-stream;q=0, application/json", "application/json"),
        ("text/event-stream;q=0.5, application/json;q=0.4", "text/event-stream; charset=utf-8"),
        ("application/*;q=0.5, application/json;q=0", "application/graphql-response+json"),
        ("*/*", "application/json"),
        ("image/png", "application/json"),
        ("application/json;q=x", "application/json"),
        ("application/graphql-response+json;q=0", "application/json"),
        ("text/html;q=0, */*", "application/json"),
    ],
)
def test_the_media_type_with_the_highest_weight_is_sent(accept: str, content_type: str, client: httpx2.Client) -> None:
    assert client.post("/graphql", json=QUERY, headers={"Accept": accept}).headers["Content-Type"] == content_type


@pytest.mark.parametrize(
    ("accept", "encoding"),
    [
        ("br;q=0.1, gzip;q=1", "gzip"),
        ("gzip;q=0.5, br;q=0.6", "br"),
        ("br, gzip", "br"),
        ("identity, br;q=0.5", None),
        ("br;q=0, gzip;q=0", None),
        ("*;q=0.1, br;q=0", "gzip"),
    ],
)
@pytest.mark.parametrize("path", ["/drivers", "/graphql?query={drivers{name}}", "/data/drivers_summary.csv"])
def test_the_compression_with_the_highest_weight_is_used(
    accept: str, encoding: str | None, path: str, client: httpx2.Client
) -> None:
    assert client.get(path, headers={"Accept-Encoding": accept}).headers.get("Content-Encoding") == encoding


@pytest.mark.parametrize("path", ["/graphql/anything", "/graphql//", "/graphqlx"])
def test_a_path_that_only_begins_like_the_endpoint_is_not_found(path: str, client: httpx2.Client) -> None:
    assert client.post(path, json=QUERY).status_code == 404
    assert client.get(f"{path}?query={{__typename}}").status_code == 404
    assert client.post("/graphql/", json=QUERY).status_code == 200


@pytest.mark.parametrize(
    "query",
    [
        "query($x: Boolean = true) { dataset @include(if: $x) { version } }",
        "query($x: Boolean = true) { dataset @skip(if: $x) { version } }",
        "query($x: Boolean = true) { drivers { name ...F @include(if: $x) } } fragment F on Driver { wins }",
        "query($x: Boolean = true) { drivers { results { grid @skip(if: $x) } } }",
    ],
)
def test_a_null_where_a_directive_needs_a_value_is_explained(query: str, client: httpx2.Client) -> None:
    request = {"query": query, "variables": {"x": None}}
    response = client.post("/graphql", json=request)
    assert response.status_code == 200
    assert "'if' has invalid value" in response.json()["errors"][0]["message"]
    assert response.json()["errors"][0]["extensions"]["code"] == "BAD_USER_INPUT"
    (batched,) = client.post("/graphql", json=[request]).json()
    assert batched == response.json()
