"""Aggregates of a table: rows in groups, with counts, sums, averages, minima and maxima. Nulls count as in SQL."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum
from functools import cache
from typing import Any

import strawberry
from graphql import GraphQLError
from strawberry import UNSET

from graph.types.arguments.fields import comparable_fields
from graph.types.arguments.listing import PAGE, Narrowing, check_count, narrowing
from graph.types.arguments.order_by import Direction, Order, order_field_enum
from graph.types.arguments.where import where_input
from graph.types.budget import Budget
from graph.types.strawberry_fields import StrawberryField, argument, read_input_with, set_descriptions, to_camel_case

MAX_KEYS = 4
"""By which rows can be grouped at once."""

KEYS_DESCRIPTION = f"The keys, at most {MAX_KEYS}; without one all rows are one group."

KEY_COST, GROUP_COST, MEASURE_COST = 2, 6, 8
"""Per key of a row or a group, per group, and per measure of a group beside its rows."""

OF_LINKS = (
    "driver_id",
    "team_id",
    "circuit_id",
    "race_id",
    "name",
    "circuit_name",
    "reference",
    "nationality",
    "country",
    "year",
    "round",
    "date",
)
"""Fields of linked rows that rows can be grouped by."""

OF_ROW = (str, bool, date)
NUMBERS_OF_ROW = ("year", "round", "number", "grid", "position", "stop", "lap", "best_finish", "championships")
"""Numbers of a row that name a group; others are measured. Each key makes the schema larger, which clients download."""

LESSER_LINKS = ("first_", "last_", "fastest_", "previous", "next", "qualifying")
"""Beginnings of links that rows are not grouped by."""

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


def _average(values: Sequence[Any]) -> float:
    return float(sum(values) / len(values))


MEASURES: dict[str, Callable[[Sequence[Any]], Any]] = {
    "sum": lambda values: float(sum(values)),
    "average": _average,
    "minimum": min,
    "maximum": max,
}


@dataclass(frozen=True)
class GroupKey:
    """A value that rows are grouped by: a field of the row, or of a linked row."""

    name: str
    type: type
    link: str | None
    field: str
    is_decade: bool = False

    def value(self, row: Any) -> Any:
        """Null where the link or the field is null."""
        source = row if self.link is None else getattr(row, self.link)
        value = None if source is None else getattr(source, self.field)
        return value // 10 * 10 if self.is_decade and value is not None else value


def _name(link: str, field: str) -> str:
    """
    >>> _name("driver", "nationality"), _name("circuit", "circuit_name")
    ('driver_nationality', 'circuit_name')
    """
    return field if field.startswith(f"{link}_") else f"{link}_{field}"


@cache
def group_keys(row: type) -> Mapping[str, GroupKey]:
    """What rows of a type can be grouped by, by name."""
    fields = comparable_fields(row)
    keys = [
        GroupKey(field, type_, None, field)
        for field, type_ in fields.scalars.values()
        if field in NUMBERS_OF_ROW or (type_ in OF_ROW and not field.endswith(("_note", "url")))
    ]
    for link, linked in fields.links.values():
        known = dict(comparable_fields(linked).scalars.values())
        if not link.startswith(LESSER_LINKS):
            keys += [GroupKey(_name(link, field), known[field], link, field) for field in OF_LINKS if field in known]
    decades = [
        GroupKey(key.name.removesuffix("year") + "decade", int, key.link, key.field, is_decade=True)
        for key in keys
        if key.field == "year"
    ]
    return {key.name: key for key in [*keys, *decades]}


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


def _require_field(name: str) -> None:
    """Raises AttributeError for `__await__`, which graphql-core looks for in every object."""
    if name.startswith("__"):
        raise AttributeError(name)


class Measures:
    """A measure of every field of some rows. It is calculated, and paid for, when the field is read."""

    __slots__ = ("_budget", "_measure", "_rows")

    def __init__(self, rows: Sequence[Any], measure: str, budget: Budget) -> None:
        self._rows = rows
        self._measure = MEASURES[measure]
        self._budget = budget

    def __getattr__(self, field: str) -> Any:
        _require_field(field)
        self._budget.spend(MEASURE_COST + len(self._rows))
        values = [value for row in self._rows if (value := getattr(row, field)) is not None]
        return self._measure(values) if values else None


@dataclass(frozen=True)
class Keys:
    """The values of the keys of a group; null for those that rows are not grouped by."""

    values: Mapping[str, Any]

    def __getattr__(self, name: str) -> Any:
        _require_field(name)
        return self.values.get(name)


@dataclass(frozen=True)
class Group:
    """Rows with equal keys."""

    keys: Keys
    rows: Sequence[Any]
    budget: Budget

    @property
    def count(self) -> int:
        return len(self.rows)

    @property
    def sum(self) -> Measures:
        return Measures(self.rows, "sum", self.budget)

    @property
    def average(self) -> Measures:
        return Measures(self.rows, "average", self.budget)

    @property
    def minimum(self) -> Measures:
        return Measures(self.rows, "minimum", self.budget)

    @property
    def maximum(self) -> Measures:
        return Measures(self.rows, "maximum", self.budget)


@dataclass(frozen=True)
class Aggregate:
    """Groups of a page."""

    row_count: int
    total_count: int
    groups: Sequence[Group]


class Grouping(Narrowing):
    """Groups with `where`, `groupBy`, `orderBy`, `limit` and `offset`."""

    def __init__(self, row: type) -> None:
        self.row = row

    def apply(self, field: StrawberryField) -> None:
        types = aggregate_types(self.row)
        field.arguments = [
            *field.arguments,
            argument("where", where_input(self.row) | None, UNSET, "Only rows that meet these conditions."),
            argument("group_by", list[types.key] | None, UNSET, KEYS_DESCRIPTION),  # type: ignore[name-defined]  # a type made here
            argument("order_by", list[types.order] | None, UNSET, "The order; by the keys by default, nulls last."),  # type: ignore[name-defined]  # as above
            argument("limit", int, PAGE, "Maximum number of groups. The service limits how many it accepts."),
            argument("offset", int, 0, "Number of groups to skip."),
        ]

    def bind(
        self,
        budget: Budget,
        where: Mapping[str, Any] | None = None,
        group_by: Sequence[Any] | None = None,
        order_by: Sequence[Mapping[str, Any]] | None = None,
        limit: int = PAGE,
        offset: int = 0,
        **_: Any,
    ) -> Callable[[Sequence[Any]], Aggregate]:
        check_count("limit", limit, budget.limits.page)
        check_count("offset", offset, None)
        names = list(dict.fromkeys(key.value for key in group_by or ()))
        if len(names) > MAX_KEYS:
            raise GraphQLError(f"Argument 'groupBy' has {len(names)} keys: the maximum is {MAX_KEYS}.")
        keys = [group_keys(self.row)[name] for name in names]
        fields = {field for field, type_ in comparable_fields(self.row).scalars.values() if type_ in ORDERED}
        sorts = [_sort(place, term, fields) for place, term in enumerate(order_by or ())]
        narrow = narrowing(self.row, where, Order(), budget)

        def aggregate(rows: Sequence[Any]) -> Aggregate:
            rows = narrow(rows)
            groups = _groups(rows, keys, budget)
            for sort in reversed(sorts):
                budget.spend(GROUP_COST * len(groups))
                sort(groups)
            return Aggregate(row_count=len(rows), total_count=len(groups), groups=groups[offset : offset + limit])

        return aggregate


def _groups(rows: Sequence[Any], keys: Sequence[GroupKey], budget: Budget) -> list[Group]:
    """The groups, in the order of their keys."""
    if not keys:
        return [Group(Keys({}), rows, budget)]
    by_values: dict[tuple[Any, ...], list[Any]] = {}
    for row in budget.each(rows, KEY_COST * len(keys)):
        by_values.setdefault(tuple(key.value(row) for key in keys), []).append(row)
    budget.spend((GROUP_COST + KEY_COST * len(keys)) * len(by_values))
    return [
        Group(Keys(dict(zip((key.name for key in keys), values, strict=True))), members, budget)
        for values, members in sorted(by_values.items(), key=lambda item: [_nulls_last(value) for value in item[0]])
    ]


def _nulls_last(value: Any) -> tuple[bool, Any]:
    return value is None, 0 if value is None else value


def _sort(place: int, term: Mapping[str, Any], fields: Collection[str]) -> Callable[[list[Group]], None]:
    """A function that sorts groups. Raises GraphQLError, naming the argument."""
    measure, field = term["by"].value, term.get("field")
    if measure in (Measure.COUNT.value, Measure.KEYS.value):
        if field:
            raise GraphQLError(f"Argument 'orderBy[{place}].field' must not be given with {term['by'].name}.")
    elif not field:
        raise GraphQLError(f"Argument 'orderBy[{place}].field' is missing: {term['by'].name} needs a field.")
    name = field.value if field else None
    if name and name not in fields:
        raise GraphQLError(f"Argument 'orderBy[{place}].field' is {name.upper()}: it is neither a number nor a date.")
    is_descending = term["direction"] is Direction.DESC

    def value(group: Group) -> tuple[bool, Any]:
        if measure == Measure.KEYS.value:
            return False, [
                ((key is None) is not is_descending, 0 if key is None else key) for key in group.keys.values.values()
            ]
        value = getattr(getattr(group, measure), name) if name else group.count
        return (value is None) is not is_descending, 0 if value is None else value

    return lambda groups: groups.sort(key=value, reverse=is_descending)
