"""Writes the pages that come from the code: settings, tables, error codes and metrics. `make docs` runs it."""

import ast
import inspect
from collections.abc import Iterable, Iterator

from prometheus_client import REGISTRY
from sqlalchemy import Column, Table

import graph.app  # noqa: F401 - registers the metrics
from etl import settings as etl_settings
from etl.published.config import Setting
from etl.published.tables import metadata
from graph import settings as graph_settings
from graph.types import error_codes
from tests.support.folders import ROOT

DOCS = ROOT / "docs"


def pages() -> dict[str, str]:
    """The text of each generated page by its file name."""
    return {
        "settings.md": "\n".join(_settings()) + "\n",
        "tables.md": "\n".join(_tables()) + "\n",
        "errors.md": "\n".join(_errors()) + "\n",
        "metrics.md": "\n".join(_metrics()) + "\n",
    }


STATUSES = """\
The status is 200, with errors too. Of a rejected operation, which has no `data`, it is 400 for clients that accept
`application/graphql-response+json`. A request that is rejected before its query is read has the same status for every
client. In a batch, and over a WebSocket, its error is in its result.

| status | code |
|---|---|
| 200 | `PERSISTED_QUERY_NOT_FOUND` |
| 400, 405, 415 | `BAD_REQUEST` |
| 400 | `BATCH_TOO_LARGE`, `DOCUMENT_NOT_FOUND` |
| 400 | `PERSISTED_QUERY_HASH_MISMATCH`, `PERSISTED_QUERY_NOT_SUPPORTED` |
| 401 | `UNAUTHENTICATED` |
| 403 | `NOT_TRUSTED` |
| 429 | `TOO_MANY_REQUESTS`, `TOO_MANY_STREAMS` |
"""


def _settings() -> Iterator[str]:
    yield "# Settings\n\nEnvironment variables. The service and the pipeline reject unknown variables that begin with"
    yield "`RACING_`, and invalid values, at their start.\n"
    yield "## The service\n"
    yield from _setting_rows(graph_settings.SETTINGS)
    yield "\n## The pipeline\n"
    yield from _setting_rows(setting for setting in etl_settings.SETTINGS if setting.name != "DATABASE_URL")
    yield "\n## Docker Compose\n"
    yield "Variables of `docker/.env`. All settings above may be set there too; two have other defaults:"
    yield "`RACING_LOG_FORMAT=json` and `RACING_MEMORY=1500MB`.\n"
    yield "| variables (default) | meaning |\n|---|---|"
    yield from _compose_rows()


def _compose_rows() -> Iterator[str]:
    """A row for each group of variables in docker/.env.example that are no settings, with the comment above it."""
    settings = {setting.name for setting in (*graph_settings.SETTINGS, *etl_settings.SETTINGS)}
    for group in (ROOT / "docker" / ".env.example").read_text("utf-8").split("\n\n"):
        lines = group.splitlines()
        variables = [line.removeprefix("#").split("=", 1) for line in lines if not line.startswith("# ")]
        comment = " ".join(line.removeprefix("# ") for line in lines if line.startswith("# "))
        named = [f"`{name}`" + (f" (`{default}`)" if default else "") for name, default in variables]
        if variables and variables[0][0] not in settings:
            yield f"| {', '.join(named)} | {comment} |"


def _setting_rows(settings: Iterable[Setting]) -> Iterator[str]:
    yield "| variable | default | meaning |\n|---|---|---|"
    for setting in settings:
        default = str(setting.default).lower() if isinstance(setting.default, bool) else str(setting.default)
        yield f"| `{setting.name}` | {f'`{default}`' if default else ''} | {setting.help} |"


def _tables() -> Iterator[str]:
    yield "# Tables\n\nEvery published table and column, for CSV, Parquet and SQL. A reference names the column to join"
    yield "with. Times are integer milliseconds. Dates are calendar days.\n"
    for table in metadata.tables.values():
        yield f"## {table.name}\n\n{table.comment}\n"
        yield from _columns(table)
        yield ""


def _columns(table: Table) -> Iterator[str]:
    yield "| column | type | null | reference | meaning |\n|---|---|---|---|---|"
    for column in table.columns:
        key = " (key)" if column.primary_key else ""
        null = "yes" if column.nullable else ""
        yield f"| `{column.name}`{key} | {_type(column)} | {null} | {_reference(column)} | {column.comment} |"


def _type(column: Column[object]) -> str:
    return "json" if type(column.type).__name__ == "JSON" else column.type.python_type.__name__


def _reference(column: Column[object]) -> str:
    return ", ".join(f"`{key.column.table.name}.{key.column.name}`" for key in column.foreign_keys)


def _errors() -> Iterator[str]:
    yield "# Error codes\n\nEvery error in the `errors` of a GraphQL response has one of these in `extensions.code`."
    yield 'Errors of HTTP (404, 408, 413, 500, 503, and 405 of REST) have `{"detail": MESSAGE}` instead;'
    yield "401 and 429 have both.\n"
    yield STATUSES
    yield "| code | meaning |\n|---|---|"
    (class_,) = (node for node in ast.parse(inspect.getsource(error_codes)).body if isinstance(node, ast.ClassDef))
    code = ""
    for node in class_.body:
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
            code = node.targets[0].id
        elif code and isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            yield f"| `{code}` | {node.value.value!s} |"


def _metrics() -> Iterator[str]:
    yield "# Metrics\n\nWhat `/metrics` has beside the metrics of Python and of the process.\n"
    yield "| metric | type | meaning |\n|---|---|---|"
    for metric in sorted(REGISTRY.collect(), key=lambda metric: metric.name):
        if metric.name.startswith("racing_"):
            suffix = "_total" if metric.type == "counter" else ""
            yield f"| `{metric.name}{suffix}` | {metric.type} | {metric.documentation} |"


if __name__ == "__main__":
    for name, text in pages().items():
        (DOCS / name).write_text(text, "utf-8")
