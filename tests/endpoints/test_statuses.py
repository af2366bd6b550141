"""The statuses that docs/errors.md lists."""

import re
from hashlib import sha256
from typing import Any

import httpx2
import pytest

from tests.support.folders import ROOT

QUERY = "{ driver(driverId: 1) { name } }"
BATCH_MAXIMUM = 10


def persisted(query_hash: str, version: int = 1) -> dict[str, Any]:
    return {"persistedQuery": {"version": version, "sha256Hash": query_hash}}


REJECTED = {
    "PERSISTED_QUERY_NOT_FOUND": {"extensions": persisted(sha256(b"unknown").hexdigest())},
    "BAD_REQUEST": {"query": 1},
    "BATCH_TOO_LARGE": [{"query": QUERY}] * (BATCH_MAXIMUM + 1),
    "DOCUMENT_NOT_FOUND": {"documentId": "unknown"},
    "PERSISTED_QUERY_HASH_MISMATCH": {"query": QUERY, "extensions": persisted("0" * 64)},
    "PERSISTED_QUERY_NOT_SUPPORTED": {"query": QUERY, "extensions": persisted("0" * 64, version=2)},
}
"""Requests by the code with which they are rejected before their query is read, with the defaults of all settings."""

WITH_SETTINGS = {"UNAUTHENTICATED", "NOT_TRUSTED", "TOO_MANY_REQUESTS", "TOO_MANY_STREAMS"}
"""Codes whose statuses are tested with the settings that cause them: tests/server, tests/execution, test_streams."""

LISTED = {
    code: [int(status) for status in statuses.split(", ")]
    for statuses, codes in re.findall(r"^\| ([0-9, ]+) \| (.+) \|$", (ROOT / "docs/errors.md").read_text("utf-8"), re.M)
    for code in re.findall(r"`(\w+)`", codes)
}


def test_the_table_lists_these_codes() -> None:
    assert LISTED.keys() == REJECTED.keys() | WITH_SETTINGS


@pytest.mark.parametrize("accept", ["application/json", "application/graphql-response+json"])
@pytest.mark.parametrize("code", REJECTED)
def test_a_rejected_request_has_its_listed_status(code: str, accept: str, client: httpx2.Client) -> None:
    response = client.post("/graphql", json=REJECTED[code], headers={"Accept": accept})
    assert response.json()["errors"][0]["extensions"]["code"] == code
    assert response.status_code == LISTED[code][0]


def test_in_a_batch_the_error_is_in_the_result(client: httpx2.Client) -> None:
    single = [request for code, request in REJECTED.items() if code != "BATCH_TOO_LARGE"]
    response = client.post("/graphql", json=[{"query": QUERY}, *single])
    assert response.status_code == 200
    first, *others = response.json()
    assert "errors" not in first
    assert [result["errors"][0]["extensions"]["code"] for result in others] == [
        code for code in REJECTED if code != "BATCH_TOO_LARGE"
    ]


def test_a_rejected_operation_has_status_400_for_clients_that_know_it(client: httpx2.Client) -> None:
    statuses = [
        client.post("/graphql", json={"query": "{ wrong }"}, headers={"Accept": accept}).status_code
        for accept in ("application/json", "application/graphql-response+json")
    ]
    assert statuses == [200, 400]
