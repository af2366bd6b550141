"""Results of sessions that are decided by lap times: practice, and the qualifying for races and sprints."""

from typing import Any

from sqlalchemy import Column, Table

from etl.published.tables.columns import car_columns, count, maybe, metadata, number, source_of


def _qualifying_columns() -> list[Column[Any]]:
    """The columns of a result in the qualifying for a race or a sprint, but for its id."""
    return [
        *car_columns(),
        maybe("position", "Place in qualifying."),
        maybe(
            "first_time",
            "Best lap of the first part in milliseconds, of all of it where there are no parts; null if none was set.",
        ),
        maybe("second_time", "Best lap of the second part in milliseconds; null if none was set or there was none."),
        maybe("third_time", "Best lap of the third part in milliseconds; null if none was set or there was none."),
        source_of("the row"),
    ]


qualifying_results = Table(
    "qualifying_results",
    metadata,
    number("qualifying_id", "Id of the qualifying result in the source data."),
    *_qualifying_columns(),
    comment="One row per driver in the qualifying of a race.",
)

sprint_qualifying_results = Table(
    "sprint_qualifying_results",
    metadata,
    number("sprint_qualifying_id", "Id of the sprint qualifying result in the source data."),
    *_qualifying_columns(),
    comment="One row per driver in the qualifying for a sprint: the sprint shootout of 2023, and sprint qualifying.",
)

practice_results = Table(
    "practice_results",
    metadata,
    number("practice_id", "Id of the practice result in the source data."),
    count("session", "Number of the practice in the weekend, from 1."),
    *car_columns(),
    maybe("position", "Place in the practice."),
    maybe("fastest_lap", "The driver's fastest lap in milliseconds; null if none was set."),
    maybe("laps", "Laps completed; null if unknown."),
    source_of("the row"),
    comment="One row per driver in a practice of a race.",
)
