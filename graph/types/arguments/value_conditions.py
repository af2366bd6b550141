"""The input types with conditions on a single value."""

from datetime import date, datetime

import strawberry
from strawberry import UNSET


@strawberry.input(description="Conditions on an integer, all of which must hold. A null meets `isNull: true` only.")
class IntWhere:
    eq: int | None = strawberry.field(default=UNSET, description="Equal to.")
    in_: list[int] | None = strawberry.field(default=UNSET, name="in", description="Equal to any of these.")
    gt: int | None = strawberry.field(default=UNSET, description="Greater than.")
    gte: int | None = strawberry.field(default=UNSET, description="Greater than or equal to.")
    lt: int | None = strawberry.field(default=UNSET, description="Less than.")
    lte: int | None = strawberry.field(default=UNSET, description="Less than or equal to.")
    is_null: bool | None = strawberry.field(default=UNSET, description="Whether the value is null.")


@strawberry.input(description="Conditions on a number, all of which must hold. A null meets `isNull: true` only.")
class FloatWhere:
    eq: float | None = strawberry.field(default=UNSET, description="Equal to.")
    in_: list[float] | None = strawberry.field(default=UNSET, name="in", description="Equal to any of these.")
    gt: float | None = strawberry.field(default=UNSET, description="Greater than.")
    gte: float | None = strawberry.field(default=UNSET, description="Greater than or equal to.")
    lt: float | None = strawberry.field(default=UNSET, description="Less than.")
    lte: float | None = strawberry.field(default=UNSET, description="Less than or equal to.")
    is_null: bool | None = strawberry.field(default=UNSET, description="Whether the value is null.")


@strawberry.input(description="Conditions on a date, all of which must hold. A null meets `isNull: true` only.")
class DateWhere:
    eq: date | None = strawberry.field(default=UNSET, description="On this date.")
    in_: list[date] | None = strawberry.field(default=UNSET, name="in", description="On any of these dates.")
    gt: date | None = strawberry.field(default=UNSET, description="After this date.")
    gte: date | None = strawberry.field(default=UNSET, description="On or after this date.")
    lt: date | None = strawberry.field(default=UNSET, description="Before this date.")
    lte: date | None = strawberry.field(default=UNSET, description="On or before this date.")
    is_null: bool | None = strawberry.field(default=UNSET, description="Whether the value is null.")


@strawberry.input(
    description="Conditions on a moment, all of which must hold. A moment without an offset is in UTC. A null meets "
    "`isNull: true` only."
)
class DateTimeWhere:
    eq: datetime | None = strawberry.field(default=UNSET, description="At this moment.")
    in_: list[datetime] | None = strawberry.field(default=UNSET, name="in", description="At any of these moments.")
    gt: datetime | None = strawberry.field(default=UNSET, description="After this moment.")
    gte: datetime | None = strawberry.field(default=UNSET, description="At or after this moment.")
    lt: datetime | None = strawberry.field(default=UNSET, description="Before this moment.")
    lte: datetime | None = strawberry.field(default=UNSET, description="At or before this moment.")
    is_null: bool | None = strawberry.field(default=UNSET, description="Whether the value is null.")


@strawberry.input(description="Conditions on a string, all of which must hold. A null meets `isNull: true` only.")
class StringWhere:
    eq: str | None = strawberry.field(default=UNSET, description="Equal to, including case and accents.")
    in_: list[str] | None = strawberry.field(default=UNSET, name="in", description="Equal to any of these.")
    contains: str | None = strawberry.field(default=UNSET, description="Contains this; case and accents are ignored.")
    starts_with: str | None = strawberry.field(
        default=UNSET, description="Begins with this; case and accents are ignored."
    )
    ends_with: str | None = strawberry.field(default=UNSET, description="Ends with this; case and accents are ignored.")
    matches: str | None = strawberry.field(
        default=UNSET,
        description="Contains a match of this regular expression of RE2, including case and accents. `(?i)` at its "
        "start ignores case; `^` and `$` are the ends of the string.",
    )
    is_null: bool | None = strawberry.field(default=UNSET, description="Whether the value is null.")


@strawberry.input(description="Conditions on a Boolean, all of which must hold.")
class BooleanWhere:
    eq: bool | None = strawberry.field(default=UNSET, description="Equal to.")
    is_null: bool | None = strawberry.field(default=UNSET, description="Whether the value is null.")


CONDITIONS: dict[type, type] = {
    int: IntWhere,
    float: FloatWhere,
    date: DateWhere,
    datetime: DateTimeWhere,
    str: StringWhere,
    bool: BooleanWhere,
}
"""The input type of each type of value."""
