from typing import Any

from sqlalchemy import JSON, Boolean, Column, Date, Float, String, Table

from etl.published.tables.columns import UtcDateTime, count, maybe, metadata, note, number, reference, source_of


def _standing_columns() -> list[Column[Any]]:
    """A place in the standings after a race, of a driver or of a constructor."""
    return [
        maybe("position", "Place in the standings; null if disqualified, excluded or not eligible."),
        Column(
            "position_text",
            String,
            nullable=False,
            comment="The place, or why there is none: D disqualified, E excluded, - not eligible.",
        ),
        note("position"),
        Column(
            "championship_points",
            Float,
            nullable=False,
            comment="Points that count for the championship, dropped scores left out.",
        ),
        maybe("wins", "Wins in the season up to this race."),
        maybe(
            "positions_gained",
            "Places gained since the round before, places lost being negative; null where either place is unknown.",
        ),
    ]


sessions = Table(
    "sessions",
    metadata,
    reference("race_id", "races_summary.race_id", "The race.", primary_key=True),
    number("number", "Place of the session in the weekend, from 1."),
    Column(
        "name",
        String,
        nullable=False,
        comment="Practice 1 to 3, Qualifying, Sprint shootout or Sprint qualifying, Sprint, or Race.",
    ),
    Column("date", Date, nullable=False, comment="Day of the session, in UTC where its time is known."),
    Column("starts_at", UtcDateTime, comment="Start of the session in UTC; null where only the day is known."),
    source_of("the session"),
    comment="One row per session of a race weekend whose day is known. Every race has at least the race itself.",
)

pit_stops = Table(
    "pit_stops",
    metadata,
    reference("race_id", "races_summary.race_id", "The race.", primary_key=True),
    reference("driver_id", "drivers_summary.driver_id", "The driver.", primary_key=True),
    number("stop", "Number of the stop, from 1 for each driver."),
    count("lap", "Lap on which the car came in."),
    Column("time_of_day", String, comment="Local time of day when the car came in, such as 14:05:11."),
    Column("duration", String, comment="Time in the pit lane as published, such as 23.456."),
    maybe("milliseconds", "Time in the pit lane in milliseconds."),
    Column(
        "is_red_flag",
        Boolean,
        nullable=False,
        comment="Whether it took more than ten minutes: a wait for a restart, or a long repair. Leave such stops out "
        "of averages.",
    ),
    source_of("the row"),
    comment="One row per pit stop.",
)

race_laps = Table(
    "race_laps",
    metadata,
    reference("race_id", "races_summary.race_id", "The race.", primary_key=True),
    reference("driver_id", "drivers_summary.driver_id", "The driver.", primary_key=True),
    Column("laps", JSON, nullable=False, comment="Numbers of the timed laps, ascending."),
    Column("positions", JSON, nullable=False, comment="Position at the end of each of these laps; null if unknown."),
    Column("milliseconds", JSON, nullable=False, comment="Time of each of these laps in milliseconds."),
    comment="One row per driver and race with timed laps.",
)

driver_standings = Table(
    "driver_standings",
    metadata,
    reference("race_id", "races_summary.race_id", "The race; the standings are those after it.", primary_key=True),
    reference("driver_id", "drivers_summary.driver_id", "The driver.", primary_key=True),
    *_standing_columns(),
    comment="One row per driver in the standings after a race.",
)

constructor_standings = Table(
    "constructor_standings",
    metadata,
    reference("race_id", "races_summary.race_id", "The race; the standings are those after it.", primary_key=True),
    reference("constructor_id", "constructors_summary.constructor_id", "The constructor.", primary_key=True),
    *_standing_columns(),
    comment="One row per constructor in the standings after a race.",
)
