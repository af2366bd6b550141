"""What rows of a type can be grouped by."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from graph.types.arguments.fields import comparable_fields

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
NUMBERS_OF_ROW = (
    "year",
    "round",
    "number",
    "grid",
    "position",
    "stop",
    "lap",
    "session",
    "best_finish",
    "championships",
)
"""Numbers of a row that name a group; others are measured. Each key makes the schema larger, which clients download."""

LESSER_LINKS = ("first_", "last_", "fastest_", "previous", "next", "qualifying")
"""Beginnings of links that rows are not grouped by."""


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
