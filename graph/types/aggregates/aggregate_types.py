"""The GraphQL types for the groups of each row type."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum
from functools import cache
from typing import Any

import strawberry
from strawberry import UNSET

from graph.types.aggregates.group_keys import group_keys
from graph.types.arguments.fields import comparable_fields
from graph.types.arguments.order_by import Direction, order_field_enum
from graph.types.strawberry_fields import read_input_with, set_descriptions, to_camel_case

NUMBER = (int, float)
ORDERED = (int, float, date, datetime)


@strawberry.enum(description="The measure that groups are sorted by.")
class Measure(Enum):
    KEYS = strawberry.enum_value("keys", description="By the keys, in the order of `groupBy`.")
    COUNT = strawberry.enum_value("count", description="By the number of rows.")
    SUM = strawberry.enum_value("sum", description="By the sum of a field.")
    AVERAGE = strawberry.enum_value("average", description="By the average of a field.")
    MINIMUM = strawberry.enum_value("minimum", description="By the minimum of a field.")
    MAXIMUM = strawberry.enum_value("maximum", description="By the maximum of a field.")


@dataclass(frozen=True)
class AggregateTypes:
    """The GraphQL types for the groups of a row type."""

    aggregate: type
    key: Any
    order: type


@cache
def aggregate_types(row: type) -> AggregateTypes:
    name, keys = row.__name__, group_keys(row)
    scalars = {field: type_ for field, type_ in comparable_fields(row).scalars.values() if not field.endswith("_id")}
    numbers = {field: float | None for field, type_ in scalars.items() if type_ in NUMBER}
    ordered = {field: type_ | None for field, type_ in scalars.items() if type_ in ORDERED}
    key_types = {key.name: key.type | None for key in keys.values()}
    key = _enum(f"{name}GroupKey", keys, f"What {name} rows can be grouped by.")
    fields = {
        "keys": (
            _type(f"{name}Keys", key_types, f"The keys of a group of {name} rows, of a decade its first year."),
            "The values of the keys; null for those that are not in `groupBy`.",
        ),
        "count": (int, "Number of rows in the group."),
    }
    if numbers:
        totals = _type(f"{name}Numbers", numbers, f"A number for each numeric field of {name} rows.")
        fields |= {
            "sum": (totals, "Sums of the values that are not null; null if there is none."),
            "average": (totals, "Averages of the values that are not null; null if there is none."),
        }
    if ordered:
        extremes = _type(f"{name}Extremes", ordered, f"A value for each ordered field of {name} rows.")
        fields |= {
            "minimum": (extremes, "Minima of the values that are not null; null if there is none."),
            "maximum": (extremes, "Maxima of the values that are not null; null if there is none."),
        }
    group = _type(f"{name}Group", *_described(fields, f"{name} rows with equal keys."))
    aggregate = _type(
        f"{name}Aggregate",
        *_described(
            {
                "row_count": (int, "Number of rows that meet the conditions."),
                "total_count": (int, "Number of groups, on all pages."),
                "groups": (list[group], "The groups of this page."),  # type: ignore[valid-type]  # a type made here
            },
            f"{name} rows in groups.",
        ),
    )
    return AggregateTypes(aggregate, key, _order(name, order_field_enum(row)))


def _described(fields: Mapping[str, tuple[Any, str]], description: str) -> tuple[dict[str, Any], str, dict[str, str]]:
    return (
        {name: type_ for name, (type_, _) in fields.items()},
        description,
        {name: text for name, (_, text) in fields.items()},
    )


def _type(
    name: str, fields: Mapping[str, Any], description: str, descriptions: Mapping[str, str] | None = None
) -> type:
    texts = descriptions or {field: f"Of `{to_camel_case(field)}`." for field in fields}
    made = type(name, (), {"__annotations__": dict(fields)})
    graphql_type = strawberry.type(made, description=description)
    set_descriptions(graphql_type, **texts)
    return graphql_type


def _enum(name: str, fields: Iterable[str], description: str) -> Any:
    values: Any = {
        field.upper(): strawberry.enum_value(field, description=f"By `{to_camel_case(field)}`.") for field in fields
    }
    made: Any = Enum(name, values)  # type: ignore[misc]  # the name differs for each row type
    return strawberry.enum(made, description=description)


def _order(name: str, fields: Any) -> type:
    annotations = {"by": Measure, "field": fields | None, "direction": Direction}
    order = type(
        f"{name}GroupOrder",
        (),
        {"__annotations__": annotations, "field": UNSET, "direction": Direction.ASC},
    )
    strawberry.input(order, description=f"What groups of {name} rows are sorted by; the first of a list matters most.")
    set_descriptions(
        order, by="The measure.", field="The field of the measure; not for COUNT.", direction="The direction."
    )
    read_input_with(order, dict)
    return order
