"""What is told twice agrees with the code: the schema file, and README's settings, commands and examples."""

import json
import re
import subprocess
from pathlib import Path

import httpx2
import pytest

from etl import settings as etl_settings
from etl.published.tables import metadata
from graph import settings as graph_settings
from graph.queries.schema import schema
from tests.pipeline import etl
from tests.service import ROOT, ask, served

README = (ROOT / "README.md").read_text("utf-8")


def test_the_schema_file_is_current() -> None:
    assert (ROOT / "schema.graphql").read_text("utf-8") == schema.as_str() + "\n", "run make schema"


def test_every_setting_is_in_the_readme_as_in_the_code() -> None:
    told = re.findall(r"^\| `([A-Z_]+)` \| (.*?) \| (.*?) \|$", README, re.MULTILINE)
    settings = {setting.name: setting for setting in (*graph_settings.SETTINGS, *etl_settings.SETTINGS)}
    assert {name: default for name, default, _ in told} == {
        name: f"`{written(setting.default)}`" if setting.default != "" else "" for name, setting in settings.items()
    }


def written(default: object) -> str:
    """As a person writes it into the environment."""
    return str(default).lower() if isinstance(default, bool) else str(default)


@pytest.mark.parametrize("target", sorted(set(re.findall(r"(?:`|^)make ([a-z_]+)", README, re.MULTILINE))))
def test_every_make_target_in_the_readme_exists(target: str) -> None:
    done = subprocess.run(["make", "-n", target], cwd=ROOT, capture_output=True, text=True)
    assert "No rule to make target" not in done.stderr


@pytest.mark.parametrize("command", sorted(set(re.findall(r"python -m (etl [a-z]+)", README))))
def test_every_pipeline_command_in_the_readme_exists(command: str) -> None:
    name = command.split()[1]
    assert f"def {name}(" in (ROOT / "etl" / "__main__.py").read_text("utf-8")


def test_help_lists_every_target_that_a_user_may_call() -> None:
    done = subprocess.run(["make"], cwd=ROOT, capture_output=True, text=True, check=True)
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
        assert re.search(rf"^{target} ", done.stdout, re.MULTILINE), target


def test_every_readme_query_has_the_answer_that_stands_below_it(sample: Path, tmp_path: Path) -> None:
    pairs = re.findall(r"```graphql\n(.*?)```.*?```json\n(.*?)```", README, re.DOTALL)
    assert len(pairs) == 3
    assert etl("run", "--source", sample, folder=tmp_path).returncode == 0
    with served(f"sqlite:///{tmp_path}/racing.db", tmp_path / "log") as client:
        for query, answer in pairs:
            assert ask(client, query) == json.loads(answer)["data"]


def test_every_published_column_is_described() -> None:
    assert [str(column) for table in metadata.tables.values() for column in table.columns if not column.comment] == []


def test_every_field_and_type_of_the_schema_is_described(client: httpx2.Client) -> None:
    types = ask(client, "{ __schema { types { name description fields { name description } } } }")["__schema"]
    assert isinstance(types, dict)
    bare = [
        f"{type_['name']}.{field['name']}"
        for type_ in types["types"]
        if not type_["name"].startswith("__")
        for field in type_["fields"] or []
        if not field["description"]
    ]
    assert bare == []
