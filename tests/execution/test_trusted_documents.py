"""A service may know the documents of its front end by their ids, and reject all others."""

import json
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

import httpx2
import pytest

from etl.published.config import SettingError
from graph.app import create_app
from graph.endpoints.graphql_request import RequestError, RequestParser
from graph.execution.disclosure import Disclosure
from graph.execution.documents import Documents
from graph.execution.trusted_documents import TrustedDocuments
from graph.queries.schema import schema
from graph.settings import Settings
from tests.fixtures import Published
from tests.support.service import served

WINS = "query Wins($id: Int!) { driver(driverId: $id) { wins } }"
FRAGMENTS = "query Names { drivers { ...Name } }\nfragment Name on Driver { name }\n"


def hashed(text: str) -> str:
    return sha256(text.encode()).hexdigest()


def folder(path: Path) -> dict[str, str]:
    (path / "pages").mkdir(parents=True)
    (path / "pages" / "wins.graphql").write_text(WINS)
    (path / "names.graphql").write_text(FRAGMENTS)
    return {"wins": WINS, "names": FRAGMENTS}


def codegen(path: Path) -> dict[str, str]:
    """What graphql-codegen's client preset and relay-compiler write."""
    manifest = {"0123abc": WINS, "4567def": FRAGMENTS}
    path.write_text(json.dumps(manifest))
    return manifest


def apollo(path: Path) -> dict[str, str]:
    operations = [
        {"id": "one", "name": "Wins", "type": "query", "body": WINS},
        {"id": "two", "name": "Names", "type": "query", "body": FRAGMENTS},
    ]
    path.write_text(json.dumps({"format": "apollo-persisted-query-manifest", "version": 1, "operations": operations}))
    return {"one": WINS, "two": FRAGMENTS}


@pytest.fixture(scope="module", params=[folder, codegen, apollo])
def known(
    request: pytest.FixtureRequest, published: Published, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[httpx2.Client, dict[str, str]]]:
    path = tmp_path_factory.mktemp("trusted") / "documents"
    ids = request.param(path)
    settings = {"RACING_TRUSTED_DOCUMENTS": str(path), "RACING_TRUSTED_ONLY": "true"}
    with served(published.url, path.parent / "log", **settings) as client:
        yield client, ids


def test_a_document_is_executed_by_its_id_its_hash_and_its_text(known: tuple[httpx2.Client, dict[str, str]]) -> None:
    client, ids = known
    for id_, text in ids.items():
        variables = {"id": 1} if text == WINS else {}
        requests: list[dict[str, object]] = [
            {"documentId": id_},
            {"documentId": f"sha256:{hashed(text)}"},
            {"extensions": {"persistedQuery": {"version": 1, "sha256Hash": hashed(text)}}},
            {"extensions": {"persistedQuery": {"version": 1, "sha256Hash": hashed(text)}}, "query": text},
            {"query": text},
        ]
        results = [client.post("/graphql", json={**request, "variables": variables}).json() for request in requests]
        assert results[0]["data"]
        assert all(response == results[0] for response in results)
        linked = client.get("/graphql", params={"documentId": id_, "variables": json.dumps(variables)})
        assert linked.json() == results[0]


@pytest.mark.parametrize("text", ["{ drivers { name } }", WINS + " ", "{ __schema { types { name } } }", "nonsense"])
def test_no_other_document_is_executed(text: str, known: tuple[httpx2.Client, dict[str, str]]) -> None:
    client, _ = known
    by_hash = {"extensions": {"persistedQuery": {"version": 1, "sha256Hash": hashed(text)}}}
    for request in ({"query": text}, {"query": text, **by_hash}):
        response = client.post("/graphql", json=request)
        assert (response.status_code, response.json()["errors"][0]["extensions"]["code"]) == (403, "NOT_TRUSTED")
    result = client.post("/graphql", json=by_hash).json()
    assert result["errors"][0]["extensions"]["code"] == "PERSISTED_QUERY_NOT_FOUND"
    result = client.post("/graphql", json={"documentId": hashed(text)}).json()
    assert result["errors"][0]["extensions"]["code"] == "DOCUMENT_NOT_FOUND"


def test_trusted_documents_do_not_exclude_others_without_the_setting(published: Published, tmp_path: Path) -> None:
    folder(tmp_path / "documents")
    settings = {"RACING_TRUSTED_DOCUMENTS": str(tmp_path / "documents")}
    with served(published.url, tmp_path / "log", **settings) as client:
        assert client.post("/graphql", json={"query": "{ __typename }"}).json() == {"data": {"__typename": "Query"}}
        assert client.post("/graphql", json={"documentId": "wins", "variables": {"id": 1}}).json()["data"]


@pytest.mark.parametrize(
    ("written", "message"),
    [
        ({"a.graphql": "query A {\n  drivers {\n    speed\n  }\n}"}, r"a\.graphql:3: Cannot query field 'speed'"),
        ({"a.graphql": "query A {"}, r"a\.graphql:1: Syntax Error"),
        ({}, "has no documents"),
        ({"manifest.json": "{"}, "manifest.json: "),
        ({"manifest.json": "[]"}, "manifest.json: "),
        ({"manifest.json": '{"one": 1}'}, "'one' is not an id with a query text"),
        ({"manifest.json": '{"operations": [1]}'}, "None is not an id with a query text"),
    ],
)
def test_an_invalid_document_is_reported_at_the_start(written: dict[str, str], message: str, tmp_path: Path) -> None:
    for name, text in written.items():
        (tmp_path / name).write_text(text)
    path = tmp_path / "manifest.json" if "manifest.json" in written else tmp_path
    with pytest.raises(SettingError, match=message):
        create_app(Settings.from_environment({"RACING_TRUSTED_DOCUMENTS": str(path)}))


def test_missing_documents_are_an_error() -> None:
    with pytest.raises(SettingError, match="No such file"):
        create_app(Settings.from_environment({"RACING_TRUSTED_DOCUMENTS": "/nowhere"}))
    with pytest.raises(SettingError, match="names no documents"):
        create_app(Settings.from_environment({"RACING_TRUSTED_ONLY": "true"}))


def test_operations_of_the_explorer_are_executed_without_ids(tmp_path: Path) -> None:
    folder(tmp_path / "documents")
    settings = Settings.from_environment({})
    documents = Documents(schema, settings.document_cache_bytes, settings.limits, Disclosure())
    page = "query Page { dataset { version } }"
    trusted = TrustedDocuments.read(str(tmp_path / "documents"), documents, [page], only=True)
    assert trusted.texts == {WINS, FRAGMENTS, page}
    assert page not in trusted.by_id.values()
    parser = RequestParser(documents, trusted)
    assert parser.request({"query": page}).query == page
    with pytest.raises(RequestError, match="Only trusted documents"):
        parser.request({"query": f"{page} "})
