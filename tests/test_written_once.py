"""What is written twice agrees with the code: the schema file, and the documentation's pages, commands and examples."""

import json
import re
import subprocess
from pathlib import Path

import httpx2
import pytest

from etl.__main__ import COMMANDS
from etl.published.tables import metadata
from graph.queries.schema import schema
from tests.support.folders import ROOT
from tests.support.generated_pages import pages
from tests.support.service import fetch, served

PAGES = {path.name: path.read_text("utf-8") for path in (ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md")))}
ALL_PAGES = "\n".join(PAGES.values())


def test_the_schema_file_is_current() -> None:
    assert (ROOT / "schema.graphql").read_text("utf-8") == schema.as_str() + "\n", "run make schema"


@pytest.mark.parametrize("name", sorted(pages()))
def test_the_generated_pages_are_current(name: str) -> None:
    assert PAGES[name] == pages()[name], "run make docs"


def test_readme_is_short() -> None:
    assert len(PAGES["README.md"].splitlines()) <= 150
    assert len(PAGES["README.md"].split()) <= 900


@pytest.mark.parametrize("name", PAGES)
def test_links_lead_to_files(name: str) -> None:
    folder = ROOT if name == "README.md" else ROOT / "docs"
    links = re.findall(r"\]\(([^)#:]+)\)", PAGES[name])
    assert [link for link in links if not (folder / link).exists()] == []


def test_every_make_target_in_the_documentation_exists() -> None:
    database = subprocess.run(
        ["make", "--print-data-base", "--question", "help"], cwd=ROOT, capture_output=True, text=True
    )
    targets = set(re.findall(r"^([a-z_-]+):", database.stdout, re.MULTILINE))
    documented = set(re.findall(r"(?:`|^)make ([a-z_]+)", ALL_PAGES, re.MULTILINE))
    assert documented
    assert documented <= targets


@pytest.mark.parametrize("command", sorted(set(re.findall(r"python -m (etl [a-z]+)", ALL_PAGES))))
def test_every_pipeline_command_in_the_documentation_exists(command: str) -> None:
    assert command.split()[1] in {function.__name__ for function in COMMANDS}


def test_help_lists_every_target_that_a_user_may_call() -> None:
    completed = subprocess.run(["make"], cwd=ROOT, capture_output=True, text=True, check=True)
    for target in (
        "help",
        "run",
        "data",
        "run_pipeline",
        "run_local",
        "run_local_alt",
        "test",
        "test_clients",
        "lint",
        "schema",
        "bench",
    ):
        assert re.search(rf"^{target} ", completed.stdout, re.MULTILINE), target


def test_every_query_of_the_documentation_has_the_response_below_it(sample_database: Path, tmp_path: Path) -> None:
    text = "((?:(?!```).)*)"
    pairs = re.findall(rf"```graphql\n{text}```{text}```json\n{text}```", ALL_PAGES, re.DOTALL)
    assert len(pairs) == 6
    with served(f"sqlite:///{sample_database}/racing.db", tmp_path / "log") as client:
        for query, _, response in pairs:
            assert fetch(client, query) == json.loads(response)["data"]


def test_every_published_column_is_described() -> None:
    assert [str(column) for table in metadata.tables.values() for column in table.columns if not column.comment] == []


def test_every_field_and_type_of_the_schema_is_described(client: httpx2.Client) -> None:
    types = fetch(client, "{ __schema { types { name description fields { name description } } } }")["__schema"]
    assert isinstance(types, dict)
    bare = [
        f"{type_['name']}.{field['name']}"
        for type_ in types["types"]
        if not type_["name"].startswith("__")
        for field in type_["fields"] or []
        if not field["description"]
    ]
    assert bare == []
