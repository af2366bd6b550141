"""A root field with aggregates for every table."""

from typing import Any

import strawberry

from graph.dataset.rows import OF_THE_VERSION, TYPES
from graph.queries.tables import resolver_of_table
from graph.types.aggregates.aggregate_types import aggregate_types
from graph.types.aggregates.grouping import Grouping
from graph.types.arguments.fields import comparable_fields


def _query_type() -> Any:
    annotations: dict[str, type] = {}
    fields: dict[str, Any] = {}
    for name, type_ in TYPES.items():
        # Laps are packed: they have no values to aggregate.
        if name in OF_THE_VERSION or not comparable_fields(type_).scalars:
            continue
        row: type = type_
        annotations[f"{name}_aggregate"] = aggregate_types(row).aggregate
        fields[f"{name}_aggregate"] = strawberry.field(
            resolver_of_table(name),
            description=f"Groups of {type_.__name__} rows, with counts, sums, averages, minima and maxima.",
            extensions=[Grouping(row)],
        )
    return strawberry.type(type("AggregateQueries", (), {"__annotations__": annotations, **fields}))


AggregateQueries = _query_type()
