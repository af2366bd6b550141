"""The resources: the schema, the definitions of the figures, and the dataset version."""

from collections.abc import Callable
from functools import cache
from typing import NamedTuple

import orjson
from graphql import GraphQLSchema, print_schema

from etl.published.tables import VERSIONED
from graph.dataset.snapshot import Snapshot
from graph.types.dataset import Dataset


class Resource(NamedTuple):
    """A text that assistants read."""

    uri: str
    name: str
    description: str
    media_type: str
    read: Callable[[Snapshot], str]


def resources_of(schema: GraphQLSchema, *, introspection: bool) -> dict[str, Resource]:
    """The resources by their URIs. Without introspection the schema is none of them."""
    resources = [
        Resource(
            "racing://schema",
            "Schema",
            "The GraphQL schema, with a description of every field.",
            "application/graphql",
            lambda snapshot: _printed(schema),
        ),
        Resource(
            "racing://figures",
            "Definitions of the figures",
            "Every published table and column, and what it means.",
            "text/markdown",
            lambda snapshot: figures(),
        ),
        Resource(
            "racing://dataset",
            "Dataset version",
            "The version that is served: number, source, licences, when it was published, and the years of its data.",
            "application/json",
            lambda snapshot: orjson.dumps(dataset_of(snapshot.dataset)).decode(),
        ),
    ]
    return {resource.uri: resource for resource in resources if introspection or resource.uri != "racing://schema"}


@cache
def _printed(schema: GraphQLSchema) -> str:
    return print_schema(schema)


@cache
def figures() -> str:
    """The tables and their columns as Markdown."""
    lines = ["# Tables and figures", "", "Times are milliseconds; null is unknown."]
    for table in VERSIONED:
        lines += ["", f"## {table.name}", ""]
        lines += [f"- `{column.name}`: {column.comment}" for column in table.columns]
    return "\n".join(lines)


def origin_of(dataset: Dataset) -> dict[str, object]:
    """Which version a result comes from."""
    return {"version": dataset.version, "source": dataset.source, "publishedAt": dataset.published_at.isoformat()}


def dataset_of(dataset: Dataset) -> dict[str, object]:
    coverage = [{"data": span.name, "from": span.first_year, "to": span.last_year} for span in dataset.coverage]
    licences = sorted({file.licence for file in dataset.sources if file.licence})
    return origin_of(dataset) | {
        "label": dataset.label,
        "coverage": coverage,
        "licences": licences,
        "rows": {count.name: count.rows for count in dataset.row_counts},
    }
