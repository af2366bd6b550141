"""Columns that several tables have, and the types that two databases keep alike."""

from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Column, DateTime, Dialect, Float, ForeignKey, Integer, MetaData, String, TypeDecorator

metadata = MetaData()


class UtcDateTime(TypeDecorator[datetime]):
    """A moment in UTC. SQLite keeps no time zone, so it is put back on reading."""

    impl = DateTime(timezone=True)
    cache_ok = True

    @property
    def python_type(self) -> type[datetime]:
        return datetime

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        return value.replace(tzinfo=UTC) if value and value.tzinfo is None else value


def number(name: str, comment: str, key: str | None = None) -> Column[int]:
    """A primary key, or a part of one, that comes from the raw data."""
    return Column(name, Integer, key=key or name, primary_key=True, autoincrement=False, comment=comment)


def count(name: str, comment: str) -> Column[int]:
    """A whole number that is always known."""
    return Column(name, Integer, nullable=False, comment=comment)


def note(figure: str, comment: str = "") -> Column[str]:
    """Why a figure is null."""
    return Column(f"{figure}_note", String, comment=comment or f"Why `{figure}` is null; null if it is known.")


def reference(
    name: str, target: str, comment: str, *, key: str | None = None, primary_key: bool = False, nullable: bool = False
) -> Column[int]:
    """The key of a row in another table; `target` is that column, such as `drivers_summary.driver_id`.

    The check of references and the linking of a snapshot are derived from it. The databases do not enforce it: see
    `etl.published.tables`.
    """
    return Column(
        name,
        Integer,
        ForeignKey(target),
        key=key or name,
        primary_key=primary_key,
        autoincrement=False,
        nullable=nullable,
        comment=comment,
    )


def maybe(name: str, comment: str, key: str | None = None) -> Column[int]:
    """A whole number that may be unknown."""
    return Column(name, Integer, key=key or name, comment=comment)


def source_of(what: str, name: str = "source") -> Column[str]:
    """Which source a figure comes from, where there are two."""
    return Column(name, String, comment=f"Name of the supplement that {what} comes from; null for the source itself.")


def article(whose: str) -> Column[str]:
    """The address of an article on the subject of the row."""
    return Column("url", String, comment=f"Address of an article about the {whose}.")


def fastest_laps(whose: str) -> tuple[Column[int], Column[int], Column[str]]:
    """A count that is a lower bound where only some races have a known fastest lap, in how many that is, and a note."""
    return (
        maybe(
            "fastest_laps",
            f"Races whose fastest lap is {whose}, of those in `fastest_lap_races`; a tie counts for each. Null if the "
            "fastest lap of none of the races is known.",
        ),
        count("fastest_lap_races", "Races entered whose fastest lap is known."),
        note("fastest_laps", "Why `fastest_laps` is null, or a lower bound; null when it is known for all races."),
    )


def championship_points() -> Column[float]:
    """Points in the standings, which is not what was scored: some seasons counted only the best results."""
    return Column(
        "championship_points",
        Float,
        comment="Points in the season's latest standings, dropped scores left out (Senna 1988: 90 of 94); null if not "
        "listed there.",
    )


def championship_position() -> Column[int]:
    """A place in the standings."""
    return maybe(
        "position",
        "Place in the season's latest standings, final ones when it is complete; null if not listed or struck off.",
    )


def car_columns() -> list[Column[Any]]:
    """Which car of which driver in which race."""
    return [
        reference("race_id", "races_summary.race_id", "The race."),
        reference("driver_id", "drivers_summary.driver_id", "The driver."),
        reference("constructor_id", "constructors_summary.constructor_id", "The constructor of the car."),
        maybe("number", "Number on the car."),
    ]
