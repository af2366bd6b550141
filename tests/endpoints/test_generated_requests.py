"""Requests that Schemathesis generates from the OpenAPI document and the GraphQL schema of the service."""

import subprocess
import sys
from pathlib import Path
from typing import Any

import httpx2
import pytest
import schemathesis
from hypothesis import HealthCheck, given, settings
from schemathesis.core.result import Ok

from tests.support.examples import examples
from tests.support.folders import ROOT

pytestmark = pytest.mark.full

CODES = {"BAD_USER_INPUT", "GRAPHQL_VALIDATION_FAILED", "TOO_COSTLY", "TOO_DEEP", "TOO_MANY_ALIASES"}


def test_rest_responses_match_the_openapi_document(client: httpx2.Client, tmp_path: Path) -> None:
    command = ["schemathesis", "run", f"{client.base_url}/openapi.json", "--checks", "all", "--max-examples", "50"]
    completed = subprocess.run(
        [str(Path(sys.executable).with_name(command[0])), *command[1:]],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        timeout=300,
    )
    assert completed.returncode == 0, completed.stdout


SCHEMA = schemathesis.graphql.from_path(ROOT / "schema.graphql")
OPERATIONS = {one.ok().label: one.ok() for one in SCHEMA.get_all_operations() if isinstance(one, Ok)}


@pytest.mark.parametrize("field", OPERATIONS)
def test_graphql_accepts_what_its_schema_allows(field: str, client: httpx2.Client) -> None:
    @given(case=OPERATIONS[field].as_strategy())
    @settings(max_examples=examples(4), deadline=None, suppress_health_check=list(HealthCheck))
    def send(case: schemathesis.Case[Any]) -> None:
        response = client.post("/graphql", json={"query": case.body})
        assert response.status_code == 200
        for error in response.json().get("errors", ()):
            assert error["extensions"]["code"] in CODES

    send()
